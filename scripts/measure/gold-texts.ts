import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { analyse } from '../../core/claims/analyse.ts';
import type { Analysis, AnalysisInput } from '../../core/claims/analysis.ts';

const Sentence = z.object({
  text: z.string(),
  is: z.enum(['claim', 'none', 'caveat']),
  speaker: z.string().optional(),
  unnamed: z.literal(true).optional(),
  /** Of a caveat: the sentences that it is about, counted from 1 without headings. */
  about: z.array(z.int()).optional(),
});
const Gold = z.object({
  language: z.string(),
  published: z.string(),
  /** first: the rules were shaped on it; second: only measured with. */
  half: z.enum(['first', 'second']),
  blocks: z.array(z.object({ kind: z.enum(['paragraph', 'heading']), sentences: z.array(Sentence) })),
});

/** A news text of our own with what a checker would mark in it. */
export type GoldText = z.infer<typeof Gold>;

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
function inputOf({ language, published, blocks }: GoldText): AnalysisInput {
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

/** Counts of one text or several. */
export interface GoldCounts {
  claims: number;
  found: number;
  suggested: number;
  suggestedRight: number;
  speakers: number;
  speakersRight: number;
  /** Claims in the paper's own voice, and how many of those found are given to nobody. */
  ownVoice: number;
  ownVoiceRight: number;
  caveats: number;
  caveatsFound: number;
  caveatsSeen: number;
  caveatsLinked: number;
}

/** What went wrong, in words, for whoever works on the rules. */
export interface GoldResult {
  readonly counts: GoldCounts;
  readonly wrong: readonly string[];
}

/** Compares what the detector finds in a gold text with what a checker would mark. Sentences are the unit. */
export function compareGold(gold: GoldText): GoldResult {
  const input = inputOf(gold);
  const analysis = analyse(input);
  const sentences = gold.blocks.flatMap((block) =>
    block.sentences.map((sentence) => ({ ...sentence, kind: block.kind })),
  );
  const numbered = sentences.flatMap(({ kind }, index) => (kind === 'heading' ? [] : [index]));
  const counts: GoldCounts = {
    claims: 0,
    found: 0,
    suggested: 0,
    suggestedRight: 0,
    speakers: 0,
    speakersRight: 0,
    ownVoice: 0,
    ownVoiceRight: 0,
    caveats: 0,
    caveatsFound: 0,
    caveatsSeen: 0,
    caveatsLinked: 0,
  };
  const wrong: string[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const claims = analysis.claims.filter((claim) => claim.sentences.includes(index));
    const caveat = caveatAt(analysis, input, index);
    if (claims.length > 0 && sentence.is !== 'caveat') counts.suggested += 1;
    if (caveat !== undefined) counts.caveatsSeen += 1;
    if (sentence.is === 'claim') {
      counts.claims += 1;
      if (claims.length === 0) wrong.push(`missed: ${sentence.text}`);
      else {
        counts.found += 1;
        counts.suggestedRight += 1;
        const speakers = claims.flatMap((claim) =>
          [claim.attribution, ...claim.via].flatMap((one) => one?.speaker ?? []),
        );
        if (sentence.speaker !== undefined) {
          counts.speakers += 1;
          if (speakers.some((speaker) => sameSpeaker(speaker, sentence.speaker ?? '')))
            counts.speakersRight += 1;
          else
            wrong.push(
              `speaker ${speakers.join(' / ') || 'none'}, not ${sentence.speaker}: ${sentence.text}`,
            );
        } else {
          counts.ownVoice += 1;
          if (speakers.length === 0) counts.ownVoiceRight += 1;
          else wrong.push(`speaker ${speakers.join(' / ')}, not the paper: ${sentence.text}`);
        }
      }
    } else if (sentence.is === 'none' && claims.length > 0)
      wrong.push(`no claim: ${claims[0]?.score.toFixed(2)} ${sentence.text}`);
    if (sentence.is === 'caveat') {
      counts.caveats += 1;
      if (caveat === undefined) wrong.push(`caveat missed: ${sentence.text}`);
      else {
        counts.caveatsFound += 1;
        const linked = new Set(caveat.claims.flatMap((claim) => analysis.claims[claim]?.sentences ?? []));
        const wanted = (sentence.about ?? []).map((number) => numbered[number - 1]);
        if (wanted.some((one) => one !== undefined && linked.has(one))) counts.caveatsLinked += 1;
        else wrong.push(`caveat linked to ${[...linked].join()}, not ${wanted.join()}: ${sentence.text}`);
      }
    } else if (caveat !== undefined) wrong.push(`no caveat: ${sentence.text}`);
  }
  return { counts, wrong };
}

function caveatAt(
  analysis: Analysis,
  input: AnalysisInput,
  index: number,
): Analysis['caveats'][number] | undefined {
  return analysis.caveats.find(({ start }) => start === input.sentences[index]?.start);
}

/** True where two names share their main word: the last word with a capital before any comma, else the last word. */
function sameSpeaker(ours: string, theirs: string): boolean {
  const words = (name: string) => name.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  const small = /^(?:the|van|de|het|een|who|that|its|zijn|and|aan|for|voor|uit|in|of)$/u;
  const main = words(theirs).filter((word) => !small.test(word));
  const mine = new Set(words(ours).filter((word) => !small.test(word)));
  return main.some((word) => mine.has(word));
}

/** Adds counts up. */
export function sumCounts(all: readonly GoldCounts[]): GoldCounts {
  const [first, ...rest] = all;
  if (first === undefined) throw new Error('no gold texts');
  const sum = { ...first };
  for (const counts of rest)
    for (const key of Object.keys(sum) as (keyof GoldCounts)[]) sum[key] += counts[key];
  return sum;
}

/** Measures the detector on texts of our own, the half that shaped the rules and the other apart. */
export async function measureGold(
  folder: string,
  worst: number,
): Promise<{ figures: object; table: string }> {
  const texts = await readGold(folder);
  const rows = [
    'half     texts  claims found  suggestions right  speakers right  own voice  caveats found (linked)',
  ];
  const figures: Record<string, GoldCounts> = {};
  const wrong: string[] = [];
  for (const half of ['first', 'second'] as const) {
    if (!texts.some(([, text]) => text.half === half)) continue;
    const results = texts
      .filter(([, text]) => text.half === half)
      .map(([name, text]) => ({ name, ...compareGold(text) }));
    const counts = sumCounts(results.map(({ counts: one }) => one));
    figures[half] = counts;
    wrong.push(...results.flatMap(({ name, wrong: lines }) => lines.map((line) => `${name}: ${line}`)));
    rows.push(
      `${half.padEnd(7)} ${String(results.length).padStart(6)}  ${counts.found}/${counts.claims}        ${counts.suggestedRight}/${counts.suggested}            ${counts.speakersRight}/${counts.speakers}          ${counts.ownVoiceRight}/${counts.ownVoice}      ${counts.caveatsFound}/${counts.caveats} (${counts.caveatsLinked}), of ${counts.caveatsSeen} seen`,
    );
  }
  return { figures, table: [...rows, ...wrong.slice(0, worst)].join('\n') };
}
