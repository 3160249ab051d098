import { GapParts } from './gap-parts.ts';
import { Joining } from './join-parts.ts';
import { MostAlike } from './most-alike.ts';
import { openPlaces, readParts, type ChangedParts, type Open, type ReadPart } from './read-part.ts';
import { gapsOf, type PartedText, type SamePart } from './same-parts.ts';

/**
 * Returns the changed parts of an old text, given those that stayed the same (sameParts). Between two that stayed, parts are
 * compared in their order, and may have been split or joined. What is left may have been moved and changed; it
 * must be alike beyond doubt.
 */
export function changedParts(
  before: PartedText,
  after: PartedText,
  same: readonly (SamePart | null)[],
): ChangedParts[] {
  const kept = new Set(same.map((part) => part?.at));
  const isOpen: Open = {
    before: (at) => same[at] === null,
    after: (at) => at >= 0 && at < after.parts.length && !kept.has(at),
  };
  const [old, now] = [readParts(before, isOpen.before), readParts(after, isOpen.after)];
  const clear = clearParts(old, now, isOpen);
  const known = same.map((part, at) => {
    const place = clear.get(at);
    return place === undefined ? part : { at: place, isSure: true };
  });
  const taken = new Set(clear.values());
  const stillOpen: Open = {
    before: (at) => isOpen.before(at) && !clear.has(at),
    after: (at) => isOpen.after(at) && !taken.has(at),
  };
  const found = gapsOf(known, now.length).flatMap((gap) => new GapParts(old, now, gap, stillOpen).changes());
  const all = [
    ...[...clear].map(([at, place]) => ({ from: at, to: at + 1, start: place, end: place + 1 })),
    ...found,
  ];
  return new Joining(old, now, isOpen, all).result();
}

/** Parts that are clearly the most alike of each other, wherever they stand: the place of the new one by that of the old one. */
function clearParts(old: readonly ReadPart[], now: readonly ReadPart[], isOpen: Open): Map<number, number> {
  const rest = openPlaces(old, isOpen.before);
  const [theirs, ours] = [new MostAlike(now, openPlaces(now, isOpen.after)), new MostAlike(old, rest)];
  const clear = new Map<number, number>();
  for (const at of rest) {
    const place = theirs.of(old[at]);
    if (place !== null && ours.of(now[place]) === at) clear.set(at, place);
  }
  return clear;
}
