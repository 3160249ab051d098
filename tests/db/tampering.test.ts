import type { Database } from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { makeClaim, setClaimDetails, setVerdict } from '../../core/claim-changes.ts';
import { Claim } from '../../core/claim.ts';
import { addEvidence } from '../../core/evidence-changes.ts';
import { reviewClaim } from '../../core/review-changes.ts';
import { storeAttachment } from '../../db/attachments.ts';
import { commit, write } from '../../db/commit.ts';
import { decideNearMatches } from '../../db/near-matches.ts';
import type { Library } from '../../db/open.ts';
import { endSessions } from '../../db/sessions.ts';
import { keepOwnKey } from '../../db/signing-keys.ts';
import { keepWrap, systemWrap } from '../../db/vault/wraps.ts';
import { examineLibrary } from '../../db/verify.ts';
import { caseOf, libraryFrom, mergeFrom } from '../helpers/case.ts';
import { libraryWithArticle } from '../helpers/library.ts';

/**
 * What verify does not see when another program changes it, by table or column: docs/security.md names it. Of settings and places
 * most values are the user's own, and change without an entry (tests/db/vouched.test.ts has those that do); what can be derived
 * again is.
 */
const NOT_SEEN = new Set([
  'setting.value',
  'place.offset',
  'place.claimId',
  'attachment.mediaType',
  'attachment.storedAt',
  'searchDocument.id',
  'formerHash',
  'sealedFile',
  'search',
  'search_data',
  'search_idx',
  'search_docsize',
  'search_config',
]);

/** Rows of these may go: a place and a setting are only remembered, and have no entry. */
const MAY_GO = new Set(['place', 'setting']);

async function two(): Promise<{ noor: Library; bram: Library }> {
  const { library: noor, article, version, author } = libraryWithArticle();
  const who = { articleId: article.id, ...author };
  const [made] = commit(noor, who, [makeClaim(version, 20, 60, author)]).claims;
  const claim = Claim.parse(made);
  const file = write(noor, () =>
    storeAttachment(
      noor.db,
      { name: 'a.txt', mediaType: 'text/plain', bytes: Buffer.from('brief') },
      author.at,
    ),
  );
  const evidence = {
    kind: 'document' as const,
    stance: 'supports' as const,
    target: 'verdict' as const,
    title: 'Een brief',
    link: 'https://havenbode.example/brief',
    quotation: 'Veertig.',
    lookedAt: '2026-03-04',
    contact: null,
    protected: false,
    note: 'Gezien.',
    attachments: [file],
  };
  commit(noor, who, [addEvidence(claim, evidence, author)]);
  const { library: bram, author: theirs } = await libraryFrom(await caseOf(noor, article.id));
  const inBram = { articleId: article.id, ...theirs };
  const [decided] = commit(bram, inBram, [setVerdict(claim, 'refuted', theirs)]).claims;
  commit(bram, inBram, [reviewClaim(Claim.parse(decided), [], { agrees: true }, author)].flat());
  commit(bram, inBram, [setClaimDetails(Claim.parse(decided), { note: 'Gebeld.' })]);
  await mergeFrom(noor, author, bram, article.id);
  write(noor, () => {
    endSessions(noor.db, article.id, '2026-03-07T10:00:00.000Z');
    keepOwnKey(
      noor.db,
      'a'.repeat(64),
      { id: author.checkerId, name: 'Noor Smit', initials: 'NS' },
      author.at,
    );
    decideNearMatches(noor.db, article.id, [{ words: 'brief', decision: 'hide' }], author);
    keepWrap(noor.db, 'system', systemWrap(Buffer.from('a box')), author.at);
  });
  return { noor, bram };
}

interface Column {
  name: string;
  type: string;
}

/** Takes the library's guards down, does something, looks what verify finds, and takes all of it back. */
function findingsAfter(library: Library, tamper: (db: Database) => void): number | null {
  const { db } = library;
  const guards = db
    .prepare<[], { name: string; sql: string }>(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`)
    .all();
  db.pragma('foreign_keys = OFF');
  db.exec('BEGIN');
  try {
    for (const { name } of guards) db.exec(`DROP TRIGGER "${name}"`);
    try {
      tamper(db);
    } catch {
      // The table's own rules refuse it.
      return null;
    }
    for (const { sql } of guards) db.exec(sql);
    return examineLibrary(library).findings.length;
  } finally {
    db.exec('ROLLBACK');
    db.pragma('foreign_keys = ON');
  }
}

function tables({ db }: Library): string[] {
  const names = db.prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all();
  return names.filter((name) => !NOT_SEEN.has(name));
}

describe('a library in which another program changed one row', () => {
  test.each(['noor', 'bram'] as const)('is found out, whichever row and column it is: %s', async (whose) => {
    const library = (await two())[whose];
    expect(examineLibrary(library).findings).toEqual([]);
    const missed: string[] = [];
    for (const table of tables(library)) {
      const rows = library.db.prepare<[], number>(`SELECT rowid FROM "${table}"`).pluck().all();
      const columns = library.db.pragma(`table_info("${table}")`) as Column[];
      for (const row of [rows[0], rows.at(-1)]) {
        if (row === undefined) continue;
        for (const { name, type } of columns) {
          if (NOT_SEEN.has(`${table}.${name}`)) continue;
          const changed =
            type === 'INTEGER' || type === 'REAL'
              ? `1 - coalesce("${name}", 0)`
              : `coalesce("${name}", '') || 'x'`;
          const found = findingsAfter(library, (db) =>
            db.prepare(`UPDATE "${table}" SET "${name}" = ${changed} WHERE rowid = ?`).run(row),
          );
          if (found === 0) missed.push(`${table}.${name}`);
        }
        const gone = findingsAfter(library, (db) =>
          db.prepare(`DELETE FROM "${table}" WHERE rowid = ?`).run(row),
        );
        if (gone === 0 && !MAY_GO.has(table)) missed.push(`a row of ${table}`);
      }
    }
    expect([...new Set(missed)]).toEqual([]);
  });
});
