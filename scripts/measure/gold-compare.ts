import { analyse } from '../../core/detect/detector.ts';
import type { Analysis, SuggestedClaim } from '../../core/detect/analysis.ts';
import type { Span } from '../../core/model/article/article.ts';
import { inputOf, type GoldSentence, type GoldText } from './gold-file.ts';

const zero = {
  claims: 0,
  found: 0,
  suggested: 0,
  suggestedRight: 0,
  speakers: 0,
  speakersRight: 0,
  /** Claims in the paper's own voice, and how many of those found are given to nobody. */
  ownVoice: 0,
  ownVoiceRight: 0,
  /** Sources without a name, and how many are shown as such; how many are shown so that have a name. */
  unnamed: 0,
  unnamedRight: 0,
  unnamedWrong: 0,
  /** Statements of sentences that hold several, and how many are claims of their own; sentences parted that hold one. */
  parts: 0,
  partsRight: 0,
  partedWrong: 0,
  hedges: 0,
  hedgesRight: 0,
  hedgesWrong: 0,
  caveats: 0,
  caveatsFound: 0,
  caveatsSeen: 0,
  caveatsLinked: 0,
  headings: 0,
  headingsFound: 0,
  headingsWrong: 0,
};
/** Counts of one text or several. */
export type GoldCounts = Record<keyof typeof zero, number>;

/** What went wrong, in words, for people who work on the rules. */
export interface GoldResult {
  readonly counts: GoldCounts;
  readonly wrong: readonly string[];
}

/** Two spans are one statement where they share so much of what both cover. */
const SAME = 0.6;

/** Compares what the detector finds in a gold text with what a checker would mark. Sentences are the unit. */
export function compareGold(gold: GoldText): GoldResult {
  const input = inputOf(gold);
  const analysis = analyse(input);
  const counts: GoldCounts = { ...zero };
  const wrong: string[] = [];
  const sentences = gold.blocks.flatMap((block) =>
    block.sentences.map((sentence) => ({ ...sentence, isHeading: block.kind === 'heading' })),
  );
  const numbered = sentences.flatMap(({ isHeading }, index) => (isHeading ? [] : [index]));
  for (const [index, sentence] of sentences.entries()) {
    const claims = analysis.claims.filter((claim) => claim.sentences.includes(index));
    const span = input.sentences[index];
    if (span === undefined) continue;
    const note = (what: string) => wrong.push(`${what}: ${sentence.text}`);
    if (sentence.isHeading) {
      countHeading(sentence, claims, counts, note);
      continue;
    }
    const caveat = analysis.caveats.find(({ start }) => start === span.start);
    if (claims.length > 0 && sentence.is !== 'caveat') counts.suggested += 1;
    if (caveat !== undefined) counts.caveatsSeen += 1;
    if (sentence.is === 'claim') countClaim(sentence, span, claims, counts, note);
    else if (sentence.is === 'none' && claims.length > 0)
      note(`no claim (${claims[0]?.score.toFixed(2) ?? ''})`);
    if (sentence.is === 'caveat')
      countCaveat(
        caveat,
        (sentence.about ?? []).map((number) => numbered[number - 1]),
        analysis,
        counts,
        note,
      );
    else if (caveat !== undefined) note('no caveat');
  }
  return { counts, wrong };
}

type Note = (what: string) => void;

function countHeading(
  { is }: GoldSentence,
  claims: readonly SuggestedClaim[],
  counts: GoldCounts,
  note: Note,
): void {
  if (is === 'claim') {
    counts.headings += 1;
    if (claims.length > 0) counts.headingsFound += 1;
    else note('heading missed');
  } else if (claims.length > 0) {
    counts.headingsWrong += 1;
    note('heading is no claim');
  }
}

