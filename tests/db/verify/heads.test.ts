import { copyFileSync, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { makeClaim } from '../../../core/model/claim/claim-changes.ts';
import { findingWords } from '../../../core/wording/verify-findings.ts';
import { seenNow, type SeenHeads } from '../../../core/verify/heads.ts';
import { commit } from '../../../db/queries/history/commit.ts';
import { articlesSince, compareHeads, entriesSoFar, headsOf } from '../../../db/verify/heads.ts';
import { libraryId } from '../../../db/identity/identity.ts';
import type { Library } from '../../../db/store/open.ts';
import { forgetSeen, readSeen, writeSeen } from '../../../main/features/heads/heads.ts';
import { libraryWithArticle, testFolder, testLibrary } from '../../helpers/library.ts';

vi.mock('electron', () => ({ app: {}, utilityProcess: {} }));

const at = '2026-12-01T14:03:00.000Z';

function seenOf({ db, path }: Library, before: SeenHeads | null = null): SeenHeads {
  return seenNow(before, headsOf(db), new Set(), { path, at });
}

/** The library as it is now, in a file of its own. */
function copyOf(library: Library): string {
  const path = join(testFolder(), 'copy.sqlite');
  library.db.pragma('wal_checkpoint(TRUNCATE)');
  copyFileSync(library.path, path);
  return path;
}

describe('a library that has less than when it was last seen', () => {
  test('says since when its histories and its ledger do not go as far', () => {
    const { library, article, version, author } = libraryWithArticle();
    const old = copyOf(library);
    commit(library, { articleId: article.id, ...author }, [makeClaim(version, 20, 60, author)]);
    const seen = seenOf(library);
    expect(compareHeads(library.db, seen).findings).toEqual([]);
    const { findings, behind } = compareHeads(testLibrary(old).db, seen);
    expect(findings.map(({ code }) => code)).toEqual(['historyBehind']);
    expect(findingWords('en', findings[0]!)).toMatch(
      /^“Veertig schepen wachten”: its history had 3 entries on 1 Dec 2026, \d\d:03, and has 2 now\.$/,
    );
    expect([...behind]).toEqual([article.id]);
  });

  test('says that an article is gone, by its id; of one that was erased it does not', () => {
    const { library, article } = libraryWithArticle();
    const { db } = testLibrary();
    const seen = { ...seenOf(library), ledger: { seq: 0, hash: '0'.repeat(64), at } };
    expect(compareHeads(db, seen).findings).toMatchObject([
      { code: 'articleGone', detail: { id: article.id, before: 2, at } },
    ]);
  });

  test('says that a history is another one, although it is as long', () => {
    const { library, article, version, author } = libraryWithArticle();
    const other = testLibrary(copyOf(library));
    const who = { articleId: article.id, ...author };
    commit(library, who, [makeClaim(version, 20, 60, author)]);
    commit(other, who, [makeClaim(version, 62, 90, author)]);
    const { findings } = compareHeads(other.db, seenOf(library));
    expect(findings).toMatchObject([{ code: 'historyOther', detail: { before: 3 } }]);
  });

  test('is told of until somebody says that it is right', () => {
    const { library, article, version, author } = libraryWithArticle();
    const old = testLibrary(copyOf(library));
    commit(library, { articleId: article.id, ...author }, [makeClaim(version, 20, 60, author)]);
    const seen = seenOf(library);
    const { behind } = compareHeads(old.db, seen);
    const next = seenNow(seen, headsOf(old.db), behind, { path: old.path, at });
    expect(next.articles[article.id]).toEqual(seen.articles[article.id]);
    expect(compareHeads(old.db, next).findings).toHaveLength(1);
    expect(compareHeads(old.db, seenOf(old)).findings).toEqual([]);
  });

  test('of what was written since, only that is looked at', () => {
    const { library, article, version, author } = libraryWithArticle();
    const soFar = entriesSoFar(library.db);
    expect(articlesSince(library.db, soFar)).toEqual([]);
    commit(library, { articleId: article.id, ...author }, [makeClaim(version, 20, 60, author)]);
    expect(articlesSince(library.db, soFar)).toEqual([article.id]);
  });
});

describe('what a profile remembers of libraries', () => {
  test('is each library’s own, goes along with one that was moved, and not to a copy of it', () => {
    const profile = testFolder();
    const { library } = libraryWithArticle();
    const id = libraryId(library.db)!;
    expect(readSeen(profile, id, library.path)).toBeNull();
    const seen = seenOf(library);
    writeSeen(profile, id, seen);
    expect(readSeen(profile, id, library.path)).toEqual(seen);
    // The old file is still there: the other is a copy, of which nothing is known.
    expect(readSeen(profile, id, `${library.path}-copy`)).toBeNull();
    const gone = { ...seen, path: join(testFolder(), 'moved.sqlite') };
    writeSeen(profile, id, gone);
    expect(readSeen(profile, id, `${library.path}-new`)).toEqual(gone);
    forgetSeen(profile, library.path);
    expect(readSeen(profile, id, library.path)).toEqual(gone);
  });

  test.skipIf(process.platform === 'win32')('can be read by its user alone', () => {
    const profile = testFolder();
    const { library } = libraryWithArticle();
    writeSeen(profile, libraryId(library.db)!, seenOf(library));
    const folder = join(profile, 'heads');
    expect(existsSync(folder)).toBe(true);
    expect(statSync(folder).mode & 0o077).toBe(0);
  });
});
