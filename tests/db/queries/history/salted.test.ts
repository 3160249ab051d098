import Sqlite, { type Database } from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { chained, isAsWritten, lacksContents } from '../../../../core/model/history/hash-chain.ts';
import { makeClaim } from '../../../../core/model/claim/claim-changes.ts';
import { addEvidence } from '../../../../core/model/evidence/evidence-changes.ts';
import { canonicalEvent, canonicalJson, NO_HASH, type Event } from '../../../../core/model/history/event.ts';
import { digestOf } from '../../../../core/casefile/merge/entry.ts';
import { articleState } from '../../../../db/queries/articles/article-state.ts';
import { readCase } from '../../../../db/casefile/read.ts';
import { putCase, saltedCase } from '../../../../db/casefile/write.ts';
import { commit, write } from '../../../../db/queries/history/commit.ts';
import { eventsOf } from '../../../../db/queries/history/events.ts';
import { sha256 } from '../../../../db/crypto/hash.ts';
import { formerHashes } from '../../../../db/queries/history/follow-protection.ts';
import { mergedInto } from '../../../../db/queries/history/merged-entries.ts';
import { migrate } from '../../../../db/store/migrate.ts';
import type { Library } from '../../../../db/store/open.ts';
import { verifyLibrary } from '../../../../db/verify/library.ts';
import { caseOf, libraryFrom, mergeFrom, opened } from '../../../helpers/case.ts';
import { libraryWithArticle, testLibrary } from '../../../helpers/library.ts';

const details = {
  kind: 'interview' as const,
  stance: 'supports' as const,
  target: 'verdict' as const,
  title: 'Gesprek op de kade',
  link: null,
  quotation: null,
  lookedAt: null,
  contact: 'Pavel Orlow',
  protected: true,
  note: null,
  attachments: [],
};

/** A library with a protected source of its own and one that came with a merge. */
async function withSources(): Promise<{ library: Library; articleId: string }> {
  const { library, article, version, author } = libraryWithArticle();
  const who = { articleId: article.id, ...author };
  commit(library, who, [makeClaim(version, 20, 60, author)]);
  const given = await libraryFrom(await caseOf(library, article.id));
  for (const one of [
    { library, author },
    { library: given.library, author: given.author },
  ]) {
    const [claim] = articleState(one.library, article.id).claims;
    if (claim === undefined) throw new Error('no claim');
    commit(one.library, { articleId: article.id, ...one.author }, [addEvidence(claim, details, one.author)]);
  }
  await mergeFrom(library, author, given.library, article.id, { protectedSources: true });
  return { library, articleId: article.id };
}

const aboutEvidence = (events: readonly Event[]): Event[] =>
  events.filter(({ entity }) => entity === 'evidence');

describe('entries about evidence', () => {
  test('are hashed with a salt, so that the same contents never have the same hash', async () => {
    const { library, articleId } = await withSources();
    const own = aboutEvidence(eventsOf(library.db, articleId));
    const foreign = aboutEvidence(mergedInto(library.db, articleId).map(({ event }) => event));
    expect([own.length, foreign.length]).toEqual([2, 1]);
    const salts = [...own, ...foreign].map(({ salt }) => salt);
    expect(new Set(salts).size).toBe(3);
    for (const event of own) {
      expect(isAsWritten(event, sha256)).toBe(true);
      expect(isAsWritten({ ...event, to: { ...event.to, contact: 'Iemand anders' } }, sha256)).toBe(false);
      const { salt: _salt, digest: _digest, ...bare } = event;
      expect(event.hash).not.toBe(sha256(canonicalEvent(bare)));
    }
    verifyLibrary(library);
  });

  test('may lose their contents alone, and by no one who does not say so', async () => {
    const { library, articleId } = await withSources();
    const empty = `salt = NULL, "to" = '{}', "from" = iif("from" IS NULL, NULL, '{}')`;
    expect(() => library.db.exec(`UPDATE event SET ${empty} WHERE entity = 'claim'`)).toThrow(/never/);
    expect(() => library.db.exec(`UPDATE event SET salt = NULL WHERE entity = 'evidence'`)).toThrow(/never/);
    expect(() => library.db.exec(`UPDATE event SET "to" = '{}' WHERE entity = 'evidence'`)).toThrow(/never/);
    expect(() =>
      library.db.exec(`UPDATE event SET ${empty}, digest = hash WHERE entity = 'evidence'`),
    ).toThrow(/never/);
    library.db.exec(`UPDATE event SET ${empty} WHERE entity = 'evidence'`);
    library.db.exec(
      `UPDATE merged SET event = json_remove(json_set(event, '$.to', json('{}')), '$.salt')
         WHERE json_extract(event, '$.entity') = 'evidence'`,
    );
    library.db.exec('UPDATE evidence SET title = NULL, contact = NULL');
    expect(aboutEvidence(eventsOf(library.db, articleId)).every(lacksContents)).toBe(true);
    expect(() => verifyLibrary(library), 'nobody said that it was erased').toThrow(/ledger does not say/);
    const changed = await withSources();
    changed.library.db.exec(`DROP TRIGGER mergedIsNeverChanged`);
    changed.library.db.exec(`UPDATE merged SET event = json_set(event, '$.salt', '${NO_HASH}')`);
    expect(() => verifyLibrary(changed.library)).toThrow(/came with a case file/);
  });
});

