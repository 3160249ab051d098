import type { Database } from 'better-sqlite3';
import type { Id } from '../../core/kernel/ids.ts';
import { finding, type Finding } from '../../core/verify/finding.ts';
import { sha256 } from '../crypto/hash.ts';
import { namedFiles } from '../queries/evidence/named-files.ts';
import { sql } from '../tables/rows.ts';
import { sealedFiles } from '../queries/files/sealed-files.ts';
import { secretName, vaultState } from '../crypto/library-key.ts';
import type { LedgerContents } from './ledger.ts';

/** How many files are stored, and those whose bytes do not match their hash. Sealed ones are checked if the key is here. */
export function checkKeptFiles(db: Database): { attachments: number; findings: Finding[] } {
  let attachments = 0;
  const findings: Finding[] = [];
  for (const row of sql(db, 'SELECT hash, bytes FROM attachment').iterate()) {
    attachments++;
    const hash = String(row['hash']);
    if (sha256(row['bytes'] as Buffer) !== hash) findings.push(finding('keptFileChanged', { hash }));
  }
  if (vaultState(db) === 'open')
    for (const { id, file } of sealedFiles(db)) {
      attachments++;
      const { hash, bytes } = file;
      if (sha256(bytes) !== hash || secretName(db, hash) !== id)
        findings.push(finding('keptFileChanged', { hash }));
    }
  return { attachments, findings };
}

/**
 * Findings about files that an article names but that are missing although the ledger does not say so. A file that is
 * recorded as missing for one thing is missing for every other that names it, because carrying over and splitting copy
 * the names.
 */
export function absentFileFindings(
  db: Database,
  articleId: Id,
  title: string,
  told: LedgerContents,
): Finding[] {
  const absent = new Set<string>();
  const explained = new Set<string>();
  for (const [entityId, files] of namedFiles(db, articleId)) {
    const may = Number(told['files.absent'].get(entityId)?.['count'] ?? 0);
    for (const hash of files.absent) {
      absent.add(hash);
      if (files.absent.size <= may) explained.add(hash);
    }
  }
  const n = [...absent].filter((hash) => !explained.has(hash)).length;
  return n === 0 ? [] : [finding('filesMissing', { title, n })];
}
