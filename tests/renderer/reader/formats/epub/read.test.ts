import { expect, test } from 'vitest';
import { fileSample } from '../../../../../renderer/reader/shared/sample/sample.ts';
import { readEpub } from '../../../../../renderer/reader/formats/epub/read.ts';
import { sniffBytes } from '../../../../../renderer/reader/sniff.ts';
import { codeOf } from '../../shared/document/read.ts';
import { plainHtml, shown } from '../../shared/wire/plain-html.ts';
import { encryption, epub, harbourParts } from './build-epub.ts';

const read = (bytes: Uint8Array) => readEpub(bytes, 'haven.epub', plainHtml);
const code = (bytes: Uint8Array): Promise<string> => codeOf(Promise.resolve().then(() => read(bytes)));

test('chapters come in the order of the spine, without the contents, with what the book says of itself', () => {
  const article = read(epub());
  expect(shown(article)).toEqual([
    'paragraph Het begin',
    'paragraph In 1950 lagen er tien schepen. Het waren kleine.',
    'paragraph Later',
    'paragraph In 2023 lagen er 1.250 schepen.',
  ]);
  expect(article).toMatchObject({
    format: 'epub',
    details: {
      title: 'De haven van Emmelsum',
      byline: 'Noor Smit, Joris de Wit',
      outlet: 'Sluispers',
      published: '2023-05-02',
      language: 'nl',
    },
    warnings: [],
  });
  expect(sniffBytes(fileSample({ name: 'x', bytes: epub() }))).toBe('epub');
});

test('a chapter that is missing is named, and the others are read', () => {
  const { 'OEBPS/tekst/a.xhtml': _gone, ...parts } = harbourParts();
  const article = read(epub(parts));
  expect(article.blocks).toHaveLength(2);
  expect(article.warnings).toEqual([{ code: 'partsLeftOut', detail: 'OEBPS/tekst/a.xhtml' }]);
});

test('a book with copy protection is refused, one that hides its fonts is not', async () => {
  const locked = encryption('OEBPS/tekst/z%20eerste.xhtml');
  expect(await code(epub({ ...harbourParts(), 'META-INF/encryption.xml': locked }))).toBe('copyProtected');
  const fonts = encryption('OEBPS/letter.otf', 'http://www.idpf.org/2008/embedding');
  expect(await code(epub({ ...harbourParts(), 'META-INF/encryption.xml': fonts }))).toBe('read');
});

test('dates of the first centuries are none', () => {
  const parts = harbourParts();
  const opf = parts['OEBPS/boek.opf']?.replace('2023-05-02T00:00:00Z', '0101-01-01T00:00:00+00:00') ?? '';
  expect(read(epub({ ...parts, 'OEBPS/boek.opf': opf })).details.published).toBeNull();
});

test.each([
  ['cut off', epub().slice(0, 600)],
  ['without its container', epub({ 'OEBPS/boek.opf': '<package/>' })],
  ['without its package', epub({ 'META-INF/container.xml': harbourParts()['META-INF/container.xml'] ?? '' })],
])('one that is %s is damaged', async (_how, bytes) => expect(await code(bytes)).toBe('fileDamaged'));
