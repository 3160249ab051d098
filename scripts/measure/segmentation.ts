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

/**
 * Measures sentence splitting: rules as text → sentences (golden-rules.json) and sentence ends (ud-dev.json). `worst` of
 * each set's wrong rules, and of its treebank's ends that are missed or too many, are shown.
 */
export async function measureSegmentation(
  folder: string,
  worst: number,
): Promise<{ figures: object; table: string }> {
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
    const wrong = rules.filter(([text, sentences]) => !matches(text, ourEnds(text, language), sentences));
    for (const [text, sentences] of wrong.slice(0, worst))
      rows.push(
        `  wanted  ${sentences.map(visible).join(' | ')}`,
        `  ours    ${pieces(text, ourEnds(text, language)).map(visible).join(' | ')}`,
      );
  }
  for (const [set, texts] of Object.entries(Treebanks.parse(await read('ud-dev.json')))) {
    const language = set.slice(0, 2);
    const ours = treebankF1(texts, (text) => ourEnds(text, language));
    const platform = treebankF1(texts, (text) => platformEnds(text, language));
    figures[set] = { ours, platform };
    rows.push(`${set.padEnd(15)}  ${ours.toFixed(3)}   ${platform.toFixed(3)}`);
    rows.push(...texts.flatMap((one) => differences(one, ourEnds(one.text, language))).slice(0, worst));
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
  return JSON.stringify(pieces(text, ends)) === JSON.stringify(sentences.map(oneSpace));
}

/** Some rules give sentences with their line breaks made spaces, which no splitter does: only where it splits counts. */
function oneSpace(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function pieces(text: string, ends: readonly number[]): string[] {
  return ends.map((end, at) => oneSpace(text.slice(ends[at - 1] ?? 0, end)));
}

/** The ends of a treebank's text that we miss or that are too many, each with what stands round it. */
function differences({ text, ends }: { text: string; ends: number[] }, ours: readonly number[]): string[] {
  const around = (end: number) => `${text.slice(Math.max(0, end - 50), end)} | ${text.slice(end, end + 30)}`;
  const missed = ends.filter((end) => !ours.includes(end));
  const surplus = ours.filter((end) => !ends.includes(end));
  return [
    ...missed.map((end) => `  missed    ${visible(around(end))}`),
    ...surplus.map((end) => `  too many  ${visible(around(end))}`),
  ];
}

function visible(text: string): string {
  return text.trim().replaceAll('\n', '⏎');
}
