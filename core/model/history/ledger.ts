import { z } from '../../kernel/zod.ts';
import { Id, Moment, Sha256 } from '../../kernel/ids.ts';

/**
 * An entry of a library's ledger. It records what no article's history has: that a thing was made, changed or removed,
 * so that this cannot happen unseen.
 */
export const LedgerKind = z.enum([
  /** The library got its id. */
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
  /** A signing key became known, was confirmed or was revoked. */
  'key.saved',
  /** A decision on words that look like a protected source was made, or was undone or erased. */
  'decision.saved',
  'decision.gone',
  /** A way to the encryption key was added, changed or removed. */
  'wrap.saved',
  'wrap.gone',
  /** A setting whose change by another program would do harm unseen. */
  'setting.saved',
  /**
   * An erasure began, and pages and backups may still contain what was erased; or it ended, with nothing left or some
   * left on purpose.
   */
  'erasing.begun',
  'erasing.ended',
]);
export type LedgerKind = z.infer<typeof LedgerKind>;

/** The kinds that record a thing as removed, each with the kind that recorded it as there. */
export const endings: Partial<Record<LedgerKind, LedgerKind>> = {
  'decision.gone': 'decision.saved',
  'wrap.gone': 'wrap.saved',
  'erasing.ended': 'erasing.begun',
};

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

/** The contents of an entry, without when and where. */
export type LedgerDraft = Pick<LedgerEntry, 'kind' | 'entityId' | 'said'>;

/** The text whose SHA-256 is the entry's hash. `said` goes in as the text that is kept. */
export function canonicalLedgerEntry(entry: Omit<LedgerEntry, 'hash' | 'said'> & { said: string }): string {
  const { id, seq, at, kind, entityId, said, previousHash } = entry;
  return JSON.stringify([id, seq, at, kind, entityId, said, previousHash]);
}
