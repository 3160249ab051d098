import type { Block } from '../../../core/model/article/article.ts';
import { orderedClaims, type Claim } from '../../../core/model/claim/claim.ts';
import type { Id } from '../../../core/kernel/ids.ts';

/** What follows from the places of the claims in the text. It changes only when a claim is made, removed or moved. */
export interface ClaimOrder {
  /** The claims that count, in article order. */
  ids: readonly Id[];
  /** A claim's number: its place in the order, from 1. */
  numbers: ReadonlyMap<Id, number>;
  /**
   * The line under the words that belongs to the claim, from 0. Claims that overlap have different lines, as far as there
   * are enough.
   */
  levels: ReadonlyMap<Id, number>;
  /** The claims that begin in a block, by the block's position. */
  beginning: ReadonlyMap<number, readonly Id[]>;
  /** The claims that have words in a block, by the block's position. */
  touching: ReadonlyMap<number, readonly Id[]>;
}

/** How many lines there is room for under the words. */
export const LEVELS = 3;

/** Returns the order of `claims` over `blocks`, which are in order. Linear in both, but for sorting. */
export function orderClaims(claims: Iterable<Claim>, blocks: readonly Block[]): ClaimOrder {
  const ordered = orderedClaims(claims);
  const beginning = new Map<number, Id[]>();
  const touching = new Map<number, Id[]>();
  let first = 0;
  for (const claim of ordered) {
    while ((blocks[first]?.end ?? Infinity) <= claim.start) first++;
    put(beginning, first, claim.id);
    for (let at = first; (blocks[at]?.start ?? Infinity) < claim.end; at++) put(touching, at, claim.id);
  }
  return {
    ids: ordered.map((claim) => claim.id),
    numbers: new Map(ordered.map((claim, index) => [claim.id, index + 1])),
    levels: levelsOf(ordered),
    beginning,
    touching,
  };
}

function put(map: Map<number, Id[]>, key: number, id: Id): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [id]);
  else list.push(id);
}

/** Gives each claim the lowest level that is free where it begins; the last if all are taken. */
function levelsOf(ordered: readonly Claim[]): Map<Id, number> {
  const levels = new Map<Id, number>();
  const takenUntil = Array<number>(LEVELS).fill(0);
  for (const { id, start, end } of ordered) {
    const free = takenUntil.findIndex((until) => until <= start);
    const level = free === -1 ? LEVELS - 1 : free;
    takenUntil[level] = Math.max(takenUntil[level] ?? 0, end);
    levels.set(id, level);
  }
  return levels;
}
