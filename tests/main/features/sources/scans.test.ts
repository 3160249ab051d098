import { beforeEach, expect, test, vi } from 'vitest';
import type { Notice } from '../../../../core/contract/index.ts';
import { TickmarkError } from '../../../../core/kernel/errors.ts';
import type { ParsedFile, ParseRequest } from '../../../../core/model/article/parsed-article.ts';
import type { RecognizedPage } from '../../../../core/ocr/recognized-page.ts';
import { completeArticle } from '../../../../core/text/complete-article.ts';
import { noDetails, plainBlock } from '../../../../core/text/source-article.ts';
import { newKey, openVault } from '../../../../db/crypto/library-key.ts';
import { scanSoFar } from '../../../../db/queries/files/scan-texts.ts';
import { write } from '../../../../db/queries/history/commit.ts';
import { changeSettings } from '../../../../db/queries/settings/settings.ts';
import { keepWrap, systemWrap } from '../../../../db/vault/wraps.ts';
import { verifyLibrary } from '../../../../db/verify/library.ts';
import { libraryWithArticle } from '../../../helpers/library.ts';

/** A scan of so many pages; those with text have it, and what is recognized of a page are its words. */
interface FakeScan {
  pages: readonly string[];
  texts: ReadonlyMap<number, string>;
  pictured: readonly number[];
}
const fake: {
  scan: FakeScan;
  drawn: number[];
  languages: string[];
  /** Called with each page that is to be recognized: what it gives is waited for. */
  before: (page: number) => Promise<void> | undefined;
} = vi.hoisted(() => ({
  scan: { pages: [], texts: new Map(), pictured: [] },
  drawn: [],
  languages: [],
  before: () => undefined,
}));

const box = { x0: 0, y0: 0, x1: 10, y1: 10 };

/** Words as the engine tells them; one with ~ is read unsurely. */
function pageOf(words: string): RecognizedPage {
  const line = words
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => {
      const confidence = word.includes('~') ? 40 : 96;
      return { text: word.replace('~', ''), confidence, weakest: confidence, box };
    });
  return line.length === 0 ? [] : [[line]];
}

vi.mock('electron', () => ({ app: {}, dialog: {} }));
vi.mock('../../../../main/base/log.ts', () => ({
  logError: (_what: string, thrown: unknown) => {
    throw thrown;
  },
}));
vi.mock('../../../../main/workers/reader/read-file.ts', () => ({
  readSourceText: ({ name }: ParseRequest): Promise<ParsedFile> => {
    const blocks = [...fake.scan.texts].map(([page, text]) => ({ ...plainBlock(text), page }));
    if (blocks.length === 0) return Promise.reject(new TickmarkError('scanOnly', { name: String(name) }));
    const source = { format: 'pdf', details: noDetails, blocks, warnings: [] } as const;
    const article = completeArticle(source, name, () => ({ language: 'nl', reliable: true }));
    return Promise.resolve({ kind: 'article', article });
  },
  takeFingerprint: () =>
    Promise.resolve({ bits: new Uint8Array(32), mirrored: new Uint8Array(32), detail: 0 }),
  stopReadingSources: () => undefined,
  findScans: () =>
    Promise.resolve({
      pages: fake.scan.pages.length,
      pictured: fake.scan.pictured,
      isMoving: fake.scan.pages[0]?.startsWith('moving') === true,
    }),
  drawScan: (_file: unknown, page: number) => {
    fake.drawn.push(page);
    if (fake.scan.pages[page - 1] === 'damaged')
      return Promise.reject(new TickmarkError('fileDamaged', { name: 'scan', problem: 'picture' }));
    return Promise.resolve({ width: page, height: 1, pixels: new Uint8Array(page) });
  },
}));
vi.mock('../../../../main/workers/ocr/ocr-work.ts', () => ({
  recognizePage: async (_name: string, { width: page }: { width: number }, languages: string[]) => {
    fake.languages = languages;
    await fake.before(page);
    return { page: pageOf(fake.scan.pages[page - 1] ?? ''), confidence: 90, quarters: 0 };
  },
  stopOcr: () => undefined,
}));
const { setupSourceReading } = await import('../../../../main/features/sources/reading.ts');
const { sourceHandlers } = await import('../../../../main/features/sources/handlers.ts');

const PDF = '%PDF-1.7 scan';
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);

beforeEach(() => {
  fake.scan = { pages: [], texts: new Map(), pictured: [] };
  fake.drawn = [];
  fake.before = () => undefined;
});

function scanOf(pages: readonly string[], texts: Record<number, string> = {}, pictured: number[] = []): void {
  const given = Object.entries(texts).map(([page, text]): [number, string] => [Number(page), text]);
  fake.scan = { pages, texts: new Map(given), pictured };
}

