import type { Claim } from '../../core/model/claim/claim.ts';
import type { Evidence } from '../../core/model/evidence/evidence.ts';
import type { Source } from '../../core/model/source/source.ts';
import type { Remaining, DeletedPiece } from '../../core/model/erasure.ts';
import type { MaybeProtected } from '../../core/protection/known-by.ts';
import type { Id } from '../../core/kernel/ids.ts';
import { textsOfCase } from '../../core/disclosure/disclosed-texts.ts';
import { redactionFor } from '../../core/protection/redaction.ts';
import { readCase } from '../casefile/read.ts';
import type { Library } from '../store/open.ts';
import { rowById, rowsWhere, sql } from '../tables/rows.ts';
import { evidenceTable, claimTable, sourceTable } from '../tables/tables.ts';
import type { Database } from 'better-sqlite3';
import { isErased } from '../../core/model/evidence/fields.ts';
import { isErasedSource } from '../../core/model/source/fields.ts';
import { isInLedger } from '../ledger/ledger.ts';
import { redactedEvidenceOf } from '../queries/history/redacted-evidence.ts';
import { refuseLocked } from '../queries/evidence/protected-evidence.ts';

/** The most texts that are listed: with more, the checker reads the article. */
const MOST = 200;

/**
 * Remembers by which words a source is known while it is erased. Returns a function that finds the texts of the
 * article that still name it.
 */
export function remainingOf(
  library: Pick<Library, 'db'>,
  articleId: Id,
  evidenceIds: readonly Id[],
): () => Remaining[] {
  const pieces = evidenceIds.flatMap((id): MaybeProtected[] => {
    const piece = rowById(library.db, evidenceTable, id) ?? rowById(library.db, sourceTable, id);
    // Whether it was protected or not, its words are looked for.
    return piece === null ? [] : [{ ...piece, protected: true }];
  });
  return () => {
    const contents = readCase(library, articleId);
    const redaction = redactionFor(pieces, '', false);
    const isNamed = (words: string): boolean => redaction.clean(words) !== words;
    const written = textsOfCase(contents).filter(({ words }) => isNamed(words));
    const texts = contents.versions
      .filter(({ text }) => isNamed(text))
      .map(({ number }) => ({ entity: 'version', field: 'text', claimId: null, words: String(number) }));
    const told = written.map(({ entity, field, claimId, words }) => ({ entity, field, claimId, words }));
    return [...texts, ...told].slice(0, MOST);
  };
}

/**
 * Returns the deleted pieces of evidence of an article, deleted themselves or with their claim, and its deleted sources, whose history can
 * still be erased. The last deleted comes first. Redacted evidence is not among them. Throws libraryLocked.
 */
export function deletedPieces(db: Database, articleId: Id): DeletedPiece[] {
  refuseLocked(db, articleId);
  const claims = new Map(rowsWhere(db, claimTable, 'articleId = ?', articleId).map((one) => [one.id, one]));
  const redactedEvidence = redactedEvidenceOf(db, articleId);
  const lastChange = sql(db, 'SELECT max(at) AS at FROM event WHERE articleId = ? AND entityId IN (?, ?)');
  const deleted = (piece: Evidence | Source, claim: Claim | null): DeletedPiece[] => {
    const { id, kind, title, contact, link, createdAt } = piece;
    const isEmpty = 'claimId' in piece ? isErased(piece) : isErasedSource(piece);
    if (isEmpty || isInLedger(db, 'source.erased', id)) return [];
    const at = String(lastChange.get(articleId, id, claim?.id ?? id)?.['at'] ?? createdAt);
    const name = title ?? contact ?? link;
    return [{ evidenceId: id, claimId: claim?.id ?? null, kind, name, quote: claim?.quote ?? null, at }];
  };
  const ofArticle = 'claimId IN (SELECT id FROM claim WHERE articleId = ?)';
  const evidence = rowsWhere(db, evidenceTable, ofArticle, articleId).flatMap((piece) => {
    const claim = claims.get(piece.claimId);
    if (claim === undefined || !(piece.removed || claim.removed) || redactedEvidence.has(piece.id)) return [];
    return deleted(piece, claim);
  });
  const sources = rowsWhere(db, sourceTable, 'articleId = ? AND removed = 1', articleId);
  return [...evidence, ...sources.flatMap((source) => deleted(source, null))].sort((a, b) =>
    a.at < b.at ? 1 : -1,
  );
}
