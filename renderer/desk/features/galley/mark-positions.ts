import type { Id } from '../../../../core/kernel/ids.ts';
import type { Verdict } from '../../../../core/model/claim/verdict.ts';
import type { ArticleData } from '../../article-state/article-data.ts';

/** Where a claim begins in its block: pixels from the block's top. */
export interface MarkPlace {
  id: Id;
  top: number;
  height: number;
}

/** The claims that begin on one line of a block. */
export interface MarkedLine {
  top: number;
  height: number;
  ids: readonly Id[];
}

/** Pixels by which places on the same line may differ (a smaller character, a raised one). */
const SLACK = 6;

/** Groups places, in the order of the text, into lines. */
export function markLines(places: readonly MarkPlace[]): MarkedLine[] {
  const lines: { top: number; height: number; ids: Id[] }[] = [];
  for (const { id, top, height } of places) {
    const line = lines.at(-1);
    if (line !== undefined && Math.abs(line.top - top) <= SLACK) line.ids.push(id);
    else lines.push({ top, height, ids: [id] });
  }
  return lines;
}

/** CSS pixels that each of two marks beside each other takes, without its number; a digit of that; and the gap (MarginMarks.module.css). */
const MARK = 20;
const DIGIT = 7.5;
const GAP = 4;

/** Returns whether marks with these numbers fit beside each other in so many CSS pixels; one alone always does, three never. */
export function fitBeside(numbers: readonly number[], room: number): boolean {
  if (numbers.length < 2) return true;
  const digits = numbers.map(String).join('').length;
  return numbers.length === 2 && 2 * MARK + GAP + DIGIT * digits <= room;
}

/** What the strip shows on one row: a claim's verdict (the most pressing there), or sentences that nobody has touched. */
type StripRow = Verdict | 'untouched' | null;

const pressing: Record<Verdict | 'untouched', number> = {
  untouched: 1,
  verified: 2,
  unverifiable: 3,
  refuted: 4,
  unchecked: 5,
};

/**
 * Returns what each of `rows` rows shows, the whole text spread over them. Open claims win a row over decided ones, and
 * these over untouched sentences. Linear in claims and sentences.
 */
export function stripRows(
  data: Pick<ArticleData, 'order' | 'claims' | 'sentences' | 'states' | 'version'>,
  rows: number,
): StripRow[] {
  const length = Math.max(1, data.version.text.length);
  const strip = Array<StripRow>(rows).fill(null);
  const rowOf = (offset: number) => Math.min(rows - 1, Math.floor((offset / length) * rows));
  const put = (row: number, what: Verdict | 'untouched') => {
    const there = strip[row];
    if (there === null || there === undefined || pressing[what] > pressing[there]) strip[row] = what;
  };
  for (const sentence of data.sentences) {
    if (data.states.get(sentence.id) !== 'untouched') continue;
    for (let row = rowOf(sentence.start); row <= rowOf(sentence.end - 1); row++) put(row, 'untouched');
  }
  for (const id of data.order.ids) {
    const claim = data.claims.get(id);
    if (claim !== undefined) put(rowOf(claim.start), claim.verdict);
  }
  return strip;
}
