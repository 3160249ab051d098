import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { tool } from '../tools/paths.ts';
import type { BenchApps } from './bench-apps.ts';
import { nameAny } from './libraries.ts';
import { compare, inTurn, type Finding } from './measure.ts';
import { articlePage } from './texts.ts';

const sizes = [5000, 100_000] as const;

/**
 * Load of a long page: from handing the bytes over to the article lying in the library, against DOMParser and Readability
 * alone on the same page, in a page of the same runtime. Each run has a page of its own, since the same text is not
 * loaded twice.
 */
export async function benchLoad(apps: BenchApps, runs: number): Promise<Finding[]> {
  const ours = await apps.drive('loads');
  const bare = await apps.driveBare();
  try {
    await nameAny(ours.desk);
    await bare.desk.evaluate(await readFile(tool('@mozilla', 'readability', 'Readability.js'), 'utf8'));
    const findings: Finding[] = [];
    for (const words of sizes) {
      const page = (run: number): string => articlePage(words, words + run);
      const ourLoad = (run: number) => load(ours.desk, page(run));
      const bareLoad = (run: number) => bare.desk.evaluate(parseAlone, page(run));
      // The first run of each opens the reader and compiles the code.
      await ourLoad(-1);
      await bareLoad(-1);
      const found = await inTurn(runs, ourLoad, bareLoad);
      const name = `load of a page of ${words} words`;
      findings.push(compare({ name, unit: 'ms', ...found, against: 'DOMParser and Readability' }));
    }
    return findings;
  } finally {
    await ours.quit();
    await bare.quit();
  }
}

async function load(desk: Page, html: string): Promise<number> {
  const { ms, status } = await desk.evaluate(async (text) => {
    const files = [{ name: 'bench.html', bytes: new TextEncoder().encode(text) }];
    const start = performance.now();
    const answer = await window.tickmark.call('load.files', { files });
    const took = performance.now() - start;
    if (!answer.ok) throw new Error(answer.error.code);
    const { results } = answer.value as { results: { status: string }[] };
    return { ms: took, status: results[0]?.status ?? '' };
  }, html);
  if (status !== 'loaded') throw new Error(`the page was not loaded: ${status}`);
  return ms;
}

/** Runs in the bare page, in which Readability is. */
function parseAlone(html: string): number {
  const Readability = Reflect.get(globalThis, 'Readability') as new (document: Document) => {
    parse(): { textContent: string } | null;
  };
  const start = performance.now();
  const parsed = new Readability(new DOMParser().parseFromString(html, 'text/html')).parse();
  const took = performance.now() - start;
  if ((parsed?.textContent ?? '') === '') throw new Error('Readability found no article');
  return took;
}
