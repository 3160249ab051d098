import type { Event, EventKind } from '../../../core/event.ts';
import type { Id } from '../../../core/ids.ts';

/** What one checker has done in this sitting, since its first change. */
export interface Sitting {
  checkerId: Id;
  /** ISO 8601. */
  since: string;
  changes: number;
  /** How many entries of each group were made, and not taken back by a later step of this sitting. */
  done: Readonly<Partial<Record<SittingGroup, number>>>;
}

/** What a sitting's work is told in. */
export const sittingGroups = ['verdicts', 'claims', 'evidence', 'cleared', 'reviews', 'other'] as const;
export type SittingGroup = (typeof sittingGroups)[number];

function groupOf(kind: EventKind): SittingGroup {
  if (kind === 'claim.verdictSet' || kind === 'claim.saidSet') return 'verdicts';
  if (kind === 'claim.made' || kind === 'claim.statusSet') return 'claims';
  if (kind === 'sentence.noClaimSet') return 'cleared';
  if (kind.startsWith('evidence.')) return 'evidence';
  if (kind.startsWith('review.')) return 'reviews';
  return 'other';
}

/** Returns the sitting after the entries of one change; another checker's begin another sitting. */
export function sittingAfter(before: Sitting | null, events: readonly Event[]): Sitting | null {
  const [first] = events;
  if (first === undefined) return before;
  const same = before?.checkerId === first.checkerId ? before : null;
  const done: Partial<Record<SittingGroup, number>> = { ...same?.done };
  const step = first.undoes === null ? 1 : -1;
  for (const { kind } of events) {
    const group = groupOf(kind);
    done[group] = Math.max(0, (done[group] ?? 0) + step);
  }
  return {
    checkerId: first.checkerId,
    since: same?.since ?? first.at,
    changes: (same?.changes ?? 0) + 1,
    done,
  };
}
