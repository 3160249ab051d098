import type { Database } from 'better-sqlite3';
import { finding, type Finding } from '../../core/verify/finding.ts';
import { sha256 } from '../events.ts';
import { sql } from '../table.ts';

/** How many files are kept, and those whose bytes are not what their hash says. */
export function checkKeptFiles(db: Database): { attachments: number; findings: Finding[] } {
  let attachments = 0;
  const findings: Finding[] = [];
  for (const row of sql(db, 'SELECT hash, bytes FROM attachment').iterate()) {
    attachments++;
    const hash = String(row['hash']);
    if (sha256(row['bytes'] as Buffer) !== hash) findings.push(finding('keptFileChanged', { hash }));
  }
  return { attachments, findings };
}
