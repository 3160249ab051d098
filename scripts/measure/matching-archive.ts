import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CheckStatistics, CheckText } from '../../core/match/checks/check-text.ts';
import { askedKeysOf } from '../../core/match/checks/check-words.ts';
import type { ClaimText } from '../../core/match/passage.ts';
import { openArchives } from '../../db/archives/archives-file.ts';
import { findChecks } from '../../db/archives/find-checks.ts';
import { beginImport } from '../../db/archives/import-checks.ts';
import type { CheckedClaim } from './matching-data.ts';

/** How many candidates the desk asks the index for. */
const CANDIDATES = 200;

/** What an archive has for a claim. */
export interface Candidates {
  readonly checks: readonly CheckText[];
  readonly statistics: CheckStatistics;
}

/** Keeps checked claims in an archive as a library has it, asks it for the candidates of each claim, and removes it. */
export function candidatesIn(claims: readonly CheckedClaim[], asked: readonly ClaimText[]): Candidates[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'tickmark-matching-'));
  const db = openArchives(path.join(folder, 'library.sqlite'), 'write');
  try {
    const under = beginImport(db, {
      archive: 'Measured',
      file: 'claims',
      at: '2026-01-01T00:00:00.000Z',
      columns: null,
    });
    under.add(
      claims.map(({ id, claim, title, subtitle }) => ({
        ...{ claim, title, detail: subtitle, claimant: null, claimed: null, publisher: null },
        // The address tells apart what has the same words, and says which claim was found.
        ...{ published: null, rating: '', verdict: null, address: id, language: 'en' },
      })),
    );
    under.keep();
    return asked.map((claim) => {
      const { found, frequencies, all } = findChecks(db, askedKeysOf(claim), CANDIDATES);
      return {
        checks: found.map(({ check }) => ({ ...check, id: check.address ?? '' })),
        statistics: { frequencies, all },
      };
    });
  } finally {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
