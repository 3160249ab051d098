import { deflateSync, gzipSync, strToU8, zlibSync } from 'fflate';
import fc from 'fast-check';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { SourceArticle } from '../../../../../core/text/source-article.ts';
import { readCapture, readRecords } from '../../../../../renderer/reader/formats/capture/read.ts';
import { fileSample } from '../../../../../renderer/reader/shared/sample/sample.ts';
import { sniffBytes } from '../../../../../renderer/reader/sniff.ts';
import { articleOf, codeOf } from '../../shared/document/read.ts';
import { plainHtml } from '../../shared/wire/plain-html.ts';
import {
  answer,
  AT,
  BRIDGE,
  HARBOUR,
  harbourPackage,
  harbourRecords,
  html,
  joined,
  packed,
  page,
  record,
  resourcesOf,
  sha256,
  SHIPS,
  wacz,
} from './build-capture.ts';

/** Stands in for the reader of pages, which needs a browser. */
const readPage = (markup: string): SourceArticle => ({
  format: 'html',
  details: { title: null, byline: null, outlet: null, published: null, language: null, url: null },
  blocks: plainHtml(markup.replace(/<script[^]*?<\/script>|<title[^]*?<\/title>/gu, '')),
  warnings: [],
});

function read(bytes: Uint8Array, use: 'article' | 'source', item: string | null = null) {
  const sample = fileSample({ name: 'haven.warc.gz', bytes });
  const format = sniffBytes(sample);
  if (format !== 'warc' && format !== 'wacz') throw new Error(`sniffed as ${format}`);
  const file = { name: 'haven.warc.gz', bytes, format: 'auto', use, item, password: null } as const;
  return readCapture(format, file, readPage);
}
const source = async (bytes: Uint8Array) => articleOf(await read(bytes, 'source'));
const texts = ({ blocks }: SourceArticle): string[] => blocks.map(({ text }) => text);
const ships = texts(readPage(SHIPS));
const bridge = texts(readPage(BRIDGE));
const place = { kind: 'capture', address: HARBOUR, at: '2024-03-12T10:20:30.000Z' };

describe('records', () => {
  test.each([
    ['packed each by itself', packed(harbourRecords())],
    ['packed as one', gzipSync(joined(...harbourRecords()))],
    ['packed in pieces that cut records', packed([...cutUp(joined(...harbourRecords()), 700)])],
    ['not packed', joined(...harbourRecords())],
  ])('%s give every page, each with its address and moment', async (_how, bytes) => {
    const article = await source(bytes);
    expect(texts(article)).toEqual([...ships, ...bridge]);
    expect(article.blocks[0]?.locator).toEqual(place);
    expect(article.blocks.at(-1)?.locator).toMatchObject({ address: 'https://haven.example/nieuws/brug' });
    expect(article.warnings).toEqual([]);
    expect(article).toMatchObject({ format: 'warc', asItStands: true, details: { title: 'haven' } });
  });

  test('written records read back, however they are packed', () => {
    const written = fc.array(
      fc.record({ name: fc.stringMatching(/^[a-z]{1,8}$/), content: fc.uint8Array() }),
      {
        minLength: 1,
      },
    );
    fc.assert(
      fc.property(written, fc.constantFrom('each', 'one', 'pieces', 'none'), (all, how) => {
        const records = all.map(({ name, content }) =>
          record({ type: 'resource', fields: { 'X-Name': name }, content }),
        );
        const whole = joined(...records);
        const bytes =
          how === 'each'
            ? packed(records)
            : how === 'one'
              ? gzipSync(whole)
              : how === 'pieces'
                ? packed([...cutUp(whole, 97)])
                : whole;
        const found: { name: string; content: number[] }[] = [];
        const isDamaged = readRecords(bytes, ({ fields, content }) =>
          found.push({ name: fields.get('x-name') ?? '', content: [...content] }),
        );
        expect(isDamaged).toBe(false);
        expect(found).toEqual(all.map(({ name, content }) => ({ name, content: [...content] })));
      }),
    );
  });

  test('any bytes at all end in records or in none, never in an error of another kind', () => {
    const whole = packed(harbourRecords());
    const plain = joined(...harbourRecords());
    fc.assert(
      fc.property(
        fc.nat(),
        fc.nat(),
        fc.uint8Array({ maxLength: 40 }),
        fc.boolean(),
        (at, gone, put, isPlain) => {
          const from = isPlain ? plain : whole;
          const start = at % from.length;
          const bytes = joined(from.subarray(0, start), put, from.subarray(start + (gone % 200)));
          expect(() => readRecords(bytes, () => undefined)).not.toThrow();
        },
      ),
    );
  });

  test('what stands after damage is read, and the damage is told', async () => {
    const [info, , first, , , second] = harbourRecords();
    const bad = gzipSync(first ?? new Uint8Array());
    bad.fill(0x55, 40, 200);
    const packedBad = joined(gzipSync(info ?? new Uint8Array()), bad, gzipSync(second ?? new Uint8Array()));
    const plainBad = joined(info ?? '', 'WARC/1.1\r\nContent-Length: 99999999\r\n\r\n', second ?? '');
    for (const bytes of [packedBad, plainBad]) {
      const article = await source(bytes);
      expect(texts(article)).toEqual(bridge);
      expect(article.warnings).toEqual([{ code: 'partsDamaged', detail: 'haven.warc.gz' }]);
    }
  });

  test('a file that is cut off is read as far as it goes', async () => {
    const bytes = packed(harbourRecords());
    const article = await source(bytes.slice(0, -150));
    expect(texts(article).slice(0, ships.length)).toEqual(ships);
    expect(article.warnings.map(({ code }) => code)).toContain('partsDamaged');
    expect(await codeOf(source(packed([page(HARBOUR, SHIPS)]).slice(0, 250)))).toBe('fileDamaged');
  });

  test('a capture without a page with words has none to read', async () => {
    expect(await codeOf(source(packed(harbourRecords().slice(0, 2))))).toBe('noArticle');
    expect(
      await codeOf(source(page(HARBOUR, '<html><script>alert("woorden")</script><p> </p></html>'))),
    ).toBe('noArticle');
  });

  test('one that unpacks to far more than a capture holds is refused', async () => {
    const zeros = new Uint8Array(12 * 1024 * 1024);
    const bomb = packed([record({ type: 'resource', address: HARBOUR, content: zeros })]);
    expect(await codeOf(source(bomb))).toBe('fileBomb');
  });
});

