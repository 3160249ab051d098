import { beforeEach, expect, test, vi } from 'vitest';
import type { Notice, Output } from '../../../../core/contract/index.ts';
import type { EvidenceDetails } from '../../../../core/model/evidence/evidence.ts';
import { makeClaim } from '../../../../core/model/claim/claim-changes.ts';
import { articleState } from '../../../../db/queries/articles/article-state.ts';
import { newId } from '../../../../core/kernel/ids.ts';
import { TickmarkError } from '../../../../core/kernel/errors.ts';
import type { ParsedFile, ParseRequest } from '../../../../core/model/article/parsed-article.ts';
import { completeArticle } from '../../../../core/text/complete-article.ts';
import { noDetails, plainBlock } from '../../../../core/text/source-article.ts';
import { changeSettings } from '../../../../db/queries/settings/settings.ts';
import { newKey, openVault } from '../../../../db/crypto/library-key.ts';
import { commit, write } from '../../../../db/queries/history/commit.ts';
import { keepWrap, systemWrap } from '../../../../db/vault/wraps.ts';
import { verifyLibrary } from '../../../../db/verify/library.ts';
import { libraryWithArticle } from '../../../helpers/library.ts';

type Read = (request: ParseRequest) => Promise<ParsedFile>;
const reader: { read: unknown; stop: (() => void) | null } = vi.hoisted(() => ({ read: null, stop: null }));

vi.mock('electron', () => ({ app: {}, dialog: {} }));
vi.mock('../../../../main/base/log.ts', () => ({
  logError: (_what: string, thrown: unknown) => {
    throw thrown;
  },
}));
vi.mock('../../../../main/workers/reader/read-file.ts', () => ({
  readSourceText: (request: ParseRequest) => (reader.read as Read)(request),
  takeFingerprint: () =>
    Promise.resolve({ bits: new Uint8Array(32), mirrored: new Uint8Array(32), detail: 0 }),
  stopReadingSources: () => reader.stop?.(),
  findScans: () => Promise.reject(new Error('no scan')),
  drawScan: () => Promise.reject(new Error('no scan')),
}));
vi.mock('../../../../main/workers/ocr/ocr-work.ts', () => ({
  recognizePage: () => Promise.reject(new Error('no scan')),
  stopOcr: () => undefined,
}));
const { setupSourceReading } = await import('../../../../main/features/sources/reading.ts');
const { evidenceHandlers } = await import('../../../../main/features/evidence/handlers.ts');
const { sourceHandlers } = await import('../../../../main/features/sources/handlers.ts');

/** Reads a text, a paragraph a line; what says that it is damaged is. */
const asText: Read = ({ name, bytes }) => {
  const text = Buffer.from(bytes).toString('utf8');
  if (text.startsWith('damaged'))
    return Promise.reject(new TickmarkError('fileDamaged', { name: String(name) }));
  const blocks = text.split('\n').map((line, at) => ({ ...plainBlock(line), page: at + 1 }));
  const source = { format: 'pdf', details: noDetails, blocks, warnings: [] } as const;
  const article = completeArticle(source, name, () => ({ language: 'nl', reliable: true }));
  return Promise.resolve({ kind: 'article', article });
};

const taken = {
  kind: 'document',
  stance: 'supports',
  target: 'both',
  title: null,
  link: null,
  quotation: 'Het kwam uit.',
  locator: { kind: 'page', page: 1 },
  lookedAt: null,
  contact: null,
  protected: false,
  note: null,
  attachments: [],
} satisfies EvidenceDetails;

beforeEach(() => {
  reader.read = asText;
  reader.stop = null;
});

