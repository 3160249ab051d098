import { expect, test } from 'vitest';
import { zipKind } from '../../../renderer/reader/zip-kind.ts';
import { buildDocx, p } from './formats/docx/build-docx.ts';
import { buildOdt } from './formats/odt/build-odt.ts';
import { buildZip } from '../../core/kernel/zip/build-zip.ts';

const picture = { name: 'media/picture.jpeg', method: 0, data: 'x'.repeat(9000) };
const types = (main: string) => ({ name: '[Content_Types].xml', data: `<Types>${main}</Types>` });
const stored = (type: string) => ({ name: 'mimetype', method: 0, data: type });
const OPEN = 'application/vnd.oasis.opendocument.';

test.each<[string, Uint8Array, string]>([
  ['a Word document', buildDocx({ body: p('Text') }), 'DOCX'],
  [
    'one with a picture before its text',
    buildZip([picture, types(''), { name: 'word/document.xml' }]),
    'DOCX',
  ],
  [
    'one that calls its parts otherwise',
    buildZip([picture, types('wordprocessingml.document.main+xml'), { name: 'story.xml' }]),
    'DOCX',
  ],
  [
    'one without its list of types',
    buildZip([{ name: 'word/document.xml' }, { name: '../../evil' }]),
    'DOCX',
  ],
  ['a workbook', buildZip([types(''), { name: 'xl/workbook.xml' }]), 'XLSX'],
  ['slides', buildZip([picture, types(''), { name: 'ppt/presentation.xml' }]), 'PPTX'],
  ['an OpenDocument text', buildOdt({ body: '<text:p>Text</text:p>' }), 'ODT'],
  ['a template of one', buildZip([stored(`${OPEN}text-template`), { name: 'content.xml' }]), 'ODT'],
  ['one without its type', buildZip([{ name: 'content.xml' }, { name: 'META-INF/manifest.xml' }]), 'ODT'],
  ['an OpenDocument table', buildZip([stored(`${OPEN}spreadsheet`), { name: 'content.xml' }]), 'ODS'],
  ['a book', buildZip([stored('application/epub+zip'), { name: 'content.opf' }]), 'EPUB'],
  ['a Pages document', buildZip([{ name: 'Index/Document.iwa' }]), 'Pages'],
  ['an archive of documents', buildZip([{ name: 'word.docx' }, { name: 'word-list.txt' }]), 'ZIP'],
])('%s is told by its directory', (_what, bytes, kind) => expect(zipKind(bytes, 'x')).toBe(kind));

test('what is cut off is told by its beginning, else by its name', () => {
  const whole = buildDocx({ body: p('Text') });
  expect(zipKind(whole.subarray(0, 200), 'x.bin')).toBe('DOCX');
  const late = buildZip([picture, types(''), { name: 'word/document.xml' }]).subarray(0, 5000);
  expect(zipKind(late, 'story.DOCX')).toBe('DOCX');
  expect(zipKind(late, 'story.odt')).toBe('ODT');
  expect(zipKind(late, 'story.zip')).toBe('ZIP');
});
