import type { Id } from '../../kernel/ids.ts';
import type { ReportClaim, ReportModel, ReportPerson } from './model.ts';
import type { ReportOptions } from '../../model/report/options.ts';
import type { ReportedSession, ReportRows } from './report-rows.ts';

/** Returns a person's id as the report shows it: null for nobody, and for everybody if the report names nobody. */
export type Who = (id: Id | null) => Id | null;

/** Returns the Who for a report's options. */
export function whoFor({ checkers }: ReportOptions): Who {
  return checkers === 'none' ? () => null : (id) => id;
}

/**
 * Returns everybody who had a session, made a claim, decided or reviewed one, recorded evidence, or ticked a line of a proof list that is told, in the order in
 * which they first did. Returns nobody if the options name nobody.
 */
export function participants(
  rows: Pick<ReportRows, 'checkers' | 'sessions'>,
  claims: readonly ReportClaim[],
  { checkers }: ReportOptions,
  proofList: ReportModel['proofList'] = null,
): ReportPerson[] {
  if (checkers === 'none') return [];
  const first = new Map<string, string>();
  const note = (id: string | null, at: string | null): void => {
    if (id === null) return;
    const moment = at ?? '9';
    const known = first.get(id);
    if (known === undefined || moment < known) first.set(id, moment);
  };
  for (const { ticks } of proofList ?? []) for (const { by, at } of ticks) note(by, at);
  for (const session of rows.sessions) note(session.checkerId, session.startedAt);
  for (const claim of claims) {
    note(claim.createdBy, claim.createdAt);
    note(claim.so.by, claim.so.at);
    note(claim.said?.by ?? null, claim.said?.at ?? null);
    for (const entry of claim.evidence) note(entry.recordedBy, entry.recordedAt);
    for (const review of claim.reviews) {
      note(review.by, review.at);
      note(review.ofBy, null);
      if (review.settled !== null) note(review.settled.by, review.settled.at);
    }
  }
  return rows.checkers
    .filter((checker) => first.has(checker.id))
    .sort((a, b) => ((first.get(a.id) ?? '') < (first.get(b.id) ?? '') ? -1 : 1))
    .map(({ id, name, initials }) => ({ id, name: checkers === 'names' ? name : null, initials }));
}

/** Returns those who reviewed what others had found and added no claim, tick or evidence of their own. */
export function secondReaders(claims: readonly ReportClaim[]): Id[] {
  const readers = new Set(claims.flatMap(({ reviews }) => reviews.flatMap(({ by }) => by ?? [])));
  for (const { createdBy, so, said, evidence } of claims)
    for (const id of [createdBy, so.by, said?.by, ...evidence.map(({ recordedBy }) => recordedBy)])
      if (id !== null && id !== undefined) readers.delete(id);
  return [...readers];
}

/** From the first session's beginning to the last end or decision; null without a session. */
export function workPeriod(
  sessions: readonly ReportedSession[],
  claims: readonly ReportClaim[],
): ReportModel['period'] {
  const from = sessions.map((session) => session.startedAt).sort()[0];
  if (from === undefined) return null;
  const ends = sessions.flatMap((session) => [session.startedAt, session.endedAt ?? session.startedAt]);
  const decisions = claims.flatMap((claim) => [claim.so.at, claim.said?.at ?? null]);
  const to = [...ends, ...decisions]
    .filter((moment) => moment !== null)
    .sort()
    .at(-1);
  return { from, to: to ?? from };
}

/** Returns what somebody wrote; null for nothing, and for white space only. */
export function written(words: string | null): string | null {
  return words === null || words.trim() === '' ? null : words;
}
