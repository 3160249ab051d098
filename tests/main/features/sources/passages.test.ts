import { expect, test } from 'vitest';
import { makeClaim } from '../../../../core/model/claim/claim-changes.ts';
import { addEvidence } from '../../../../core/model/evidence/evidence-changes.ts';
import type { AttachmentRef } from '../../../../core/model/evidence/evidence.ts';
import {
  evidenceFromSource,
  isTaken,
  takenPassage,
} from '../../../../core/model/source/evidence-from-source.ts';
import { addSource } from '../../../../core/model/source/source-changes.ts';
import { emptySource, type SourceDetails } from '../../../../core/model/source/source.ts';
import type { CutPassage } from '../../../../core/text/passages.ts';
import { closeVault, newKey, openVault } from '../../../../db/crypto/library-key.ts';
import { loadArticle } from '../../../../db/queries/articles/load.ts';
import { storeUnsaved } from '../../../../db/queries/files/attachments.ts';
import {
  addPassages,
  beginText,
  endText,
  keepSealedText,
  READER_VERSION,
} from '../../../../db/queries/files/source-texts.ts';
import { commit, undo, write } from '../../../../db/queries/history/commit.ts';
import { sourceEntries } from '../../../../db/queries/sources/article-sources.ts';
import type { Library } from '../../../../db/store/open.ts';
import { withIndex } from '../../../../db/store/search-index.ts';
import { rowById } from '../../../../db/tables/rows.ts';
import { claimTable, evidenceTable } from '../../../../db/tables/tables.ts';
import { keepWrap, systemWrap } from '../../../../db/vault/wraps.ts';
import { passagesFor } from '../../../../main/features/sources/passages.ts';
import { libraryWithArticle, smallArticle, TEXT } from '../../../helpers/library.ts';

const at = '2026-03-06T12:00:00.000Z';
const facts = { readAt: at, language: 'nl', pages: 2, warnings: [] };
const asked = { stance: 'contradicts', target: 'verdict', lookedAt: '2026-03-06' } as const;

function stored(library: Library, words: string): AttachmentRef {
  const file = { name: `${words}.txt`, mediaType: 'text/plain', bytes: Buffer.from(words) };
  return write(library, () => storeUnsaved(library.db, file, at));
}

function cut(text: string, block: number): CutPassage {
  return { block, kind: 'paragraph', text, locator: { kind: 'page', page: block + 1 }, heading: null };
}

function keepText(library: Library, hash: string, ...texts: string[]): void {
  write(library, () => {
    beginText(library.db, hash, facts);
    addPassages(library.db, hash, texts.map(cut), 0);
    endText(library.db, hash);
  });
}

/** A library with an article and a claim of its first sentence, and a way to add sources to it and to another article. */
function begun() {
  const { library, article, version, author } = libraryWithArticle();
  const { db } = library;
  const who = { articleId: article.id, ...author };
  const text = TEXT.replace('40', '44');
  const other = loadArticle(
    library,
    smallArticle(text),
    { name: 'ander.txt', mediaType: 'text/plain', bytes: new TextEncoder().encode(text) },
    author,
  );
  const start = version.text.indexOf('Volgens');
  const end = version.text.indexOf('De burgemeester') - 1;
  const [claim] = commit(library, who, [makeClaim(version, start, end, author)]).claims;
  if (claim === undefined) throw new Error('no claim');
  const add = (articleId: string, details: Partial<SourceDetails>): void =>
    void commit(library, { ...who, articleId }, [
      addSource(articleId, { ...emptySource, ...details }, author),
    ]);
  const look = (everywhere = false) =>
    withIndex(library, (open) => passagesFor(open, claim.id, everywhere)).passages;
  const take = (articleId: string) => {
    const [best] = look(articleId !== article.id);
    const entry = sourceEntries(db, articleId).find(({ source }) =>
      source.attachments.some(({ hash }) => hash === best?.found.passage.hash),
    );
    const row = rowById(db, claimTable, claim.id);
    if (best === undefined || entry === undefined || row === null) throw new Error('nothing to take');
    const details = evidenceFromSource(entry, takenPassage(best.found), { ...asked, articleId: article.id });
    const [made] = commit(library, who, [addEvidence(row, details, author)]).evidence;
    if (made === undefined) throw new Error('no evidence');
    return { made, best };
  };
  return { library, db, article, other, claim, who, add, look, take };
}

