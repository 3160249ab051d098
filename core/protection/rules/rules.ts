import { articleRules, blockRules, sentenceRules, versionRules } from './article-rules.ts';
import { claimFields } from '../../model/claim/fields.ts';
import { evidenceFields } from '../../model/evidence/fields.ts';
import {
  attributeOf,
  FACT,
  ID,
  NOWHERE,
  PARTS,
  PRINTED,
  UNSEARCHED_WORDS,
  type RulesOf,
  PROSE,
} from '../../model/field-rule.ts';
import { proofTickRules } from '../../model/proof-tick.ts';
import { sourceFields } from '../../model/source/fields.ts';
import type { Entity, Event } from '../../model/history/event.ts';
import type { CaseAttachment, CaseOrigin } from '../../casefile/contents.ts';
import type { CaseFacts, HistoryEnd } from '../../casefile/manifest.ts';
import type { draftCalls } from '../../contract/drafts.ts';
import { NO_HASH } from '../../model/history/event.ts';
import type { Snippet } from '../../model/settings/snippets.ts';
import type { z } from '../../kernel/zod.ts';
import type { Merge } from '../../casefile/merge/entry.ts';
import type { Review } from '../../model/review/review.ts';
import type { Checker, Session } from '../../model/session.ts';

const reviewRules = {
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

const mergeRules = {
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

const sessionRules = {
  id: { open: ID },
  articleId: { open: ID },
  checkerId: { open: FACT },
  startedAt: { open: FACT },
  endedAt: { open: FACT },
  changes: { open: FACT },
} as const satisfies RulesOf<Session>;

/** Checkers are named here. The options of a report say whom it names, and how. */
const checkerRules = {
  id: { open: ID },
  name: { open: FACT },
  initials: { open: FACT },
  createdAt: { open: FACT },
} as const satisfies RulesOf<Checker>;

/**
 * An entry of the history without its contents, `from` and `to`, which go by the rules of the thing that the entry is
 * about.
 */
type EventEnvelope = Omit<Event, 'from' | 'to'>;

const eventRules = {
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

/** A kept file, apart from its bytes. */
const attachmentRules = {
  hash: { open: { ...NOWHERE, report: 'file', caseFile: 'fileOnly' } },
  size: { open: FACT },
  mediaType: { open: FACT },
} as const satisfies RulesOf<CaseAttachment>;

/** Text that is being typed, also about a protected source. It never leaves. */
const draftRules = {
  name: { open: NOWHERE },
  value: { open: NOWHERE },
} as const satisfies RulesOf<z.infer<(typeof draftCalls)['draft.keep']['input']>>;

/** A checker's own texts. They leave only in a file of their own, by a separate command, as they are. */
const snippetRules = {
  name: { open: NOWHERE },
  text: { open: NOWHERE },
} as const satisfies RulesOf<Snippet>;

/**
 * The length and the hash of a history. If something was taken out of it, neither is told, because they would confirm
 * a guess.
 */
const historyEndRules = {
  length: { open: FACT },
  lastHash: { open: FACT },
} as const satisfies RulesOf<HistoryEnd>;

const UNTOLD_COUNT = { open: NOWHERE, blank: 0 } as const;

/** What is passed on about the case file that an article came from: no hashes, and no counts of what was left out. */
const caseFactsRules = {
  app: { open: PARTS, parts: { name: { open: FACT }, version: { open: FACT } } },
  madeAt: { open: FACT },
  madeBy: {
    open: PARTS,
    parts: { name: { open: UNSEARCHED_WORDS, room: 200 }, initials: { open: FACT } },
  },
  article: {
    open: PARTS,
    parts: { id: { open: ID }, title: { open: PRINTED, room: 1000 }, language: { open: FACT } },
  },
  options: {
    open: PARTS,
    parts: { protectedSources: { open: FACT }, files: { open: FACT }, blind: { open: FACT } },
  },
  leftOut: {
    open: PARTS,
    parts: {
      protectedSources: UNTOLD_COUNT,
      entries: UNTOLD_COUNT,
      veiledEntries: UNTOLD_COUNT,
      files: UNTOLD_COUNT,
      cleanedFiles: UNTOLD_COUNT,
      fileNotes: {
        open: NOWHERE,
        blank: [],
        parts: { name: { open: NOWHERE }, what: { open: NOWHERE }, why: { open: NOWHERE } },
      },
    },
  },
  history: {
    open: PARTS,
    parts: {
      length: UNTOLD_COUNT,
      lastHash: { open: NOWHERE, blank: NO_HASH },
      of: { open: NOWHERE, parts: { length: UNTOLD_COUNT, lastHash: { open: NOWHERE, blank: NO_HASH } } },
    },
  },
} as const satisfies RulesOf<CaseFacts>;

const caseOriginRules = {
  openedAt: { open: FACT },
  facts: { open: PARTS, parts: caseFactsRules },
} as const satisfies RulesOf<CaseOrigin>;

/**
 * For everything that can leave: what is shown of each of its fields in each place. All forms and files go by these
 * rules alone.
 */
export const rules = {
  article: articleRules,
  version: versionRules,
  block: blockRules,
  sentence: sentenceRules,
  claim: attributeOf(claimFields, 'protect'),
  evidence: attributeOf(evidenceFields, 'protect'),
  source: attributeOf(sourceFields, 'protect'),
  proofTick: proofTickRules,
  review: reviewRules,
  merge: mergeRules,
  session: sessionRules,
  checker: checkerRules,
  event: eventRules,
  attachment: attachmentRules,
  draft: draftRules,
  snippet: snippetRules,
  origin: caseOriginRules,
  caseFacts: caseFactsRules,
  historyEnd: historyEndRules,
} as const satisfies Record<Entity, object> & Record<string, object>;

export type Ruled = keyof typeof rules;
export type FieldOf<Of extends Ruled> = keyof (typeof rules)[Of] & string;