describe('what a server sent', () => {
  const chunked = (body: Uint8Array): Uint8Array =>
    joined(
      ...[...cutUp(body, 100)].flatMap((part) => [`${part.length.toString(16)};x=1\r\n`, part, '\r\n']),
      '0\r\n\r\n',
    );
  const plain = strToU8(SHIPS);
  test.each([
    ['gzip', answer(gzipSync(plain), { 'Content-Encoding': 'gzip' })],
    ['deflate', answer(zlibSync(plain), { 'Content-Encoding': 'deflate' })],
    ['bare deflate', answer(deflateSync(plain), { 'content-encoding': 'deflate' })],
    ['Brotli', answer(brotliCompressSync(plain), { 'Content-Encoding': 'br' })],
    ['chunks', answer(chunked(plain), { 'Transfer-Encoding': 'chunked' })],
    [
      'packed chunks',
      answer(chunked(gzipSync(plain)), { 'Transfer-Encoding': 'chunked', 'Content-Encoding': 'gzip' }),
    ],
    [
      'unpacked by the program that kept it',
      answer(plain, { 'Transfer-Encoding': 'chunked', 'Content-Encoding': 'br' }),
    ],
  ])('is unpacked: %s', async (_how, content) => {
    const article = await source(record({ type: 'response', address: HARBOUR, content }));
    expect(texts(article)).toEqual(ships);
    expect(article.warnings).toEqual([]);
  });

  test('the encoding that it names counts', async () => {
    const body = new Uint8Array(Buffer.from(html('Café', 'Een café in Emmelsum.'), 'latin1'));
    const content = answer(body, { 'Content-Type': 'text/html; charset=ISO-8859-1' });
    expect(texts(await source(record({ type: 'response', address: HARBOUR, content })))).toContain(
      'Een café in Emmelsum.',
    );
  });

  test('a page that cannot be unpacked, and a document, are named', async () => {
    const zip = record({
      type: 'response',
      address: 'https://haven.example/x',
      content: answer('####', { 'Content-Encoding': 'gzip' }),
    });
    const pdf = record({
      type: 'response',
      address: 'https://haven.example/plan.pdf',
      content: answer('%PDF', { 'Content-Type': 'application/pdf' }),
    });
    const { warnings } = await source(joined(zip, page(HARBOUR, SHIPS), pdf));
    expect(warnings).toEqual([
      { code: 'partsLeftOut', detail: 'https://haven.example/x, https://haven.example/plan.pdf' },
    ]);
  });

  test('errors of the server are no pages', async () => {
    const content = answer(html('Niet gevonden', 'Deze pagina is er niet.'), {}, '404 Not Found');
    const gone = record({ type: 'response', address: 'https://haven.example/weg', content });
    expect(texts(await source(joined(gone, page(HARBOUR, SHIPS))))).toEqual(ships);
  });

  test('a digest that does not hold is told, whatever it is a digest of', async () => {
    const body = gzipSync(plain);
    const content = answer(body, { 'Content-Encoding': 'gzip' });
    const withDigest = (digest: string) =>
      source(
        record({ type: 'response', address: HARBOUR, content, fields: { 'WARC-Payload-Digest': digest } }),
      );
    expect((await withDigest(sha256(body))).warnings).toEqual([]);
    expect((await withDigest(sha256(plain))).warnings).toEqual([]);
    expect((await withDigest('md5:abc')).warnings).toEqual([]);
    expect((await withDigest('sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ')).warnings).toEqual([
      { code: 'hashesDiffer', detail: HARBOUR },
    ]);
    const short = record({
      type: 'resource',
      address: HARBOUR,
      content: '<p>abc</p>',
      fields: { 'Content-Type': 'text/html', 'WARC-Payload-Digest': 'sha1:VEZSGN2NUBHGCBNL5AQ6H3TSZJ3FPR3D' },
    });
    expect((await source(short)).warnings.map(({ code }) => code)).toEqual(['hashesDiffer']);
  });

  test('a page that was not captured to its end is told', async () => {
    const cut = page(HARBOUR, SHIPS, { fields: { 'WARC-Truncated': 'length' } });
    expect((await source(cut)).warnings).toEqual([{ code: 'partsDamaged', detail: HARBOUR }]);
  });
});