function begun() {
  const { library, article, author } = libraryWithArticle();
  write(library, () => changeSettings(library.db, { checkerId: author.checkerId }));
  const told: Notice<'readingSources'>[] = [];
  const begin = () =>
    setupSourceReading(
      library,
      () => null,
      (far) => void told.push(far),
    );
  const reading = begin();
  const calls = sourceHandlers({ library, locale: 'nl', desk: () => null }, reading);
  const articleId = article.id;
  const add = (bytes: string | Buffer, known = {}) =>
    calls['source.addFiles']({
      articleId,
      known,
      files: [{ name: 'scan.pdf', bytes: new Uint8Array(Buffer.from(bytes)) }],
    });
  const file = async () => {
    const { sources } = await calls['source.list']({ articleId });
    const found = sources[0]?.files[0];
    if (found === undefined) throw new Error('no file');
    return found;
  };
  const is = (state: string) =>
    vi.waitFor(async () => {
      const found = await file();
      expect(found.reading.state).toBe(state);
      return found;
    });
  const text = async () =>
    (await calls['source.text']({ hash: (await file()).hash, from: 0, limit: 100 })).blocks;
  const words = async () => (await text()).map(({ passages }) => passages.map((one) => one.text).join(' '));
  return { library, told, begin, reading, calls, add, file, is, text, words, articleId };
}

/** Waits at a page until it is let go. */
function heldAt(page: number): { reached: Promise<void>; letGo(): void } {
  let reach = (): void => undefined;
  let letGo = (): void => undefined;
  const reached = new Promise<void>((resolve) => (reach = resolve));
  const held = new Promise<void>((resolve) => (letGo = resolve));
  fake.before = (at) => {
    if (at !== page) return undefined;
    reach();
    return held;
  };
  return { reached, letGo: () => letGo() };
}

test('recognizes a picture in the language of the article and English, and marks what it is not sure of', async () => {
  const { add, is, text, calls, articleId } = begun();
  scanOf(['Er lagen ~40 schepen. De haven was vol.']);
  await add(PNG);
  const { reading } = await is('read');
  expect(fake.languages).toEqual(['nl', 'en']);
  expect(reading).toMatchObject({
    pages: 1,
    passages: 2,
    warnings: [
      { code: 'recognizedText', detail: 'nl, en' },
      { code: 'unsureWords', detail: '1 / 8' },
    ],
  });
  const [block] = await text();
  expect(block?.locator).toEqual({ kind: 'page', page: 1 });
  expect(block?.passages).toMatchObject([
    { text: 'Er lagen 40 schepen.', unsure: [{ start: 9, end: 11 }] },
    { text: 'De haven was vol.' },
  ]);
  const { passages } = await calls['source.search']({ articleId, words: 'schepen', limit: 5 });
  expect(passages[0]?.passage.unsure).toEqual([{ start: 9, end: 11 }]);
});

test('stopped at a page, it keeps those before it, and goes on there when it is asked for', async () => {
  const { add, is, words, calls, file, told } = begun();
  scanOf(['Een begin.', 'Het midden.', 'Het einde.']);
  const hold = heldAt(2);
  await add(PDF);
  await hold.reached;
  expect(told.at(-1)).toMatchObject({ pages: { done: 1, total: 3 } });
  await calls['source.cancelReading']({});
  hold.letGo();
  await is('stopped');
  expect(fake.drawn).toEqual([1, 2]);
  fake.before = () => undefined;
  fake.drawn = [];
  const { hash } = await file();
  await calls['source.readAgain']({ hashes: [hash], password: null, languages: null });
  await is('read');
  expect(fake.drawn).toEqual([2, 3]);
  expect(await words()).toEqual(['Een begin.', 'Het midden.', 'Het einde.']);
});

test('goes on after a restart at the page where it was; other languages begin anew', async () => {
  const { add, is, words, calls, file, reading, begin, library } = begun();
  scanOf(['Een begin.', 'Het midden.', 'Het einde.']);
  const hold = heldAt(3);
  await add(PDF);
  await hold.reached;
  reading.stop();
  hold.letGo();
  const { hash } = await is('waiting');
  expect(scanSoFar(library.db, hash)?.progress.next).toBe(3);
  fake.before = () => undefined;
  fake.drawn = [];
  const next = begin();
  next.begin();
  await is('read');
  expect(fake.drawn).toEqual([3]);
  fake.drawn = [];
  scanOf(['Ein Anfang.', 'Die Mitte.', 'Das Ende.']);
  next.again([(await file()).hash], null, ['de']);
  await vi.waitFor(async () => expect(await words()).toEqual(['Ein Anfang.', 'Die Mitte.', 'Das Ende.']));
  expect([fake.drawn, fake.languages]).toEqual([[1, 2, 3], ['de']]);
  expect(calls).toBeDefined();
});

