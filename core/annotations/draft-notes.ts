import { Id } from '../kernel/ids.ts';
import { z } from '../kernel/zod.ts';
import { Remark, type Span, type Version } from '../model/article/article.ts';
import type { ParsedArticle } from '../model/article/parsed-article.ts';
import { MAX_BLOCKS } from '../model/article/parsed-article.ts';

/** A note of another file whose words are not in the article: its place is in that file's text. */
export const LostRemark = z.object({ ...Remark.shape, words: z.string().max(2000) });
export type LostRemark = z.infer<typeof LostRemark>;

/** The author's notes in another file, at their words in a version of an article. */
export const DraftNotes = z.object({
  /** What the file is called. */
  name: z.string(),
  versionId: Id,
  remarks: z.array(Remark).max(MAX_BLOCKS),
  lost: z.array(LostRemark).max(MAX_BLOCKS),
});
export type DraftNotes = z.infer<typeof DraftNotes>;

/** A text that an author left notes in. */
export type NotedDraft = Pick<ParsedArticle, 'text' | 'sentences' | 'remarks'>;

/** How many words of a note that is lost are shown, in UTF-16 units. */
const MOST_WORDS = 500;

/**
 * Places the notes of a draft in a version of an article, one at each step, so that whoever asks can do something else
 * between them. Returns all of them in the end: a note is never left out.
 */
export function* placeDraft(
  draft: NotedDraft,
  version: Pick<Version, 'text'>,
): Generator<undefined, Pick<DraftNotes, 'remarks' | 'lost'>> {
  const find = draft.text === version.text ? (span: Span) => span : sameWordsFinder(draft, version.text);
  const remarks: Remark[] = [];
  const lost: LostRemark[] = [];
  for (const remark of draft.remarks) {
    const place = find(remark);
    if (place === null)
      lost.push({ ...remark, words: draft.text.slice(remark.start, remark.end).slice(0, MOST_WORDS) });
    else remarks.push({ ...remark, start: place.start, end: place.end });
    yield;
  }
  return { remarks, lost };
}

/** With at least so many letters and figures, words that stand once in a text are surely the same words. */
const TELLING = 24;
/** So many letters and figures round words that stand once say that they are the same. */
const ALIKE = 12;
/** How far round words their surroundings are compared, in letters and figures. */
const REACH = 200;
/** Words that stand at more places are no place. */
const MOST_PLACES = 200;

/**
 * Returns a function that finds spans of a draft in another text, where their words stand among the words that stand
 * round them in the draft: else the first of their sentences that is there; else null. Only letters and figures count:
 * the numbers of notes, quotation marks and white space are often the only difference. It does not guess: of two places
 * that are as likely, it takes none.
 */
function sameWordsFinder(draft: NotedDraft, text: string): (span: Span) => Span | null {
  const [from, to] = [signsOf(draft.text), signsOf(text)];

  const find = (span: Span): Span | null => {
    const start = firstFrom(from.origin, span.start);
    const end = firstFrom(from.origin, span.end);
    const wanted = from.signs.slice(start, end);
    if (wanted === '') return null;
    let best: { at: number; shared: number } | null = null;
    let isSure = true;
    let places = 0;
    for (let at = to.signs.indexOf(wanted); at !== -1; at = to.signs.indexOf(wanted, at + 1)) {
      if (!isWhole(to, at, at + wanted.length)) continue;
      places += 1;
      if (places > MOST_PLACES) return null;
      const shared =
        sharedBefore(from.signs, start, to.signs, at) +
        sharedAfter(from.signs, end, to.signs, at + wanted.length);
      if (best === null || shared > best.shared) [best, isSure] = [{ at, shared }, true];
      else if (shared === best.shared) isSure = false;
    }
    if (best === null || !isSure) return null;
    const round = Math.min(ALIKE, from.signs.length - wanted.length);
    if (best.shared < round && (places > 1 || wanted.length < TELLING)) return null;
    return { start: to.origin[best.at] ?? 0, end: (to.origin[best.at + wanted.length - 1] ?? 0) + 1 };
  };

  return (span) => {
    const place = find(span);
    if (place !== null) return place;
    const inside = draft.sentences.filter(({ start, end }) => start < span.end && end > span.start);
    if (inside.length < 2) return null;
    for (const { start, end } of inside) {
      const part = find({ start: Math.max(start, span.start), end: Math.min(end, span.end) });
      if (part !== null) return part;
    }
    return null;
  };
}

/** The letters and figures of a text, and where each stands in it. */
interface Signs {
  readonly text: string;
  readonly signs: string;
  readonly origin: readonly number[];
}

/** The number of a note in a text. */
const MARK = /\[[^[\]\s]{1,12}\]/gu;
const SIGNS = /[\p{L}\p{N}\p{M}]+/gu;

function signsOf(text: string): Signs {
  const origin: number[] = [];
  const runs: string[] = [];
  for (const { 0: run, index } of text.replace(MARK, (mark) => ' '.repeat(mark.length)).matchAll(SIGNS)) {
    runs.push(run);
    for (let at = 0; at < run.length; at++) origin.push(index + at);
  }
  return { text, signs: runs.join(''), origin };
}

/** The index of the first of rising offsets that is not before another; their number if none is. */
function firstFrom(offsets: readonly number[], offset: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True if signs from `start` to `end` are whole words in their text. */
function isWhole({ origin }: Signs, start: number, end: number): boolean {
  const isApart = (at: number) => (origin[at] ?? Infinity) - (origin[at - 1] ?? -Infinity) > 1;
  return isApart(start) && isApart(end);
}

function sharedBefore(one: string, start: number, other: string, at: number): number {
  let shared = 0;
  while (shared < REACH && shared < start && shared < at) {
    if (one[start - 1 - shared] !== other[at - 1 - shared]) break;
    shared += 1;
  }
  return shared;
}

function sharedAfter(one: string, end: number, other: string, at: number): number {
  let shared = 0;
  while (shared < REACH && end + shared < one.length && at + shared < other.length) {
    if (one[end + shared] !== other[at + shared]) break;
    shared += 1;
  }
  return shared;
}