function begun() {
  const { library, article, version, author } = libraryWithArticle();
  write(library, () => changeSettings(library.db, { checkerId: author.checkerId }));
  const context = { library, locale: 'nl', desk: () => null };
  const told: Notice<'readingSources'>[] = [];
  const reading = setupSourceReading(
    library,
    () => null,
    (far) => void told.push(far),
  );
  const calls = sourceHandlers(context, reading);
  const articleId = article.id;
  const add = async (files: Record<string, string>, known = {}): Promise<Output<'source.addFiles'>> =>
    calls['source.addFiles']({
      articleId,
      known,
      files: Object.entries(files).map(([name, text]) => ({
        name,
        bytes: new Uint8Array(Buffer.from(text)),
      })),
    });
  const states = async (): Promise<string[]> =>
    (await calls['source.list']({ articleId })).sources.map(
      ({ source, files }) => `${String(source.title)}: ${files[0]?.reading.state ?? '-'}`,
    );
  const find = async (words: string) =>
    (await calls['source.search']({ articleId, words, limit: 50 })).passages;
  return { library, article, version, author, context, articleId, calls, reading, told, add, states, find };
}

test('reads what is added, one file after the other, and goes on where one cannot be read', async () => {
  const { library, calls, told, add, states, find, articleId } = begun();
  const added = await add({
    'notulen.pdf': 'De raad besloot.\nEr kwamen veertig schepen. Het regende.',
    'kapot.pdf': 'damaged',
    'leeg.txt': '',
    'cijfers.csv': 'Haven 40',
  });
  expect(added.failed).toEqual([
    { name: 'leeg.txt', error: { code: 'fileEmpty', detail: { name: 'leeg.txt' } } },
  ]);
  await vi.waitFor(async () =>
    expect(await states()).toEqual(['notulen: read', 'kapot: failed', 'cijfers: read']),
  );
  const [found] = await find('veertig schepen');
  expect(found?.passage).toMatchObject({
    text: 'Er kwamen veertig schepen.',
    locator: { kind: 'page', page: 2 },
  });
  expect(told.at(-1)).toMatchObject({ done: 3, total: 3, name: null });
  const again = await add({ 'nog eens.pdf': 'De raad besloot.\nEr kwamen veertig schepen. Het regende.' });
  expect(again).toMatchObject({ change: null, failed: [{ error: { code: 'sourceKnown' } }] });
  const { sources } = await calls['source.list']({ articleId });
  expect(sources.map(({ source }) => source.kind)).toEqual(['document', 'document', 'dataSet']);
  verifyLibrary(library);
});

test('can be stopped, and reads again what is asked for', async () => {
  const { calls, add, states, articleId } = begun();
  reader.read = () =>
    new Promise((_resolve, reject) => {
      reader.stop = () => reject(new TickmarkError('readerCrashed', {}));
    });
  await add({ 'een.txt': 'Een.', 'twee.txt': 'Twee.' });
  await vi.waitFor(() => expect(reader.stop).not.toBeNull());
  await calls['source.cancelReading']({});
  await vi.waitFor(async () => expect(await states()).toEqual(['een: stopped', 'twee: stopped']));
  reader.read = asText;
  const { sources } = await calls['source.list']({ articleId });
  await calls['source.readAgain']({
    hashes: sources.flatMap(({ files }) => files.map(({ hash }) => hash)),
    password: null,
    languages: null,
  });
  await vi.waitFor(async () => expect(await states()).toEqual(['een: read', 'twee: read']));
});

test('goes on after a restart with what was not read', async () => {
  const { library, add, states, reading, told } = begun();
  reader.read = () =>
    new Promise((_resolve, reject) => {
      reader.stop = () => reject(new TickmarkError('readerCrashed', {}));
    });
  await add({ 'een.txt': 'Een.' });
  await vi.waitFor(() => expect(reader.stop).not.toBeNull());
  reading.stop();
  reader.read = asText;
  expect(await states()).toEqual(['een: waiting']);
  const next = setupSourceReading(
    library,
    () => null,
    (far) => void told.push(far),
  );
  next.begin();
  await vi.waitFor(async () => expect(await states()).toEqual(['een: read']));
});

