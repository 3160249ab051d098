import { z } from './zod.ts';
import { Id, Moment, Sha256 } from './ids.ts';

/**
 * What a library's ledger says of what no article's history holds: that something came to be, changed or went, so that it
 * cannot go or change unseen.
 */
export const LedgerKind = z.enum([
  /** The library got the id by which it is known. */
  'library.named',
  /** A backup was put in the library's place. */
  'library.restored',
  /** A checker came, or has another name or initials. */
  'checker.saved',
  /** A sitting ended. */
  'session.ended',
  /** An article came: it was loaded, or taken from a case file or a report. */
  'article.came',
  'article.erased',
  'source.erased',
  /** So many of the files that a version or a piece of evidence names were not kept here. */
  'files.absent',
]);
export type LedgerKind = z.infer<typeof LedgerKind>;

/** One entry of the ledger: appended, never changed. It names things by their ids, and no file by its hash or name. */
export const LedgerEntry = z.object({
  id: Id,
  /** Place in the ledger, from 1. */
  seq: z.int().min(1),
  at: Moment,
  kind: LedgerKind,
  entityId: z.string(),
  said: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  /** Hash of the entry before it; 64 zeros for the first. */
  previousHash: Sha256,
  /** SHA-256 of canonicalLedgerEntry, UTF-8. */
  hash: Sha256,
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;

/** What an entry is to say, apart from when and where. */
export type LedgerDraft = Pick<LedgerEntry, 'kind' | 'entityId' | 'said'>;

/** The text whose SHA-256 is the entry's hash. `said` goes in as the text that is kept. */
export function canonicalLedgerEntry(entry: Omit<LedgerEntry, 'hash' | 'said'> & { said: string }): string {
  const { id, seq, at, kind, entityId, said, previousHash } = entry;
  return JSON.stringify([id, seq, at, kind, entityId, said, previousHash]);
}
