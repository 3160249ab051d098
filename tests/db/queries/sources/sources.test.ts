import { describe, expect, test } from 'vitest';
import { makeClaim } from '../../../../core/model/claim/claim-changes.ts';
import { Claim } from '../../../../core/model/claim/claim.ts';
import { addEvidence } from '../../../../core/model/evidence/evidence-changes.ts';
import type { AttachmentRef } from '../../../../core/model/evidence/evidence.ts';
import { addSource, changeSource, removeSource } from '../../../../core/model/source/source-changes.ts';
import { emptySource, Source, type SourceDetails } from '../../../../core/model/source/source.ts';
import type { CutPassage } from '../../../../core/text/passages.ts';
import { closeVault, newKey, openVault } from '../../../../db/crypto/library-key.ts';
import { erase } from '../../../../db/erase/erase.ts';
import { storeUnsaved } from '../../../../db/queries/files/attachments.ts';
import {
  addPassages,
  beginText,
  endText,
  forgetSome,
  keepSealedText,
  noteUnread,
  readAnew,
  READER_VERSION,
  readStateOf,
} from '../../../../db/queries/files/source-texts.ts';
import { commit, redo, undo, write } from '../../../../db/queries/history/commit.ts';
import { sourceEntries, unreadFiles } from '../../../../db/queries/sources/article-sources.ts';
import { findPassages } from '../../../../db/queries/sources/find-passages.ts';
import { sourceBlocks } from '../../../../db/queries/sources/source-blocks.ts';
import { keepWrap, systemWrap } from '../../../../db/vault/wraps.ts';
import { verifyLibrary } from '../../../../db/verify/library.ts';
import type { Library } from '../../../../db/store/open.ts';
import { libraryWithArticle } from '../../../helpers/library.ts';

const at = '2026-03-06T12:00:00.000Z';
const facts = { readAt: at, language: 'nl', pages: 2, warnings: [] };

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

function giveKey({ db }: Library): Buffer {
  const key = newKey();
  keepWrap(db, 'system', systemWrap(Buffer.from('kept elsewhere')), at);
  openVault(db, key);
  return key;
}

/** A library with an article, and a way to add a source to it. */
function begun() {
  const all = libraryWithArticle();
  const { library, article, author } = all;
  const who = { articleId: article.id, ...author };
  const add = (details: Partial<SourceDetails>): Source =>
    Source.parse(
      commit(library, who, [addSource(article.id, { ...emptySource, ...details }, author)]).sources[0],
    );
  const find = (words: string, articleId: string | null = article.id): string[] =>
    findPassages(library.db, { articleId, words, limit: 50 }).map(({ passage }) => passage.text);
  return { ...all, who, add, find };
}

/** Everything that an index over passages holds. */
function inIndex({ db }: Library): string {
  const blocks = db.prepare<[], Buffer>('SELECT block FROM passageIndex_data').pluck().all();
  const rows = db.prepare<[], string>('SELECT text FROM passage').pluck().all();
  return [...blocks.map((block) => block.toString('latin1')), ...rows].join('\n');
}

describe('a source of an article', () => {
  test('is added, changed and removed, and all of it can be taken back and done again', () => {
    const { library, article, who, add } = begun();
    const titles = (): (string | null)[] =>
      sourceEntries(library.db, article.id).map(({ source }) => source.title);
    const source = add({ title: 'De notulen', supplier: 'outside', primary: true });
    const drafts = [changeSource(source, { title: 'Notulen van maart', note: '' }), removeSource(source)];
    for (const draft of drafts) commit(library, who, [draft]);
    expect(titles()).toEqual([]);
    undo(library, who);
    expect(titles()).toEqual(['Notulen van maart']);
    undo(library, who);
    undo(library, who);
    expect(titles()).toEqual([]);
    redo(library, who);
    expect(titles()).toEqual(['De notulen']);
    expect(() => changeSource(source, { title: null })).toThrow(/sourceEmpty/);
    verifyLibrary(library);
  });

  test('is also a file of its evidence, once, until it has a record', () => {
    const { library, article, version, author, who, add } = begun();
    const claim = Claim.parse(commit(library, who, [makeClaim(version, 20, 60, author)]).claims[0]);
    const [letter, chart] = [stored(library, 'brief'), stored(library, 'kaart')];
    const details = { ...pieceDetails, title: 'Een brief', attachments: [letter, chart] };
    const piece = commit(library, who, [addEvidence(claim, details, author)]).evidence[0];
    add({ title: 'De kaart', attachments: [chart] });
    const entries = sourceEntries(library.db, article.id);
    expect(
      entries.map(({ source, evidenceId, files }) => [source.title, evidenceId, files[0]?.name]),
    ).toEqual([
      ['De kaart', null, 'kaart.txt'],
      ['Een brief', piece?.id, 'brief.txt'],
    ]);
    expect(new Set(unreadFiles(library.db).map(({ name }) => name))).toEqual(
      new Set(['kaart.txt', 'brief.txt']),
    );
  });
});

