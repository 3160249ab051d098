import type { Event } from '../../model/history/event.ts';
import type { Merge } from '../../casefile/merge/entry.ts';
import type { Review } from '../../model/review/review.ts';
import type { Checker, Session } from '../../model/session.ts';
import { FACT, ID, PRINTED, PROSE, UNSEARCHED_WORDS, type RulesOf } from '../../model/field-rule.ts';

export const reviewRules = {
  id: { open: ID },
  claimId: { open: ID },
  checkerId: { open: FACT },
  agrees: { open: FACT },
  verdict: { open: FACT },
  reason: { open: UNSEARCHED_WORDS, room: PROSE },
  said: { open: FACT },
  independent: { open: FACT },
  ofVerdict: { open: FACT },
  ofSaid: { open: FACT },
  ofVerdictAt: { open: FACT },
  ofBy: { open: FACT },
  ofQuote: { open: PRINTED, room: PROSE },
  resolvedBy: { open: FACT },
  resolvedAt: { open: FACT },
  resolution: { open: UNSEARCHED_WORDS, room: PROSE },
  resolvedVerdict: { open: FACT },
  createdAt: { open: FACT },
  removed: { open: FACT },
} as const satisfies RulesOf<Review>;

export const mergeRules = {
  id: { open: ID },
  articleId: { open: ID },
  fileName: { open: UNSEARCHED_WORDS, room: 255 },
  madeBy: { open: UNSEARCHED_WORDS, room: 200 },
  madeAt: { open: FACT },
  /** These three are made anew if any entry has changed. */
  heads: { open: FACT },
  entries: { open: FACT },
  digest: { open: FACT },
  createdAt: { open: FACT },
  removed: { open: FACT },
} as const satisfies RulesOf<Merge>;

export const sessionRules = {
  id: { open: ID },
  articleId: { open: ID },
  checkerId: { open: FACT },
  startedAt: { open: FACT },
  endedAt: { open: FACT },
  changes: { open: FACT },
} as const satisfies RulesOf<Session>;

/** Checkers are named here. The options of a report say whom it names, and how. */
export const checkerRules = {
  id: { open: ID },
  name: { open: FACT },
  initials: { open: FACT },
  createdAt: { open: FACT },
} as const satisfies RulesOf<Checker>;

/**
 * An entry of the history without its contents, `from` and `to`, which go by the rules of the thing that the entry is
 * about.
 */
export type EventEnvelope = Omit<Event, 'from' | 'to'>;

export const eventRules = {
  id: { open: ID },
  articleId: { open: ID },
  seq: { open: FACT },
  step: { open: FACT },
  at: { open: FACT },
  checkerId: { open: FACT },
  sessionId: { open: FACT },
  kind: { open: FACT },
  entity: { open: FACT },
  entityId: { open: FACT },
  undoes: { open: FACT },
  /** Hashes are made anew from the first changed entry on. */
  previousHash: { open: FACT },
  /** The salt and digest of the contents depend on how much of them is disclosed. */
  salt: { open: FACT },
  digest: { open: FACT },
  hash: { open: FACT },
} as const satisfies RulesOf<EventEnvelope>;