describe('pages', () => {
  test('of an article are a choice, each by its title, address and moment', async () => {
    const bytes = packed(harbourRecords());
    expect(await read(bytes, 'article')).toEqual({
      kind: 'several',
      items: [
        {
          id: 'page:1',
          title: 'Meer schepen in Emmelsum',
          detail: 'haven.example/nieuws/schepen · 2024-03-12 10:20 UTC',
        },
        {
          id: 'page:2',
          title: 'Brug gaat in mei dicht',
          detail: 'haven.example/nieuws/brug · 2024-03-12 10:21 UTC',
        },
      ],
    });
    const chosen = articleOf(await read(bytes, 'article', 'page:2'));
    expect(chosen).toMatchObject({
      format: 'warc',
      details: { title: 'Brug gaat in mei dicht', url: 'https://haven.example/nieuws/brug', published: null },
      warnings: [{ code: 'captured', detail: '2024-03-12 10:21 UTC' }],
    });
    expect(texts(chosen)).toEqual(bridge);
    expect(chosen.blocks[0]?.locator).toBeUndefined();
    expect(await codeOf(read(bytes, 'article', 'page:3'))).toBe('noArticle');
  });

  test('a page that did not change is one, a page that did is two', async () => {
    const later = { at: '2024-06-01T08:00:00Z' };
    const changed = SHIPS.replace('1.250', '1.300');
    expect((await source(joined(page(HARBOUR, SHIPS), page(HARBOUR, SHIPS, later)))).blocks).toHaveLength(
      ships.length,
    );
    const both = await source(joined(page(HARBOUR, SHIPS), page(HARBOUR, changed, later)));
    expect(both.blocks).toHaveLength(2 * ships.length);
    expect(both.blocks.at(-1)?.locator).toMatchObject({ address: HARBOUR, at: '2024-06-01T08:00:00.000Z' });
  });

  test('an address is kept without a password in it, and only if it is one of the web', async () => {
    const secret = page('https://anna:geheim@haven.example/nieuws/schepen', SHIPS);
    expect((await source(secret)).blocks[0]?.locator).toEqual(place);
    expect(await codeOf(source(page('javascript:alert(1)', SHIPS)))).toBe('noArticle');
  });
});