const pieceDetails = {
  kind: 'document',
  stance: 'supports',
  target: 'both',
  title: null,
  link: null,
  quotation: null,
  lookedAt: null,
  contact: null,
  protected: false,
  note: null,
  attachments: [],
} as const;

describe('what was read of a file', () => {
  test('is found by its words beside a far longer source, also where all of them are frequent', () => {
    const { library, add, find } = begun();
    const [long, short] = [stored(library, 'register'), stored(library, 'brief')];
    const words = Array.from({ length: 25_000 }, (_, at) => (at % 2 === 0 ? `Sluis ${at}.` : `Kade ${at}.`));
    add({ title: 'Het register', attachments: [long] });
    keepText(library, long.hash, ...words);
    add({ title: 'De brief', attachments: [short] });
    keepText(library, short.hash, 'De sluis ligt aan de kade.', 'De sluis is dicht.');
    expect(find('sluis kade', null)[0]).toBe('De sluis ligt aan de kade.');
    expect(find('dicht sluis', null)[0]).toBe('De sluis is dicht.');
    expect(find('sluis 24998', null)[0]).toBe('Sluis 24998.');
  });

  test('is found by rarer words first, whatever their case and accents, in the article that has it', () => {
    const { library, article, add, find } = begun();
    const file = stored(library, 'verslag');
    add({ attachments: [file] });
    keepText(library, file.hash, 'De haven is groot.', 'De HÁVEN kreeg veertig schepen.', 'Het regende.');
    expect(find('veertig schepen in de haven')).toEqual([
      'De HÁVEN kreeg veertig schepen.',
      'De haven is groot.',
    ]);
    expect(find('zeppelin " OR NOT (')).toEqual([]);
    expect(find('regende', '01890000-0000-7000-8000-00000000000a')).toEqual([]);
    const [found] = findPassages(library.db, { articleId: null, words: 'regende', limit: 1 });
    expect(found).toMatchObject({
      passage: { ordinal: 2, locator: { kind: 'page', page: 3 } },
      before: 'De HÁVEN kreeg veertig schepen.',
      after: null,
      sources: [{ articleId: article.id, evidenceId: null }],
    });
  });

  test('of sources that were taken away takes no place of others when the whole library is asked', () => {
    const { library, who, add, find } = begun();
    const [gone, here] = [stored(library, 'weg'), stored(library, 'hier')];
    const source = add({ attachments: [gone] });
    add({ attachments: [here] });
    keepText(library, gone.hash, ...Array.from({ length: 60 }, (_, place) => `Kade ${place}.`));
    keepText(library, here.hash, 'Het schip lag aan de kade, zegt de havenmeester na lang aandringen.');
    expect(find('kade', null)).toHaveLength(50);
    commit(library, who, [removeSource(source)]);
    expect(find('kade', null)).toEqual([
      'Het schip lag aan de kade, zegt de havenmeester na lang aandringen.',
    ]);
  });

  test('is found no more once it is to be read anew, and goes a part at a time', () => {
    const { library, add, find } = begun();
    const file = stored(library, 'lang verslag');
    add({ attachments: [file] });
    keepText(library, file.hash, ...Array.from({ length: 25 }, (_, place) => `Kade ${place}.`));
    const state = () => readStateOf(library.db, file.hash).state;
    write(library, () => readAnew(library.db, file.hash));
    expect([find('kade'), state(), inIndex(library).includes('Kade')]).toEqual([[], 'waiting', true]);
    const forget = () => write(library, () => forgetSome(library.db, file.hash, 10));
    expect([forget(), forget(), forget()]).toEqual([true, true, false]);
    expect(inIndex(library)).not.toMatch(/kade/i);
    keepText(library, file.hash, 'De kade is leeg.');
    expect([find('kade'), state()]).toEqual([['De kade is leeg.'], 'read']);
    // What is stopped was read before, perhaps: it is found no more either.
    write(library, () => noteUnread(library.db, file.hash, { state: 'stopped', readAt: at }));
    expect([find('kade'), state()]).toEqual([[], 'stopped']);
  });

  test('is given block by block, from the one that is asked for', () => {
    const { library } = begun();
    const { hash } = stored(library, 'lang');
    write(library, () => {
      beginText(library.db, hash, facts);
      const three = [0, 0, 1, 1, 2].map((block, place) => cut(`Zin ${place}.`, block));
      addPassages(library.db, hash, three, 0);
      endText(library.db, hash);
    });
    const ordinals = (from: number, limit: number): number[][] =>
      sourceBlocks(library.db, hash, from, limit).blocks.map(({ passages }) =>
        passages.map(({ ordinal }) => ordinal),
      );
    expect(ordinals(0, 50)).toEqual([[0, 1], [2, 3], [4]]);
    expect(ordinals(3, 1)).toEqual([[2, 3]]);
    expect(ordinals(1, 2)).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(sourceBlocks(library.db, hash, 9, 5)).toEqual({ blocks: [], passages: 5 });
  });

  test('waits, fails or is read, and is forgotten with its file', () => {
    const { library, add, who } = begun();
    const file = stored(library, 'bestand');
    const source = add({ attachments: [file] });
    expect(readStateOf(library.db, file.hash)).toEqual({ state: 'waiting' });
    const error = { code: 'fileBinary', detail: { name: 'bestand.txt' } } as const;
    write(library, () => noteUnread(library.db, file.hash, { state: 'failed', readAt: at, error }));
    expect(readStateOf(library.db, file.hash)).toEqual({ state: 'failed', readAt: at, error });
    expect(unreadFiles(library.db)).toEqual([]);
    keepText(library, file.hash, 'Veertig.');
    expect(readStateOf(library.db, file.hash)).toEqual({ state: 'read', ...facts, passages: 1 });
    erase(library, { kind: 'source', articleId: who.articleId, evidenceIds: [source.id] }, who);
    expect(inIndex(library)).not.toMatch(/veertig/i);
    expect(readStateOf(library.db, file.hash)).toEqual({ state: 'absent' });
    verifyLibrary(library);
  });
});

