import type { Event, EventKind } from '../../../core/model/history/event.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import type { Translate } from '../../../core/i18n/translate.ts';

/** What one checker has done since the article was opened, from their first change on. */
export interface Sitting {
  checkerId: Id;
  /** ISO 8601. */
  since: string;
  /** Everything that was done, as `done` counts it. */
  changes: number;
  /** How much of each group was done and not taken back by a later step of this sitting. */
  done: Readonly<Partial<Record<SittingGroup, number>>>;
}

/** The groups in which a sitting's work is counted. */
export const sittingGroups = ['verdicts', 'claims', 'evidence', 'cleared', 'reviews', 'other'] as const;
type SittingGroup = (typeof sittingGroups)[number];

function groupOf(kind: EventKind): SittingGroup {
  if (kind === 'claim.verdictSet' || kind === 'claim.saidSet') return 'verdicts';
  if (kind === 'claim.made' || kind === 'claim.statusSet') return 'claims';
  if (kind === 'sentence.noClaimSet') return 'cleared';
  if (kind.startsWith('evidence.')) return 'evidence';
  if (kind.startsWith('review.')) return 'reviews';
  return 'other';
}

/** Kinds whose whole step counts once, however many claims it touched: a drag of the suggestions, for example. */
const AS_ONE: readonly EventKind[] = ['claim.made', 'claim.removed', 'claim.restored'];

/** What a step did. Entries of some kinds count one by one; any other step counts once, under the kind of its first entry. */
function deedOf(events: readonly [Event, ...Event[]]): { group: SittingGroup; count: number } {
  const [{ kind }] = events;
  const counts = !AS_ONE.includes(kind) && events.every((event) => event.kind === kind);
  return { group: groupOf(kind), count: counts ? events.length : 1 };
}

/** Returns the sittings after the entries of one step; each checker has one, from their first change on. */
export function sittingsAfter(before: readonly Sitting[], events: readonly Event[]): readonly Sitting[] {
  const [first, ...others] = events;
  if (first === undefined) return before;
  const { checkerId, at, undoes } = first;
  const same = sittingOf(before, checkerId);
  const { group, count } = deedOf([first, ...others]);
  const done: Partial<Record<SittingGroup, number>> = { ...same?.done };
  done[group] = Math.max(0, (done[group] ?? 0) + (undoes === null ? count : -count));
  const changes = Object.values(done).reduce((sum, some) => sum + some, 0);
  const after = { checkerId, since: same?.since ?? at, changes, done };
  return [...before.filter((sitting) => sitting !== same), after];
}

/** Returns a checker's sitting, or null before their first change. */
export function sittingOf(sittings: readonly Sitting[], checkerId: Id): Sitting | null {
  return sittings.find((sitting) => sitting.checkerId === checkerId) ?? null;
}

const MINUTE = 60_000;

/** Returns how long a sitting has gone on at `now` (ms since 1970), from its first change (ISO 8601), in words: '1 h 5 min'. */
export function sittingText(since: string, now: number, t: Translate): string {
  const minutes = Math.max(0, Math.floor((now - Date.parse(since)) / MINUTE));
  if (minutes < 60) return t('sitting.minutes', { n: minutes });
  return t('sitting.hours', { n: Math.floor(minutes / 60), minutes: minutes % 60 });
}
