import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Article, Version } from '../../core/model/article/article.ts';
import type { Author } from '../../core/model/claim/claim-changes.ts';
import type { ParsedArticle } from '../../core/model/article/parsed-article.ts';
import { saveChecker } from '../../db/queries/settings/checkers.ts';
import { loadArticle, newestVersion } from '../../db/queries/articles/load.ts';
import { openLibrary, type Library } from '../../db/store/open.ts';
import { atTestEnd } from './clean-up.ts';

/** A folder that goes with the test. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tickmark-test-'));
  atTestEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An open library that is closed and goes with the test. */
export function testLibrary(path = join(testFolder(), 'library.sqlite')): Library {
  const library = openLibrary(path, 'write');
  atTestEnd(() => {
    if (library.db.open) library.close();
  });
  return library;
}

export const TEXT =
  'De haven ligt vol.\n\nVolgens het havenbedrijf wachten 40 schepen. De burgemeester noemt dat onjuist.\n\nWij gebruiken cookies.';

/** The same text where all that it said of the ships is gone, so that no claim of it can be carried along. */
export const OTHER_TEXT = TEXT.replace(
  /Volgens.*(?=\n\n)/u,
  'Volgens Jan viel er sneeuw. De burgemeester zweeg.',
);

/** A small parsed article: a heading, a paragraph of two sentences, and a cookie notice. */
export function smallArticle(text = TEXT): ParsedArticle {
  const starts = [0, text.indexOf('Volgens'), text.indexOf('Wij')] as const;
  const second = text.indexOf('De burgemeester');
  return {
    format: 'text',
    title: 'Veertig schepen wachten',
    byline: null,
    outlet: 'De Havenbode',
    published: '2026-03-04',
    language: 'nl',
    url: null,
    text,
    blocks: [
      { kind: 'heading', level: 2, start: 0, end: starts[1] - 2, isText: true },
      { kind: 'paragraph', level: null, start: starts[1], end: starts[2] - 2, isText: true },
      { kind: 'boilerplate', level: null, start: starts[2], end: text.length, isText: false },
    ],
    sentences: [
      { blockPosition: 0, start: 0, end: starts[1] - 2 },
      { blockPosition: 1, start: starts[1], end: second - 1 },
      { blockPosition: 1, start: second, end: starts[2] - 2 },
      { blockPosition: 2, start: starts[2], end: text.length },
    ],
    warnings: [],
    release: null,
    remarks: [],
  };
}

/** A library with a checker and the small article. */
export function libraryWithArticle(): {
  library: Library;
  article: Article;
  version: Version;
  author: Author;
} {
  const library = testLibrary();
  const at = '2026-03-04T10:00:00.000Z';
  const checker = saveChecker(library.db, { id: null, name: 'Noor Smit', initials: 'NS' }, at);
  const author = { checkerId: checker.id, at };
  const bytes = new TextEncoder().encode(TEXT);
  const article = loadArticle(
    library,
    smallArticle(),
    { name: 'haven.txt', mediaType: 'text/plain', bytes },
    author,
  );
  const version = newestVersion(library, article.id);
  if (version === null) throw new Error('the article has no version');
  return { library, article, version, author };
}