test('keeps the text of a protected source sealed, and what was taken from it is protected with it', async () => {
  const { library, article, author, context, calls, add, states, find } = begun();
  const articleId = article.id;
  keepWrap(library.db, 'system', systemWrap(Buffer.from('kept elsewhere')), '2026-03-06T12:00:00.000Z');
  openVault(library.db, newKey());
  const { change } = await add({ 'memo.txt': 'Qxorlow zag het.' });
  const sourceId = change?.sources[0]?.id ?? '';
  await vi.waitFor(async () => expect(await states()).toEqual(['memo: read']));
  const evidence = evidenceHandlers(context);
  const versionId = articleState(library, articleId).version.id;
  const claim = makeClaim(articleState(library, articleId).version, 20, 60, author);
  const made = commit(library, { articleId, ...author }, [claim]).claims[0];
  const details = { ...taken, sourceId };
  const first = (await evidence['evidence.add']({ claimId: made?.id ?? '', details })).evidence[0];
  expect([made?.versionId, first?.protected]).toEqual([versionId, false]);
  const { evidence: followed } = await calls['source.change']({ sourceId, details: { protected: true } });
  expect(followed).toMatchObject([{ id: first?.id, protected: true }]);
  const next = await evidence['evidence.add']({ claimId: made?.id ?? '', details });
  expect(next.evidence).toMatchObject([{ protected: true, target: 'both' }]);
  const hash = change?.sources[0]?.attachments[0]?.hash ?? null;
  const input = { name: 'saw', value: '3', unit: null, words: null, hash, locator: null };
  const calculation = { expression: 'saw * 2', language: 'nl', inputs: [input], value: '6', unit: null };
  const worked = await evidence['evidence.add']({
    claimId: made?.id ?? '',
    details: { ...taken, sourceId: null, calculation },
  });
  expect(worked.evidence).toMatchObject([{ protected: true, calculation }]);
  const workedId = worked.evidence[0]?.id ?? '';
  await expect(
    evidence['evidence.change']({ evidenceId: workedId, details: { protected: false } }),
  ).rejects.toMatchObject({ code: 'evidenceOfProtectedSource', detail: { source: 'memo' } });
  expect(library.db.prepare('SELECT count(*) FROM passage').pluck().get()).toBe(0);
  expect((await find('qxorlow')).map(({ passage }) => passage.text)).toEqual(['Qxorlow zag het.']);
  await add({ 'tweede.txt': 'Qxorlow sprak.' }, { protected: true });
  await vi.waitFor(async () => expect(await states()).toEqual(['memo: read', 'tweede: read']));
  expect(library.db.prepare('SELECT count(*) FROM sourceText').pluck().get()).toBe(0);
  verifyLibrary(library);
});

test('gives a claim the passages that bear on it, and says what they say of its words', async () => {
  const { library, calls, add, states, version, author } = begun();
  await add({
    'lijst.pdf':
      'De kantine was open.\nVolgens het havenbedrijf wachten 30 schepen voor de sluis.\nHet regende.',
  });
  await vi.waitFor(async () => expect(await states()).toEqual(['lijst: read']));
  const start = version.text.indexOf('Volgens');
  const span = { start, end: version.text.indexOf(' De burgemeester') };
  const made = makeClaim(version, span.start, span.end, author);
  commit(library, { articleId: version.articleId, ...author }, [made]);
  const claimId = made.entityId;
  const { passages, support } = await calls['source.passages']({ claimId, everywhere: false });
  const quote = version.text.slice(span.start, span.end);
  const [first] = passages;
  expect(first?.found.passage).toMatchObject({
    text: 'Volgens het havenbedrijf wachten 30 schepen voor de sluis.',
    locator: { kind: 'page', page: 2 },
  });
  expect(first?.reasons.find(({ kind }) => kind === 'figure')).toMatchObject({ match: 'other' });
  const said = (says: string): string[] =>
    support.filter((part) => part.says === says).map((part) => quote.slice(part.start, part.end));
  expect(said('otherwise')).toEqual(['40']);
  expect(said('said').join(' ')).toContain('havenbedrijf');
  for (const { at } of support)
    if (at !== null) expect(passages[at.passage]?.found.passage.text.slice(at.start, at.end)).not.toBe('');
  const all = await calls['source.passages']({ claimId, everywhere: true });
  expect(all.passages.map(({ found }) => found.passage)).toEqual(passages.map(({ found }) => found.passage));
});

test('asked for passages of a claim that is not there, it says so', async () => {
  const { calls } = begun();
  await expect(
    (async () => calls['source.passages']({ claimId: newId(), everywhere: false }))(),
  ).rejects.toMatchObject({ code: 'claimNotFound' });
});
