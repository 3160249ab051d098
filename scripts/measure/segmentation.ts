import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { splitSentences } from '../../core/text/sentences.ts';

const Rules = z.record(z.string(), z.array(z.tuple([z.string(), z.array(z.string())])));
const Treebanks = z.record(z.string(), z.array(z.object({ text: z.string(), ends: z.array(z.int()) })));

/** The platform's own splitter, as the floor. */
function platformEnds(text: string, language: string): number[] {
  const ends: number[] = [];
  for (const { index, segment } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)) {
    const end = index + segment.trimEnd().length;
    if (segment.trim() !== '') ends.push(end);
  }
  return ends;
}

function ourEnds(text: string, language: string): number[] {
  return splitSentences(text, language).map(({ end }) => end);
}

/** Measures sentence splitting: rules as text → sentences (golden-rules.json) and sentence ends (ud-dev.json). */
export async function measureSegmentation(folder: string): Promise<{ figures: object; table: string }> {
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(path.join(folder, name), 'utf8'));
  const rows = ['set              ours    platform'];
  const figures: Record<string, { ours: number; platform: number; of?: number }> = {};
  for (const [set, rules] of Object.entries(Rules.parse(await read('golden-rules.json')))) {
    const language = set.slice(0, 2);
    const right = (split: (text: string, language: string) => number[]): number =>
      rules.filter(([text, sentences]) => matches(text, split(text, language), sentences)).length;
    const [ours, platform] = [right(ourEnds), right(platformEnds)];
    figures[`rules ${set}`] = { ours, platform, of: rules.length };
    rows.push(`${`rules ${set}`.padEnd(15)}  ${ours} of ${rules.length}  ${platform} of ${rules.length}`);
  }
  for (const [set, texts] of Object.entries(Treebanks.parse(await read('ud-dev.json')))) {
    const language = set.slice(0, 2);
    const ours = treebankF1(texts, (text) => ourEnds(text, language));
    const platform = treebankF1(texts, (text) => platformEnds(text, language));
    figures[set] = { ours, platform };
    rows.push(`${set.padEnd(15)}  ${ours.toFixed(3)}   ${platform.toFixed(3)}`);
  }
  return { figures, table: rows.join('\n') };
}

/** The texts of a treebank, each scored by itself, counted together. */
function treebankF1(
  texts: readonly { text: string; ends: number[] }[],
  ends: (text: string) => number[],
): number {
  let right = 0;
  let found = 0;
  let wanted = 0;
  for (const one of texts) {
    const truth = new Set(one.ends);
    const ours = ends(one.text);
    right += ours.filter((end) => truth.has(end)).length;
    found += ours.length;
    wanted += truth.size;
  }
  return right === 0 ? 0 : (2 * right) / (found + wanted);
}

function matches(text: string, ends: readonly number[], sentences: readonly string[]): boolean {
  let start = 0;
  const found = ends.map((end) => {
    const sentence = text.slice(start, end).trim();
    start = end;
    return sentence;
  });
  return JSON.stringify(found) === JSON.stringify(sentences.map((sentence) => sentence.trim()));
}
