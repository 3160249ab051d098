import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { articleState } from '../../../../db/queries/articles/article-state.ts';
import { keptOriginal, loadVersion } from '../../../../db/queries/articles/load.ts';
import { changeSettings } from '../../../../db/queries/settings/settings.ts';
import { libraryWithArticle, smallArticle, TEXT } from '../../../helpers/library.ts';

const bytes = new Uint8Array(1024 * 1024 + 1).fill(65);
const source = { name: 'groot.txt', mediaType: 'text/plain', bytes };

it('keeps the file up to the limit in the settings, and its hash beyond it', () => {
  const { library, article, author } = libraryWithArticle();
  const load = (text: string, limit: number) => {
    changeSettings(library.db, { keepOriginalMegabytes: limit });
    loadVersion(library, article.id, smallArticle(text), source, author);
    return articleState(library, article.id).version.sourceHash ?? '';
  };
  const hash = createHash('sha256').update(bytes).digest('hex');
  expect(load(TEXT.replace('40', '41'), 1)).toBe(hash);
  expect(() => keptOriginal(library, hash)).toThrow('originalNotKept');
  expect(load(TEXT.replace('40', '42'), 2)).toBe(hash);
  expect(Buffer.from(keptOriginal(library, hash)).equals(Buffer.from(bytes))).toBe(true);
});

it('keeps none at 0, and what is there stays', () => {
  const { library, article, version, author } = libraryWithArticle();
  changeSettings(library.db, { keepOriginalMegabytes: 0 });
  loadVersion(
    library,
    article.id,
    smallArticle(TEXT.replace('40', '43')),
    { ...source, bytes: bytes.slice(0, 9) },
    author,
  );
  const newest = articleState(library, article.id).version;
  expect(() => keptOriginal(library, newest.sourceHash ?? '')).toThrow('originalNotKept');
  expect(Buffer.from(keptOriginal(library, version.sourceHash ?? '')).toString()).toBe(TEXT);
});
