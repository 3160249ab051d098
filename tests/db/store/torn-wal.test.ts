import fc from 'fast-check';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeClaim } from '../../../core/model/claim/claim-changes.ts';
import { articleState } from '../../../db/queries/articles/article-state.ts';
import { commit } from '../../../db/queries/history/commit.ts';
import { openLibrary } from '../../../db/store/open.ts';
import { rescueLibrary } from '../../../db/rescue/rescue.ts';
import { verifyLibrary } from '../../../db/verify/library.ts';
import { libraryWithArticle, testFolder } from '../../helpers/library.ts';

/** A library that was cut off in the midst of its work: the file, its WAL, and how long the WAL was after each commit. */
function cutOff(): { file: Buffer; wal: Buffer; lengths: number[]; articleId: string } {
  const { library, article, version, author } = libraryWithArticle();
  library.db.pragma('wal_checkpoint(TRUNCATE)');
  const wal = `${library.path}-wal`;
  const lengths = [0];
  for (let at = 0; at < 12; at++) {
    commit(library, { articleId: article.id, ...author }, [makeClaim(version, at, at + 20, author)]);
    lengths.push(statSync(wal).size);
  }
  return { file: readFileSync(library.path), wal: readFileSync(wal), lengths, articleId: article.id };
}

/** Opens what a power cut left, and returns how many of the commits are in it. */
function commitsIn(file: Buffer, wal: Buffer, articleId: string): number {
  const path = join(testFolder(), 'library.sqlite');
  writeFileSync(path, file);
  writeFileSync(`${path}-wal`, wal);
  const library = openLibrary(path, 'write');
  verifyLibrary(library);
  const { claims } = articleState(library, articleId);
  library.close();
  return claims.length;
}

test('a WAL cut off anywhere opens to the commits that it has whole', () => {
  const { file, wal, lengths, articleId } = cutOff();
  for (const [count, length] of lengths.entries()) {
    expect(commitsIn(file, wal.subarray(0, length), articleId)).toBe(count);
    if (length > 0) expect(commitsIn(file, wal.subarray(0, length - 1), articleId)).toBe(count - 1);
  }
  fc.assert(
    fc.property(fc.nat(wal.length), (length) => {
      const whole = lengths.filter((end) => end <= length).length - 1;
      expect(commitsIn(file, wal.subarray(0, length), articleId)).toBe(whole);
    }),
    { numRuns: 60 },
  );
});

test('a WAL with a torn or wiped part opens to the commits before it', () => {
  const { file, wal, lengths, articleId } = cutOff();
  const tear = fc.record({
    at: fc.nat(wal.length - 1),
    length: fc.integer({ min: 1, max: 9000 }),
    byte: fc.nat(255),
  });
  fc.assert(
    fc.property(tear, ({ at, length, byte }) => {
      const torn = Buffer.from(wal);
      torn.fill(byte, at, Math.min(at + length, torn.length));
      const least = lengths.filter((end) => end <= at).length - 1;
      const found = commitsIn(file, torn, articleId);
      // A tear that changes nothing, or only what lies between two frames' sums, may spare more.
      expect(found).toBeGreaterThanOrEqual(Math.max(0, least));
      expect(found).toBeLessThanOrEqual(lengths.length - 1);
    }),
    { numRuns: 80 },
  );
});

test('a WAL whose own head is gone leaves the library as it was before, and a rescue finds no more', () => {
  const { file, wal, articleId } = cutOff();
  const headless = Buffer.from(wal);
  headless.fill(0, 0, 32);
  expect(commitsIn(file, headless, articleId)).toBe(0);
  const path = join(testFolder(), 'library.sqlite');
  writeFileSync(path, file);
  writeFileSync(`${path}-wal`, headless);
  const target = join(testFolder(), 'rescued.sqlite');
  expect(rescueLibrary(path, target, 'Tickmark', '2026-05-01T10:00:00.000Z').articles).toMatchObject([
    { claims: 0 },
  ]);
});