describe('what was read of a protected source', () => {
  test('is kept sealed, found only while the library is unlocked, and in no index', () => {
    const { library, who, add, find } = begun();
    const key = giveKey(library);
    const file = stored(library, 'memo');
    const source = add({ title: 'Memo', attachments: [file] });
    keepText(library, file.hash, 'Qxorlow zag veertig schepen.', 'Daarna niets.');
    expect(inIndex(library)).toContain('Qxorlow');
    commit(library, who, [changeSource(source, { protected: true })]);
    expect(inIndex(library)).not.toMatch(/xorlow/i);
    expect(find('qxorlow')).toEqual(['Qxorlow zag veertig schepen.']);
    expect(sourceBlocks(library.db, file.hash, 0, 10)).toMatchObject({ passages: 2 });
    expect(readStateOf(library.db, file.hash)).toMatchObject({ state: 'read', passages: 2 });
    verifyLibrary(library);
    closeVault(library.db);
    expect(find('qxorlow')).toEqual([]);
    expect(readStateOf(library.db, file.hash)).toEqual({ state: 'locked' });
    expect(() => sourceBlocks(library.db, file.hash, 0, 10)).toThrow(/libraryLocked/);
    openVault(library.db, key);
    commit(library, who, [changeSource({ ...source, protected: true }, { protected: false })]);
    expect(inIndex(library)).toContain('Qxorlow');
    expect(library.db.prepare('SELECT count(*) FROM sealedText').pluck().get()).toBe(0);
    expect(find('qxorlow')).toEqual(['Qxorlow zag veertig schepen.']);
  });

  test('goes with it when it is erased', () => {
    const { library, who, add } = begun();
    giveKey(library);
    const file = stored(library, 'geheim');
    const source = add({ title: 'Geheim', protected: true, attachments: [file] });
    const version = READER_VERSION;
    write(library, () =>
      keepSealedText(library.db, {
        state: 'read',
        hash: file.hash,
        version,
        ...facts,
        passages: [cut('Zes.', 0)],
      }),
    );
    erase(library, { kind: 'source', articleId: who.articleId, evidenceIds: [source.id] }, who);
    expect(library.db.prepare('SELECT count(*) FROM sealedText').pluck().get()).toBe(0);
    expect(library.db.prepare('SELECT count(*) FROM sealedFile').pluck().get()).toBe(0);
    verifyLibrary(library);
  });

  test('is not read at all where there is no key to seal it with', () => {
    const { library, add } = begun();
    const file = stored(library, 'zonder');
    add({ title: 'Zonder sleutel', protected: true, attachments: [file] });
    expect(readStateOf(library.db, file.hash)).toEqual({ state: 'locked' });
    expect(unreadFiles(library.db)).toEqual([]);
  });
});
