import type { Sentence, Span } from '../../model/article/article.ts';
import { changedPieces } from './changed-pieces.ts';
import { differenceOf } from './difference.ts';
import { pairParts, pairsInOrder, turnedPairs, type PartPair } from './pair-parts.ts';
import type { PartedText } from './same-parts.ts';
import type { TextChange } from './text-change.ts';

/** A sentence, and the block that it is in. */
export type BlockPart = Pick<Sentence, 'start' | 'end' | 'blockPosition'>;

/** A version as it is compared: its sentences in order, and which blocks count as article text. */
export interface ComparedVersion extends PartedText<BlockPart> {
  readonly isText: (blockPosition: number) => boolean;
}

/**
 * Returns what is other in one version than in another, in the order of its text; what it does not have is put where it would
 * stand. Changes in what is no article text are left out. Versions are always compared from the older to the newer one,
 * as claims are carried over, so that no sentence is new here that a claim came along to; `isLater`: the
 * other one is the newer. `language` is a BCP 47 tag.
 */
export function whatIsNew(
  other: ComparedVersion,
  version: ComparedVersion,
  language: string,
  isLater = false,
): TextChange[] {
  const pairs = isLater ? turnedPairs(pairParts(version, other)) : pairParts(other, version);
  const ordered = pairsInOrder(pairs, other, version);
  const changes = [
    ...pairs.flatMap((pair) => pairedChange(pair, !ordered.has(pair), other, version, language)),
    ...newParts(pairs, version),
    ...removedParts(pairs, ordered, other, version),
  ];
  return changes.sort((one, two) => placeOf(one) - placeOf(two) || rank(one) - rank(two) || order(one, two));
}

/** Returns where a change is in the version's own text. */
export function placeOf(change: TextChange): number {
  return change.kind === 'removed' ? change.at : change.is.start;
}

/** What was removed before a sentence comes before what became of the sentence. */
function rank({ kind }: TextChange): number {
  return kind === 'removed' ? 0 : 1;
}

function order(one: TextChange, other: TextChange): number {
  return one.kind === 'removed' && other.kind === 'removed' ? one.was.start - other.was.start : 0;
}

function pairedChange(
  { from, to, start, end, isSame }: PartPair,
  isMoved: boolean,
  other: ComparedVersion,
  version: ComparedVersion,
  language: string,
): TextChange[] {
  if (!isTextAt(version, start)) return [];
  const [was, is] = [runOf(other, from, to), runOf(version, start, end)];
  if (isSame) return isMoved ? [{ kind: 'moved', is, was }] : [];
  const pieces = changedPieces(other.text, was, version.text, is);
  // The same words may be in other sentences: nothing is other then.
  if (pieces.every((piece) => piece.isSame)) return isMoved ? [{ kind: 'moved', is, was }] : [];
  const { weighs } = differenceOf(wordsOf(other, was), wordsOf(version, is), language);
  return [{ kind: 'changed', is, was, isMoved, pieces, weighs }];
}

function newParts(pairs: readonly PartPair[], version: ComparedVersion): TextChange[] {
  const known = new Set(pairs.flatMap(({ start, end }) => range(start, end)));
  return version.parts.flatMap(({ start, end }, at): TextChange[] =>
    known.has(at) || !isTextAt(version, at) ? [] : [{ kind: 'new', is: { start, end } }],
  );
}

function removedParts(
  pairs: readonly PartPair[],
  ordered: ReadonlySet<PartPair>,
  other: ComparedVersion,
  version: ComparedVersion,
): TextChange[] {
  const known = new Set(pairs.flatMap(({ from, to }) => range(from, to)));
  const fixed = pairs.filter((pair) => ordered.has(pair));
  let next = 0;
  return other.parts.flatMap(({ start, end, blockPosition }, at): TextChange[] => {
    while ((fixed[next]?.from ?? Infinity) < at) next += 1;
    if (known.has(at) || !isTextAt(other, at)) return [];
    const place = placeBetween(fixed[next - 1], fixed[next], blockPosition, other, version);
    const beginsBlock = other.parts[at - 1]?.blockPosition !== blockPosition;
    return [{ kind: 'removed', was: { start, end }, at: place, beginsBlock }];
  });
}

/** Where a part stood between two that are still there: beside the one of its own block. */
function placeBetween(
  before: PartPair | undefined,
  after: PartPair | undefined,
  block: number,
  other: ComparedVersion,
  version: ComparedVersion,
): number {
  const isBeside = (at: number): boolean => other.parts[at]?.blockPosition === block;
  const followsOther = before === undefined || !isBeside(before.to - 1);
  if (after !== undefined && followsOther && (before === undefined || isBeside(after.from)))
    return version.parts[after.start]?.start ?? 0;
  return before === undefined ? 0 : (version.parts[before.end - 1]?.end ?? 0);
}

function isTextAt({ parts, isText }: ComparedVersion, at: number): boolean {
  const part = parts[at];
  return part !== undefined && isText(part.blockPosition);
}

function wordsOf({ text }: ComparedVersion, { start, end }: Span): string {
  return text.slice(start, end);
}

function runOf({ parts }: ComparedVersion, from: number, to: number): Span {
  return { start: parts[from]?.start ?? 0, end: parts[to - 1]?.end ?? 0 };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, by) => from + by);
}