function countClaim(
  sentence: GoldSentence,
  span: Span,
  claims: readonly SuggestedClaim[],
  counts: GoldCounts,
  note: Note,
): void {
  counts.claims += 1;
  countParts(sentence, span, claims, counts, note);
  if (claims.length === 0) {
    note('missed');
    return;
  }
  counts.found += 1;
  counts.suggestedRight += 1;
  countSpeaker(sentence, claims, counts, note);
  const hedge = claims.find((claim) => claim.hedge !== null)?.hedge ?? null;
  if (sentence.hedge !== undefined) {
    counts.hedges += 1;
    if (hedge !== null && (sentence.hedge.includes(hedge) || hedge.includes(sentence.hedge)))
      counts.hedgesRight += 1;
    else note(`hedge ${hedge ?? 'none'}, not ${sentence.hedge}`);
  } else if (hedge !== null) {
    counts.hedgesWrong += 1;
    note(`hedge ${hedge}`);
  }
}

function countSpeaker(
  sentence: GoldSentence,
  claims: readonly SuggestedClaim[],
  counts: GoldCounts,
  note: Note,
): void {
  const speakers = claims.flatMap((claim) =>
    [claim.attribution, ...claim.via].flatMap((one) => one?.speaker ?? []),
  );
  const unnamed = claims.some(({ unnamedSource }) => unnamedSource);
  if (sentence.unnamed === true) {
    counts.unnamed += 1;
    if (unnamed) counts.unnamedRight += 1;
    else note('source not shown as unnamed');
  } else if (unnamed) {
    counts.unnamedWrong += 1;
    note(`source ${speakers.join(' / ')} shown as unnamed`);
  }
  const { speaker } = sentence;
  if (speaker === undefined) {
    counts.ownVoice += 1;
    if (speakers.length === 0) counts.ownVoiceRight += 1;
    else note(`speaker ${speakers.join(' / ')}, not the paper`);
    return;
  }
  counts.speakers += 1;
  if (speakers.some((one) => sameSpeaker(one, speaker))) counts.speakersRight += 1;
  else note(`speaker ${speakers.join(' / ') || 'none'}, not ${speaker}`);
}

function countParts(
  { text, parts }: GoldSentence,
  { start }: Span,
  claims: readonly SuggestedClaim[],
  counts: GoldCounts,
  note: Note,
): void {
  if (parts === undefined) {
    if (claims.length < 2) return;
    counts.partedWrong += 1;
    note(
      `parted into ${claims.map((claim) => text.slice(claim.start - start, claim.end - start)).join(' / ')}`,
    );
    return;
  }
  counts.parts += parts.length;
  for (const part of parts) {
    const from = start + text.indexOf(part);
    if (claims.some((claim) => alike(claim, { start: from, end: from + part.length })))
      counts.partsRight += 1;
    else note(`no claim of its own is '${part}'`);
  }
}

function alike(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start)) >= SAME;
}

function countCaveat(
  caveat: Analysis['caveats'][number] | undefined,
  wanted: readonly (number | undefined)[],
  { claims }: Analysis,
  counts: GoldCounts,
  note: Note,
): void {
  counts.caveats += 1;
  if (caveat === undefined) {
    note('caveat missed');
    return;
  }
  counts.caveatsFound += 1;
  const linked = new Set(caveat.claims.flatMap((claim) => claims[claim]?.sentences ?? []));
  if (wanted.some((one) => one !== undefined && linked.has(one))) counts.caveatsLinked += 1;
  else note(`caveat linked to ${[...linked].join()}, not ${wanted.join()}`);
}

/** True if two names share a word that is none of the small ones. */
function sameSpeaker(ours: string, theirs: string): boolean {
  const small = /^(?:the|van|de|het|een|who|that|its|zijn|and|aan|for|voor|uit|in|of)$/u;
  const words = (name: string) =>
    (name.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []).filter((word) => !small.test(word));
  const mine = new Set(words(ours));
  return theirs.length < 4 ? ours === theirs : words(theirs).some((word) => mine.has(word));
}

/** Adds counts up. */
export function sumCounts(all: readonly GoldCounts[]): GoldCounts {
  const sum: GoldCounts = { ...zero };
  for (const counts of all)
    for (const key of Object.keys(sum) as (keyof GoldCounts)[]) sum[key] += counts[key];
  return sum;
}
