import { SourceIndex } from '../../../../core/quotations/source-index.ts';
import { expect, test, vi } from 'vitest';
import { translator } from '../../../../core/i18n/translate.ts';
import { bookFile, harbourBook } from '../../../renderer/reader/formats/sheet/workbooks.ts';
import { harbourSlides, packed } from '../../../renderer/reader/formats/slides/build-slides.ts';
import { libraryWithArticle } from '../../../helpers/library.ts';
import { changeSettings } from '../../../../db/queries/settings/settings.ts';
import { write } from '../../../../db/queries/history/commit.ts';
import { loadArticle } from '../../../../db/queries/articles/load.ts';
import { articleState } from '../../../../db/queries/articles/article-state.ts';
import { parseRequest } from '../../../../renderer/reader/parse-request.ts';
import {
  checkedQuotations,
  comparedArticle,
  comparedTexts,
} from '../../../../main/features/sources/compared-texts.ts';

vi.mock('electron', () => ({ app: {}, dialog: {} }));
vi.mock('../../../../main/base/log.ts', () => ({
  logError: (_what: string, thrown: unknown) => {
    throw thrown;
  },
}));
vi.mock('../../../../main/workers/reader/read-file.ts', () => ({
  readSourceText: parseRequest,
  findScans: () => Promise.reject(new Error('no scan')),
  drawScan: () => Promise.reject(new Error('no scan')),
  takeFingerprint: () =>
    Promise.resolve({ bits: new Uint8Array(32), mirrored: new Uint8Array(32), detail: 0 }),
  stopReadingSources: () => undefined,
}));
vi.mock('../../../../main/workers/ocr/ocr-work.ts', () => ({
  recognizePage: () => Promise.reject(new Error('no scan')),
  stopOcr: () => undefined,
}));
const { setupSourceReading } = await import('../../../../main/features/sources/reading.ts');
const { sourceHandlers } = await import('../../../../main/features/sources/handlers.ts');

/** A library whose one article is `text`, and the ways to give it sources and find in them. */
async function begun(text: string) {
  const { library, author } = libraryWithArticle();
  write(library, () => changeSettings(library.db, { checkerId: author.checkerId }));
  const bytes = new TextEncoder().encode(text);
  const file = await parseRequest({ name: 'stuk.txt', bytes, format: 'auto' });
  if (file.kind !== 'article') throw new Error('several');
  const source = { name: 'stuk.txt', mediaType: 'text/plain', bytes };
  const articleId = loadArticle(library, file.article, source, author).id;
  const reading = setupSourceReading(
    library,
    () => null,
    () => undefined,
  );
  const calls = sourceHandlers({ library, locale: 'nl', desk: () => null }, reading);
  const add = async (name: string, content: string | Uint8Array): Promise<void> => {
    const given = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    await calls['source.addFiles']({ articleId, known: {}, files: [{ name, bytes: new Uint8Array(given) }] });
    await vi.waitFor(async () => {
      const { sources } = await calls['source.list']({ articleId });
      for (const { files } of sources) expect(files[0]?.reading.state).toMatch(/^(?:read|failed)$/u);
    });
  };
  const find = async (words: string) =>
    (await calls['source.search']({ articleId, words, limit: 5 })).passages.map(({ passage }) => passage);
  return { library, articleId, add, find };
}

test('what was said is found at its time, and a quotation that somebody else said is told', async () => {
  const { library, articleId, add, find } = await begun(
    'De brug gaat in mei open, zegt wethouder Noor Smit. “Er zijn nooit veertig schepen geweest”, zei Smit.\n',
  );
  await add(
    'gesprek.vtt',
    'WEBVTT\n\n00:13:22.000 --> 00:13:24.000\n<v Noor Smit>De brug gaat\n\n00:13:24.000 --> 00:13:26.500\n' +
      '<v Noor Smit>in mei weer open.\n\n00:13:27.000 --> 00:13:29.000\n<v Joris de Wit>Er zijn nooit veertig schepen geweest.\n',
  );
  expect(await find('brug mei')).toMatchObject([
    {
      text: 'De brug gaat in mei weer open.',
      locator: { kind: 'time', at: 802, until: 806.5 },
      heading: 'Noor Smit',
    },
  ]);
  const texts = comparedTexts(library, articleId, translator('nl'));
  const article = comparedArticle(articleState(library, articleId));
  const [checked] = checkedQuotations(article, new SourceIndex(texts.map(({ text }) => text)));
  expect(checked?.matches[0]).toMatchObject({ kind: 'otherSpeaker', speaker: 'other' });
  const passage = checked?.matches[0]?.passages?.[0] ?? -1;
  expect(texts[0]?.locators[passage]).toEqual({ kind: 'time', at: 807, until: 809 });
});

test('a row of a table is found by its headings, and leads to its cells', async () => {
  const { add, find } = await begun('In Emmelsum lagen in 2023 ruim 1.250 schepen.\n');
  await add('haven.xlsx', bookFile(harbourBook(), 'xlsx'));
  expect((await find('schepen Emmelsum 2023'))[0]).toMatchObject({
    text: expect.stringContaining('Schepen per jaar – 2023: 1.250') as string,
    locator: { kind: 'cells', sheet: 'Schepen', from: 'A5', to: 'D5' },
    heading: 'Schepen',
  });
  await add('telling.csv', 'Haven;Boten\nRietvaart;17\n');
  expect(await find('boten Rietvaart')).toMatchObject([
    { text: 'Haven: Rietvaart; Boten: 17', locator: { kind: 'cells', sheet: null, from: 'A2', to: 'B2' } },
    { locator: { from: 'A1' } },
    {},
  ]);
});

test('what a speaker noted is found at its slide, told apart from the slide', async () => {
  const { add, find } = await begun('Het cijfer over 2023 staat nog niet vast.\n');
  await add('haven.pptx', packed(harbourSlides()));
  expect(await find('vaststaat')).toMatchObject([
    { locator: { kind: 'slide', slide: 1 }, heading: 'Notities: Schepen in de haven' },
  ]);
  expect((await find('Emmelsum Haven'))[0]).toMatchObject({
    text: 'Haven: Emmelsum; Schepen: 1.250',
    locator: { kind: 'slide', slide: 2 },
  });
});
