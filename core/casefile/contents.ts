import { z } from '../kernel/zod.ts';
import { Article, Block, Sentence, Version } from '../model/article/article.ts';
import { Claim } from '../model/claim/claim.ts';
import { Event } from '../model/history/event.ts';
import { Evidence } from '../model/evidence/evidence.ts';
import { Id, Moment, Sha256 } from '../kernel/ids.ts';
import { Entry, WithheldFields, Merge } from './merge/entry.ts';
import { Review } from '../model/review/review.ts';
import { Source } from '../model/source/source.ts';
import { Checker, Session } from '../model/session.ts';
import { CaseFacts } from './manifest.ts';

/** An entry that came with a merge, and the merge. */
export const MergedEntry = z.object({ mergeId: Id, ...Entry.shape });
export type MergedEntry = z.infer<typeof MergedEntry>;

/**
 * The origin of an article that was opened from a case file: what that file says of itself, and the file from which
 * its maker had the article.
 */
export const CaseOrigin = z.object({ openedAt: Moment, facts: z.array(CaseFacts).min(1).max(100) });
export type CaseOrigin = z.infer<typeof CaseOrigin>;

/** A kept file, without its bytes. */
export const CaseAttachment = z.object({
  hash: Sha256,
  size: z.int().min(0),
  mediaType: z.string().max(255),
});
export type CaseAttachment = z.infer<typeof CaseAttachment>;

/** Fields of evidence that form 3 of case files brought. */
const FIELDS_OF_FORM_3 = [
  ...['sourceId', 'sourceHash', 'locator', 'surroundings', 'publisher', 'published', 'archivedCopy'],
  ...['supplier', 'primary'],
];

/** Everything that a library has about one article, except the bytes of its files. */
export const CaseContents = z.object({
  article: Article,
  versions: z.array(Version).min(1),
  blocks: z.array(Block),
  sentences: z.array(Sentence),
  claims: z.array(Claim),
  evidence: z.array(Evidence),
  reviews: z.array(Review),
  sources: z.array(Source),
  checkers: z.array(Checker).min(1),
  sessions: z.array(Session),
  /** The article's history in this library. */
  events: z.array(Event).min(1),
  /** Of its entries, by id, what was kept back when they came here. */
  veils: z.record(Id, WithheldFields),
  merges: z.array(Merge),
  merged: z.array(MergedEntry),
  origin: CaseOrigin.nullable(),
  attachments: z.array(CaseAttachment),
});
export type CaseContents = z.infer<typeof CaseContents>;

/**
 * Returns the form of a case file with these contents: 3 where they have what form 2 does not know, else 2, so that older apps read all
 * that they can.
 */
export function caseFormatOf({ sources, events, merged }: CaseContents): 2 | 3 {
  const isNew = ({ entity, from, to }: Event): boolean =>
    entity === 'source' ||
    (entity === 'evidence' &&
      (to['target'] === 'both' ||
        FIELDS_OF_FORM_3.some((field) => (to[field] ?? null) !== null || (from !== null && field in to))));
  const entries = [...events, ...merged.map(({ event }) => event)];
  return sources.length > 0 || entries.some(isNew) ? 3 : 2;
}