/** An entry as the format before had it. */
function unsalted({ salt: _salt, digest: _digest, ...event }: Event): Event {
  return event;
}

/** The same library as the format before had it: no salts, hashes of the contents themselves. */
function asBefore(library: Library, articleId: string): Database {
  const old = new Sqlite(':memory:');
  migrate(old, 11);
  const tables = old
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'
         AND name NOT LIKE 'search%' AND name NOT IN ('event', 'merged')`,
    )
    .pluck()
    .all();
  const put = (table: string, row: Record<string, unknown>): void => {
    const names = (old.pragma(`table_info("${table}")`) as { name: string }[]).map(({ name }) => name);
    const marks = names.map(() => '?').join(', ');
    old
      .prepare(`INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${marks})`)
      .run(...names.map((name) => row[name] ?? null));
  };
  old.pragma('foreign_keys = OFF');
  for (const table of tables)
    for (const row of library.db.prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}"`).all())
      put(table, row);
  const foreign = mergedInto(library.db, articleId).map((entry) => ({
    ...entry,
    event: unsalted(entry.event),
  }));
  for (const { mergeId, event, parents, veil } of foreign)
    put('merged', {
      mergeId,
      id: event.id,
      parents: JSON.stringify(parents),
      event: JSON.stringify(event),
      veil: JSON.stringify(veil),
    });
  const digest = digestOf(foreign, sha256);
  old.prepare('UPDATE merge SET digest = ?').run(digest);
  let previousHash = NO_HASH;
  for (const salted of eventsOf(library.db, articleId)) {
    const bare = { ...unsalted(salted), previousHash };
    const event = bare.kind === 'merge.made' ? { ...bare, to: { ...bare.to, digest } } : bare;
    previousHash = sha256(canonicalEvent(event));
    const json = { from: event.from && JSON.stringify(event.from), to: JSON.stringify(event.to) };
    put('event', { ...event, ...json, hash: previousHash });
  }
  return old;
}

test('a library of the format before is salted, with what it had been hashed to kept beside', async () => {
  const { library, articleId } = await withSources();
  const old = asBefore(library, articleId);
  const hashes = old.prepare<[], string>('SELECT hash FROM event ORDER BY seq').pluck().all();
  migrate(old);
  old.pragma('foreign_keys = ON');
  verifyLibrary({ db: old, path: 'a library of the format before' });
  expect(formerHashes(old, articleId)).toEqual(hashes);
  const now = eventsOf(old, articleId);
  expect(now.map(({ to }) => canonicalJson({ ...to, digest: null }))).toEqual(
    eventsOf(library.db, articleId).map(({ to }) => canonicalJson({ ...to, digest: null })),
  );
  expect(aboutEvidence(now).every(({ salt }) => typeof salt === 'string')).toBe(true);
  // No hash that goes by the contents alone is left in what came with a merge.
  for (const { event } of mergedInto(old, articleId)) expect(event.hash).toBe(NO_HASH);
  old.close();
});

test('a case file of an app before is salted as it comes in', async () => {
  const { library, articleId } = await withSources();
  const full = readCase(library, articleId);
  const bare = full.merged.map((entry) => ({ ...entry, event: unsalted(entry.event) }));
  const digest = digestOf(bare, sha256);
  const merges = full.merges.map((merge) => ({ ...merge, digest }));
  const events = chained(
    full.events
      .map(unsalted)
      .map((event) => (event.kind === 'merge.made' ? { ...event, to: { ...event.to, digest } } : event)),
    sha256,
  );
  const old = { ...full, events, merges, merged: bare };
  const { contents, former } = saltedCase(old);
  expect(former).toEqual(events.map(({ hash }) => hash));
  const { facts, bytesOf } = await opened(await caseOf(library, articleId, { protectedSources: true }));
  const there = testLibrary();
  write(there, () => putCase(there.db, contents, { facts, bytesOf, openedAt: facts.madeAt, former }));
  verifyLibrary(there);
  expect(formerHashes(there.db, articleId)).toEqual(former);
  expect(aboutEvidence(eventsOf(there.db, articleId)).every(({ digest }) => digest !== null)).toBe(true);
  expect(saltedCase(contents)).toEqual({ contents, former: null });
});