describe('packages', () => {
  test('say which pages they hold', async () => {
    const article = articleOf(await read(wacz(), 'article'));
    expect(article).toMatchObject({
      format: 'wacz',
      details: { title: 'Schepen & haven', url: HARBOUR },
      warnings: [{ code: 'captured' }],
    });
    const all = await source(wacz());
    expect(texts(all)).toEqual(ships);
    expect(all.details.title).toBe('De haven');
    expect(all.warnings).toEqual([]);
  });

  test('a listed page is found where it leads on, and at its moment', async () => {
    const moved = record({
      type: 'response',
      address: 'https://haven.example/kort',
      content: answer('', { Location: '/nieuws/schepen' }, '301 Moved Permanently'),
    });
    const again = record({
      type: 'revisit',
      address: 'https://haven.example/zelfde',
      fields: { 'WARC-Refers-To-Target-URI': `<${HARBOUR}>` },
      content: '',
    });
    const later = page(HARBOUR, SHIPS.replace('1.250', '1.300'), { at: '2024-06-01T08:00:00Z' });
    const records = [moved, again, ...harbourRecords(), later];
    const list = (address: string, ts: string): string => `{"url":"${address}","ts":"${ts}"}\n`;
    const first = wacz({
      'archive/data.warc.gz': packed(records),
      'pages/pages.jsonl':
        list('https://haven.example/kort#kop', AT) + list('https://haven.example/zelfde', AT),
    });
    expect(texts(await source(first))).toEqual(ships);
    const last = wacz({
      'archive/data.warc.gz': packed(records),
      'pages/pages.jsonl': list('https://haven.example/kort', '2024-06-01T07:59:00Z'),
    });
    expect(texts(await source(last)).join(' ')).toContain('1.300');
  });

  test('pages that lead to each other end', async () => {
    const to = (address: string, next: string) =>
      record({ type: 'response', address, content: answer('', { Location: next }, '302 Found') });
    const parts = {
      'archive/data.warc.gz': packed([
        to('https://a.example/1', 'https://a.example/2'),
        to('https://a.example/2', 'https://a.example/1'),
        page(HARBOUR, SHIPS),
      ]),
      'pages/pages.jsonl': '{"url":"https://a.example/1"}\n',
    };
    const article = await source(wacz(parts));
    expect(texts(article)).toEqual(ships);
    expect(article.warnings).toEqual([{ code: 'pagesMissing', detail: 'https://a.example/1' }]);
  });

  test('one that lies says so, and the rest is read', async () => {
    const parts = harbourPackage();
    const listed = resourcesOf(parts).map((one) =>
      'path' in one && one.path === 'archive/data.warc.gz'
        ? { ...one, hash: `sha256:${'0'.repeat(64)}` }
        : one,
    );
    const lies = wacz(
      {
        ...parts,
        'pages/pages.jsonl': `${String(parts['pages/pages.jsonl'])}{"url":"https://haven.example/weg"}\n{"url": kapot\n`,
      },
      [...listed, { path: '../../boven.warc.gz', hash: '', bytes: 1 }],
    );
    const article = await source(lies);
    expect(texts(article)).toEqual(ships);
    expect(article.warnings).toEqual([
      { code: 'hashesDiffer', detail: 'archive/data.warc.gz, pages/pages.jsonl' },
      { code: 'pagesMissing', detail: '../../boven.warc.gz, https://haven.example/weg' },
    ]);
  });

  test('an archive that nothing vouches for, and a description that was changed, are told', async () => {
    const parts = harbourPackage();
    const more = wacz(
      {
        ...parts,
        'archive/later.warc.gz': packed([page('https://haven.example/later', BRIDGE)]),
        'datapackage-digest.json': JSON.stringify({ hash: `sha256:${'1'.repeat(64)}` }),
      },
      resourcesOf(parts),
    );
    expect((await source(more)).warnings).toEqual([
      { code: 'hashesDiffer', detail: 'datapackage.json, archive/later.warc.gz' },
    ]);
  });

  test('one whose description is no JSON is read, one with a name that leads elsewhere is refused', async () => {
    const broken = await source(wacz({ ...harbourPackage(), 'datapackage.json': '{"resources": [' }));
    expect(texts(broken)).toEqual(ships);
    expect(broken.warnings.map(({ code }) => code)).toEqual(['hashesDiffer', 'partsDamaged']);
    const outside = wacz({ ...harbourPackage(), '../boven.txt': 'x' });
    expect(await codeOf(source(outside))).toBe('markupRefused');
    expect(await codeOf(source(wacz().slice(0, 2000)))).toBe('not ours: Error: sniffed as null');
  });
});

function* cutUp(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