test('a passage is taken word for word as the library has it, and one undo takes it back', () => {
  const { library, db, article, claim, who, add, look, take } = begun();
  const file = stored(library, 'telling');
  add(article.id, { title: 'Telling', publisher: 'Haven van Lisse', attachments: [file] });
  const [first = ''] = claim.quote.split(' ');
  keepText(library, file.hash, 'Het regende.', `Volgens de telling: ${claim.quote} Dat was zo.`, 'Klaar.');
  const { made, best } = take(article.id);
  const row = db
    .prepare<[string, number], string>('SELECT text FROM passage WHERE hash = ? AND ordinal = ?')
    .pluck()
    .get(file.hash, best.found.passage.ordinal);
  expect(made.quotation).toBe(row);
  expect(made).toMatchObject({
    title: 'Telling',
    publisher: 'Haven van Lisse',
    locator: { kind: 'page', page: 2 },
    surroundings: { before: 'Het regende.', after: 'Klaar.' },
    sourceHash: file.hash,
    stance: 'contradicts',
  });
  // The passage has all words of the claim; each span that one does not say is of the claim's own words.
  expect(best.unsaid).toEqual([]);
  expect(isTaken([made], best.found.passage)).toBe(true);
  keepText(library, stored(library, 'leeg').hash, first);
  for (const { unsaid } of look())
    for (const { start, end } of unsaid) expect(claim.quote.slice(start, end).trim()).not.toBe('');
  undo(library, who);
  expect(rowById(db, evidenceTable, made.id)?.removed).toBe(true);
});

test('the whole library has passages of other articles, and what is taken brings its file along', () => {
  const { library, db, article, other, claim, add, look, take } = begun();
  const file = stored(library, 'elders');
  add(other.id, { title: 'Elders', attachments: [file] });
  keepText(library, file.hash, claim.quote);
  expect(look()).toEqual([]);
  expect(look(true).map(({ found }) => found.passage.text)).toEqual([claim.quote]);
  const { made } = take(other.id);
  expect(made).toMatchObject({ sourceId: null, sourceHash: file.hash, attachments: [file] });
  // From now on the file is a source of this article as well.
  expect(sourceEntries(db, article.id).map(({ evidenceId }) => evidenceId)).toEqual([made.id]);
  expect(look()).toHaveLength(1);
});

test('a protected source has passages only while the library is unlocked, and its evidence is protected', () => {
  const { library, db, article, claim, add, look, take } = begun();
  const key = newKey();
  keepWrap(db, 'system', systemWrap(Buffer.from('kept elsewhere')), at);
  openVault(db, key);
  const file = stored(library, 'geheim');
  add(article.id, { title: 'Bron K', contact: 'Ana Prat', protected: true, attachments: [file] });
  write(library, () =>
    keepSealedText(db, {
      state: 'read',
      hash: file.hash,
      version: READER_VERSION,
      ...facts,
      passages: [cut(claim.quote, 0)],
    }),
  );
  const { made } = take(article.id);
  expect(made).toMatchObject({ protected: true, contact: 'Ana Prat', quotation: claim.quote });
  closeVault(db);
  expect(look()).toEqual([]);
  expect(rowById(db, evidenceTable, made.id)?.quotation).toBeNull();
  openVault(db, key);
  expect(look()).toHaveLength(1);
  expect(rowById(db, evidenceTable, made.id)?.quotation).toBe(claim.quote);
});