test('keeps the pages of a protected source sealed, also where it is stopped and goes on', async () => {
  const { library, add, is, words, calls, file } = begun();
  keepWrap(library.db, 'system', systemWrap(Buffer.from('kept elsewhere')), '2026-03-06T12:00:00.000Z');
  openVault(library.db, newKey());
  scanOf(['Qxorlow begint.', 'Qxorlow eindigt.']);
  const hold = heldAt(2);
  await add(PDF, { protected: true });
  await hold.reached;
  await calls['source.cancelReading']({});
  hold.letGo();
  const { hash } = await is('stopped');
  const inPlain = (): unknown =>
    library.db
      .prepare('SELECT (SELECT count(*) FROM passage) + (SELECT count(*) FROM sourceText)')
      .pluck()
      .get();
  expect(inPlain()).toBe(0);
  fake.before = () => undefined;
  fake.drawn = [];
  await calls['source.readAgain']({ hashes: [hash], password: null, languages: null });
  await is('read');
  expect(fake.drawn).toEqual([2]);
  expect(await words()).toEqual(['Qxorlow begint.', 'Qxorlow eindigt.']);
  expect(inPlain()).toBe(0);
  expect((await file()).reading).toMatchObject({ pages: 2 });
  verifyLibrary(library);
});

test('pages that were recognized go into the seal with a source that is protected meanwhile, and come out of it', async () => {
  const { library, add, is, words, calls, articleId } = begun();
  scanOf(['Qxorlow begint.', 'Qxorlow eindigt.']);
  const hold = heldAt(2);
  await add(PDF);
  await hold.reached;
  await calls['source.cancelReading']({});
  hold.letGo();
  const { hash } = await is('stopped');
  keepWrap(library.db, 'system', systemWrap(Buffer.from('kept elsewhere')), '2026-03-06T12:00:00.000Z');
  openVault(library.db, newKey());
  const sourceId = (await calls['source.list']({ articleId })).sources[0]?.source.id ?? '';
  await calls['source.change']({ sourceId, details: { protected: true } });
  expect(library.db.prepare('SELECT count(*) FROM passage').pluck().get()).toBe(0);
  expect(scanSoFar(library.db, hash)).toMatchObject({ progress: { next: 2 }, passages: [{}] });
  await calls['source.change']({ sourceId, details: { protected: false } });
  fake.before = () => undefined;
  fake.drawn = [];
  await calls['source.readAgain']({ hashes: [hash], password: null, languages: null });
  await is('read');
  expect(fake.drawn).toEqual([2]);
  expect(await words()).toEqual(['Qxorlow begint.', 'Qxorlow eindigt.']);
});

test('reads pages with text as text and the others by their looks; a stamp gives way to the page below it', async () => {
  const { add, is, text } = begun();
  const page = 'De gemeenteraad besloot in maart tot een onderzoek naar de haven. '.repeat(3).trim();
  scanOf(
    ['niet nodig', 'Het onderzoek kostte 1.250 euro, zegt de wethouder.', page, 'Logo'],
    { 1: page, 3: 'Ontvangen 4 maart', 4: 'Een kort hoofdstuk met weinig woorden erin.' },
    [3, 4],
  );
  await add(PDF);
  await is('read');
  expect(fake.drawn).toEqual([2, 3, 4]);
  const found = (await text()).map(({ locator, passages }) => [
    locator.kind === 'page' ? locator.page : 0,
    passages[0]?.text.slice(0, 20),
  ]);
  expect(found).toEqual([
    [1, 'De gemeenteraad besl'],
    [2, 'Het onderzoek kostte'],
    [3, 'De gemeenteraad besl'],
    [4, 'Een kort hoofdstuk m'],
  ]);
});

test('leaves out a damaged page and says so; a damaged or empty picture has an error of its own', async () => {
  const { add, is } = begun();
  scanOf(['Een begin.', 'damaged', '', 'Het einde.']);
  await add(PDF);
  expect((await is('read')).reading).toMatchObject({
    passages: 2,
    warnings: [
      { code: 'recognizedText' },
      { code: 'pagesWithoutText', detail: 'p. 3' },
      { code: 'partsLeftOut', detail: 'p. 2' },
    ],
  });
  for (const [page, code] of [
    ['damaged', 'fileDamaged'],
    ['', 'scanWithoutText'],
  ] as const) {
    const one = begun();
    scanOf([page]);
    await one.add(PNG);
    expect((await one.is('failed')).reading).toMatchObject({ error: { code } });
  }
  const moving = begun();
  scanOf(['moving words']);
  await moving.add(PNG);
  expect((await moving.is('read')).reading).toMatchObject({
    warnings: [{ code: 'recognizedText' }, { code: 'firstPictureOnly' }],
  });
});
