import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { AnalysisInput } from '../../core/detect/analysis.ts';

const Sentence = z.object({
  text: z.string(),
  is: z.enum(['claim', 'none', 'caveat']),
  speaker: z.string().optional(),
  unnamed: z.literal(true).optional(),
  /** Of a caveat: the sentences that it is about, counted from 1 without headings. */
  about: z.array(z.int()).optional(),
  /** The statements of a sentence that holds several, in its own words. */
  parts: z.array(z.string()).optional(),
  /** The words by which it keeps its distance. */
  hedge: z.string().optional(),
});
const Gold = z.object({
  language: z.string(),
  published: z.string(),
  /** first: the rules were shaped on it; second: written when they stood, then looked at; third: never looked at. */
  half: z.enum(['first', 'second', 'third']),
  blocks: z.array(z.object({ kind: z.enum(['paragraph', 'heading']), sentences: z.array(Sentence) })),
});

/** A news text of our own with what a checker would mark in it. */
export type GoldText = z.infer<typeof Gold>;
export type GoldSentence = z.infer<typeof Sentence>;

/** Reads the gold texts of a folder, by file name. */
export async function readGold(folder: string): Promise<[string, GoldText][]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    names.map(async (name): Promise<[string, GoldText]> => [
      name,
      Gold.parse(JSON.parse(await readFile(path.join(folder, name), 'utf8'))),
    ]),
  );
}

/** Returns a gold text as the detector reads it, with its own sentences. */
export function inputOf({ language, published, blocks }: GoldText): AnalysisInput {
  let text = '';
  const input = {
    blocks: [] as AnalysisInput['blocks'][number][],
    sentences: [] as AnalysisInput['sentences'][number][],
  };
  for (const [blockPosition, { kind, sentences }] of blocks.entries()) {
    if (text !== '') text += '\n\n';
    const start = text.length;
    for (const [at, sentence] of sentences.entries()) {
      if (at > 0) text += ' ';
      input.sentences.push({ blockPosition, start: text.length, end: text.length + sentence.text.length });
      text += sentence.text;
    }
    input.blocks.push({ kind, start, end: text.length, isText: true });
  }
  return { text, language, published, ...input };
}
