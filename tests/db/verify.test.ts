import { describe, expect, test } from 'vitest';
import { makeClaim, setVerdict } from '../../core/claim-changes.ts';
import { Claim } from '../../core/claim.ts';
import { commit } from '../../db/commit.ts';
import type { Library } from '../../db/open.ts';
import { verifyLibrary } from '../../db/verify.ts';
import { libraryWithArticle } from '../helpers/library.ts';

function markedLibrary(): { library: Library; articleId: string } {
  const { library, article, version, author } = libraryWithArticle();
  const who = { articleId: article.id, ...author };
  const { claims } = commit(library, who, [makeClaim(version, 20, 60, author)]);
  commit(library, who, [setVerdict(Claim.parse(claims[0]), 'refuted', author)]);
  return { library, articleId: article.id };
}

/** Does what only somebody with another program could do: the library's own guards are taken down first. */
function tamper({ db }: Library, sql: string): void {
  db.exec(
    'DROP TRIGGER eventIsNeverChanged; DROP TRIGGER eventIsNeverDeleted; DROP TRIGGER textIsNeverChanged',
  );
  db.exec('DROP TRIGGER attachmentIsNeverChanged');
  db.exec(sql);
}

describe('verifyLibrary', () => {
  test('passes an untouched library', () => {
    const { library } = markedLibrary();
    expect(verifyLibrary(library)).toEqual({ articles: 1, events: 4, attachments: 1 });
  });

  test.each([
    [
      'a changed entry',
      `UPDATE event SET "to" = replace("to", 'refuted', 'verified') WHERE kind = 'claim.verdictSet'`,
    ],
    ['a changed time', `UPDATE event SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 3`],
    ['a removed entry', 'DELETE FROM event WHERE seq = 3'],
    ['a verdict changed behind the history', `UPDATE claim SET verdict = 'verified'`],
    ['a changed text', `UPDATE version SET text = replace(text, '40', '400')`],
    ['a moved block', 'UPDATE block SET start = start + 1 WHERE position = 1'],
    ['a title changed behind the history', `UPDATE article SET title = 'Anders'`],
    ['a kept file that was changed', `UPDATE attachment SET bytes = zeroblob(size)`],
    [
      'a claim put in from outside',
      `INSERT INTO claim SELECT '01890000-0000-7000-8000-000000000001', articleId, versionId, start, "end", quote, origin,
       status, score, picked, hedge, kind, attribution, reason, tried, wouldSettle, correction, note, verdict, verdictBy,
       verdictAt, said, saidBy, saidAt, createdBy, createdAt, removed FROM claim`,
    ],
  ])('finds %s', (_what, sql) => {
    const { library } = markedLibrary();
    tamper(library, sql);
    expect(() => verifyLibrary(library)).toThrow(/historyBroken|libraryDamaged/);
  });

  test('the library itself refuses to change or delete an entry, a text or a kept file', () => {
    const { library } = markedLibrary();
    expect(() => library.db.exec(`UPDATE event SET at = ''`)).toThrow(/never changed/);
    expect(() => library.db.exec('DELETE FROM event')).toThrow(/never deleted/);
    expect(() => library.db.exec(`UPDATE version SET text = 'x'`)).toThrow(/never changed/);
    expect(() => library.db.exec(`UPDATE attachment SET mediaType = 'x'`)).toThrow(/never changed/);
  });
});
