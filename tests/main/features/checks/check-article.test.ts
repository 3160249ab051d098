import { expect, test } from 'vitest';
import { loadWords } from '../../../../core/i18n/load-words.ts';
import { translator } from '../../../../core/i18n/translate.ts';
import { ArticleChecks } from '../../../../core/model/source/article-checks.ts';
import { addSource } from '../../../../core/model/source/source-changes.ts';
import { emptySource } from '../../../../core/model/source/source.ts';
import type { CutPassage } from '../../../../core/text/passages.ts';
import { closeVault, newKey, openVault } from '../../../../db/crypto/library-key.ts';
import { storeUnsaved } from '../../../../db/queries/files/attachments.ts';
import {
  addPassages,
  beginText,
  endText,
  keepSealedText,
  READER_VERSION,
} from '../../../../db/queries/files/source-texts.ts';
import { commit, write } from '../../../../db/queries/history/commit.ts';
import { keepWrap, systemWrap } from '../../../../db/vault/wraps.ts';
import { checkArticle } from '../../../../main/features/checks/check-article.ts';
import { libraryWithArticle, TEXT } from '../../../helpers/library.ts';

const at = '2026-03-06T12:00:00.000Z';
const facts = { readAt: at, language: 'nl', pages: 2, warnings: [] };

function cut(text: string, block: number): CutPassage {
  return { block, kind: 'paragraph', text, locator: { kind: 'page', page: block + 1 }, heading: null };
}

test('an article is compared with its sources, and with protected ones while they are unlocked', async () => {
  await loadWords('en');
  const { library, article, author } = libraryWithArticle();
  const { db } = library;
  const who = { articleId: article.id, ...author };
  const check = () => ArticleChecks.parse(checkArticle(library, article.id, null, translator('en')));
  const without = check();
  expect(without.sources).toEqual([]);
  expect(without.proof.length).toBeGreaterThan(0);
  expect(without.proof.every(({ finding }) => finding === null)).toBe(true);

  const file = (words: string) =>
    write(library, () =>
      storeUnsaved(db, { name: `${words}.txt`, mediaType: 'text/plain', bytes: Buffer.from(words) }, at),
    );
  const open = file('open');
  write(library, () => {
    beginText(db, open.hash, facts);
    addPassages(db, open.hash, ['Het regende.', TEXT].map(cut), 0);
    endText(db, open.hash);
  });
  commit(library, who, [
    addSource(article.id, { ...emptySource, title: 'Notulen', attachments: [open] }, author),
  ]);
  const found = check();
  expect(found.sources).toMatchObject([{ name: 'Notulen', hash: open.hash, isProtected: false }]);
  // The source is the article's own text: it has every line of the proof list as it stands.
  expect(new Set(found.proof.map(({ finding }) => finding?.state))).toEqual(new Set(['same']));
  expect(found.proof.map(({ locator }) => locator?.kind)).not.toContain(undefined);

  const key = newKey();
  keepWrap(db, 'system', systemWrap(Buffer.from('kept elsewhere')), at);
  openVault(db, key);
  const secret = file('geheim');
  commit(library, who, [
    addSource(
      article.id,
      { ...emptySource, contact: 'Ana Prat', protected: true, attachments: [secret] },
      author,
    ),
  ]);
  write(library, () =>
    keepSealedText(db, {
      state: 'read',
      hash: secret.hash,
      version: READER_VERSION,
      ...facts,
      passages: [cut('Iets anders.', 0)],
    }),
  );
  expect(check().sources.map(({ isProtected }) => isProtected)).toEqual([false, true]);
  closeVault(db);
  expect(check().sources).toHaveLength(1);
});
