import { expect, test } from 'vitest';
import { otherPackageKind } from '../../../../../renderer/reader/shared/sample/package.ts';
import { fileSample } from '../../../../../renderer/reader/shared/sample/sample.ts';
import { sniffBytes } from '../../../../../renderer/reader/sniff.ts';
import { buildDocx, p } from '../../formats/docx/build-docx.ts';
import { buildOdt } from '../../formats/odt/build-odt.ts';
import { buildZip } from '../../../../core/kernel/zip/build-zip.ts';

const picture = { name: 'media/picture.jpeg', method: 0, data: 'x'.repeat(9000) };
const types = (main: string) => ({ name: '[Content_Types].xml', data: `<Types>${main}</Types>` });
const stored = (type: string) => ({ name: 'mimetype', method: 0, data: type });
const OPEN = 'application/vnd.oasis.opendocument.';

/** The format that a package is in, else what it is. */
function kindOf(bytes: Uint8Array, name: string): string {
  const sample = fileSample({ name, bytes });
  return sniffBytes(sample) ?? (sample.package === null ? '' : otherPackageKind(sample.package));
}

test.each<[string, Uint8Array, string]>([
  ['a Word document', buildDocx({ body: p('Text') }), 'docx'],
  [
    'one with a picture before its text',
    buildZip([picture, types(''), { name: 'word/document.xml' }]),
    'docx',
  ],
  [
    'one that calls its parts otherwise',
    buildZip([picture, types('wordprocessingml.document.main+xml'), { name: 'story.xml' }]),
    'docx',
  ],
  [
    'one without its list of types',
    buildZip([{ name: 'word/document.xml' }, { name: '../../evil' }]),
    'docx',
  ],
  ['a workbook', buildZip([types(''), { name: 'xl/workbook.xml' }]), 'xlsx'],
  ['slides', buildZip([picture, types(''), { name: 'ppt/presentation.xml' }]), 'pptx'],
  ['an OpenDocument text', buildOdt({ body: '<text:p>Text</text:p>' }), 'odt'],
  ['a template of one', buildZip([stored(`${OPEN}text-template`), { name: 'content.xml' }]), 'odt'],
  ['one without its type', buildZip([{ name: 'content.xml' }, { name: 'META-INF/manifest.xml' }]), 'odt'],
  ['an OpenDocument table', buildZip([stored(`${OPEN}spreadsheet`), { name: 'content.xml' }]), 'ods'],
  ['a book', buildZip([stored('application/epub+zip'), { name: 'content.opf' }]), 'epub'],
  ['a Pages document', buildZip([{ name: 'Index/Document.iwa' }]), 'Pages'],
  ['an archive of documents', buildZip([{ name: 'word.docx' }, { name: 'word-list.txt' }]), 'ZIP'],
])('%s is told by its directory', (_what, bytes, kind) => expect(kindOf(bytes, 'x')).toBe(kind));

test('what is cut off is told by its beginning, else by its name', () => {
  const whole = buildDocx({ body: p('Text') });
  expect(kindOf(whole.subarray(0, 200), 'x.bin')).toBe('docx');
  const late = buildZip([picture, types(''), { name: 'word/document.xml' }]).subarray(0, 5000);
  expect(kindOf(late, 'story.DOCX')).toBe('docx');
  expect(kindOf(late, 'story.odt')).toBe('odt');
  expect(kindOf(late, 'story.zip')).toBe('ZIP');
});
