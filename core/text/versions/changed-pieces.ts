import type { Span } from '../../model/article/article.ts';
import { pairWords } from './common-words.ts';
import type { ChangedPiece } from './text-change.ts';
import { bareWords, wordsIn, type Word } from './words.ts';

/** Words of both texts that are the same, one after the other: indexes of the first and last. */
interface SameRun {
  before: [first: number, last: number];
  after: [first: number, last: number];
}

/**
 * Returns a span of an older text and the span of a newer one that stands for it as pieces with the same words and pieces with other ones, which
 * cover both spans in their order.
 */
export function changedPieces(was: string, before: Span, is: string, after: Span): ChangedPiece[] {
  const [old, now] = [wordsIn(was, before), wordsIn(is, after)];
  const pieces: ChangedPiece[] = [];
  let [at, place] = [before.start, after.start];
  const put = (isSame: boolean, end: number, until: number): void => {
    const piece = { isSame, was: { start: at, end }, is: { start: place, end: until } };
    [at, place] = [end, until];
    if (end === piece.was.start && until === piece.is.start) return;
    const open = pieces.at(-1);
    if (open?.isSame === isSame) [open.was.end, open.is.end] = [end, until];
    else pieces.push(piece);
  };
  /** What stands between two runs is the same if it is nothing but white space in both. */
  const putBetween = (end: number, until: number): void => {
    const isBlank = (was.slice(at, end) + is.slice(place, until)).trim() === '';
    put(isBlank, end, until);
  };
  for (const { before: olds, after: news } of sameRuns(old, now, was, is)) {
    putBetween(old[olds[0]]?.start ?? at, now[news[0]]?.start ?? place);
    put(true, old[olds[1]]?.end ?? at, now[news[1]]?.end ?? place);
  }
  putBetween(before.end, after.end);
  return pieces;
}

function sameRuns(old: readonly Word[], now: readonly Word[], was: string, is: string): SameRun[] {
  const runs: SameRun[] = [];
  for (const pair of pairWords(old, now)) {
    const [one, other] = [old[pair.before], now[pair.after]];
    if (!pair.isSame || one === undefined || other === undefined) continue;
    if (bareWords(was.slice(one.start, one.end)) !== bareWords(is.slice(other.start, other.end))) continue;
    const open = runs.at(-1);
    if (open !== undefined && open.before[1] === pair.before - 1 && open.after[1] === pair.after - 1)
      [open.before[1], open.after[1]] = [pair.before, pair.after];
    else runs.push({ before: [pair.before, pair.before], after: [pair.after, pair.after] });
  }
  return runs.filter(({ before: [first, last] }, at) => {
    // A comma between words that have changed is a change with them.
    const isInside = at > 0 && at < runs.length - 1;
    return !isInside || old.slice(first, last + 1).some(({ weight }) => weight >= 1);
  });
}
