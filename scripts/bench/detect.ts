import type { Page } from '@playwright/test';
import path from 'node:path';
import { build } from 'vite';
import { readGold } from '../measure/gold-file.ts';
import { root } from '../tools/paths.ts';
import { Failure } from '../tools/failure.ts';
import type { BenchApps } from './bench-apps.ts';
import { compare, inTurn, type Finding } from './measure.ts';
import { summarize } from './statistics.ts';

const languages = ['en', 'nl'] as const;
const small = 5000;
const large = 200_000;
/** A text of 200,000 words is read less often: it takes long enough to be measured well. */
const largeRuns = 3;

/**
 * Finding sentences and claims, in a page of the app's runtime: 5,000 words of our own news texts against Intl.Segmenter
 * alone, which finds the words and nothing else; and the time per word in 200,000 words against that in 5,000.
 */
export async function benchDetect(apps: BenchApps, runs: number): Promise<Finding[]> {
  const bare = await apps.driveBare();
  try {
    await bare.desk.evaluate(await detectorSource());
    const findings: Finding[] = [];
    for (const language of languages) {
      const text = await newsText(language, small);
      const long = await newsText(language, large);
      const ours = () => timed(bare.desk, 'read', text, language);
      const base = () => timed(bare.desk, 'segment', text, language);
      // The first runs compile the code.
      for (let run = 0; run < 5; run++) await ours();
      await base();
      const found = await inTurn(runs, ours, base);
      const name = `claims in ${small} words (${language})`;
      findings.push(compare({ name, unit: 'ms', ...found, against: 'Intl.Segmenter, words' }), {
        name,
        unit: 'ms',
        ours: summarize(found.ours),
        goal: 100,
      });
      const each = await inTurn(
        Math.min(runs, largeRuns),
        async () => ((await timed(bare.desk, 'read', long, language)) * small) / large,
        ours,
      );
      findings.push(
        compare({
          name: `claims in ${large} words, for each ${small} (${language})`,
          unit: 'ms',
          ...each,
          against: `${small} words alone`,
          goal: 2,
        }),
      );
    }
    return findings;
  } finally {
    await bare.quit();
  }
}

/** The sentence splitter and the detector as one script that leaves `read` and `segment` in the page. */
async function detectorSource(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: {
      write: false,
      lib: {
        entry: path.join(import.meta.dirname, 'detect-page.ts'),
        formats: ['iife'],
        name: 'detector',
      },
    },
  });
  const outputs = Array.isArray(result) ? result : 'output' in result ? [result] : [];
  const chunk = outputs.flatMap(({ output }) => output).find(({ type }) => type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Failure('The detector was not bundled.');
  return chunk.code;
}

/** Our own news texts of a language, over and over, up to this many words. */
async function newsText(language: string, words: number): Promise<string> {
  const gold = await readGold(path.join(root, 'tests', 'core', 'claims', 'gold'));
  const paragraphs = gold
    .filter(([, text]) => text.language === language)
    .flatMap(([, { blocks }]) => blocks.map(({ sentences }) => sentences.map(({ text }) => text).join(' ')));
  if (paragraphs.length === 0) throw new Failure(`There are no news texts in ${language}.`);
  const parts: string[] = [];
  for (let count = 0, at = 0; count < words; at++) {
    const paragraph = paragraphs[at % paragraphs.length] ?? '';
    parts.push(paragraph);
    count += paragraph.split(/\s+/u).length;
  }
  return parts.join('\n');
}

async function timed(page: Page, what: 'read' | 'segment', text: string, language: string): Promise<number> {
  return page.evaluate(
    ({ name, input }) => {
      const work = Reflect.get(globalThis, name) as (text: string, language: string) => number;
      const start = performance.now();
      if (work(input.text, input.language) === 0) throw new Error('nothing was found');
      return performance.now() - start;
    },
    { name: what, input: { text, language } },
  );
}
