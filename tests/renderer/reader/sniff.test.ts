import { describe, expect, it } from 'vitest';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import { looksBinary, refuseBinary } from '../../../renderer/reader/shared/sample/foreign-files.ts';
import { fileSample, textSample } from '../../../renderer/reader/shared/sample/sample.ts';
import { sniffBytes, sniffText } from '../../../renderer/reader/sniff.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** The format that bytes tell; else what they are refused as; null if they may be text. */
function kindOf(head: string): string | null {
  const sample = fileSample({ name: 'x', bytes: bytes(head) });
  const id = sample.signature === 'OLE' ? null : sniffBytes(sample);
  if (id !== null) return id;
  try {
    refuseBinary(sample);
  } catch (thrown) {
    if (thrown instanceof TickmarkError) return `${thrown.code} ${thrown.detail['type']}`;
    throw thrown;
  }
  return null;
}

describe('what bytes tell', () => {
  it.each([
    ['%PDF-1.7\n', 'pdf'],
    ['\x89PNG\r\n\x1a\n\0\0', 'isPicture PNG'],
    ['\xff\xd8\xff\xe0', 'isPicture JPEG'],
    ['PK\x03\x04\0\0\0\0[Content_Types].xml word/document.xml', 'docx'],
    ['PK\x03\x04\0\0\0\0mimetypeapplication/vnd.oasis.opendocument.text', 'odt'],
    ['PK\x03\x04\0\0\0\0foto.jpg', 'fileArchive ZIP'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'fileBinary OLE'],
    ['RIFF\0\0\0\0WEBPVP8 ', 'isPicture WebP'],
    ['\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'pictureNotRead HEIC'],
    ['\0\0\0\x1cftypmif1\0\0\0\0mif1avifmiaf', 'isPicture AVIF'],
    ['\0\0\0\x18ftypisom\0\0\0\0isommp42', 'fileBinary MP4'],
    ['II*\0\x08\0\0\0', 'pictureNotRead TIFF'],
    ['MZ\x90\0\x03', 'fileBinary EXE'],
    ['BM\x36\0\0', 'isPicture BMP'],
    ['\x1f\x8b\x08\0', 'fileArchive gzip'],
    ['\x78\x9f\x3e\x22\0', 'email'],
    ['{\\rtf1 Hallo}', 'rtf'],
    ['<?xml version="1.0"?><office:document >', 'odt'],
    ['Snapshot-Content-Location: https://a.example\nSubject: x\n\n', 'mhtml'],
    ['From: a@example.org\nTo: b@example.org\nSubject: x\n\nTekst', 'email'],
    // What is no text is in no format of text, whatever words are in it.
    ['\x89PNG\r\n\x1a\n<office:document >', 'isPicture PNG'],
  ])('%j is %s', (head, kind) => expect(kindOf(head)).toBe(kind));

  it.each(['MZ zei de man.', 'BM en W', 'De man', '<html>', ''])('%j is text', (head) =>
    expect(kindOf(head)).toBeNull(),
  );
});

describe('looksBinary', () => {
  it('tells by control characters', () => {
    expect(looksBinary('\u0001\u0002\u0003\u0004 data \u0000')).toBe(true);
    expect(looksBinary('Regel één.\r\n\tRegel twee.\f')).toBe(false);
  });
});

describe('what a text tells', () => {
  it.each([
    ['stuk.txt', '<!-- x --><!DOCTYPE html><p>Hallo', 'html'],
    [null, '<p>Een</p><p>Twee</p>', 'html'],
    ['pagina.html', 'Tekst met <b>vet</b>', 'html'],
    ['pagina.html', 'Enkel tekst', 'text'],
    ['stuk.md', 'Enkel tekst', 'markdown'],
    ['stuk.txt', '# Kop\n\nZie [hier](https://a.example).', 'markdown'],
    ['stuk.txt', '---\ntitle: Kop\n---\nTekst', 'markdown'],
    ['stuk.txt', 'Eén * teken maakt nog geen Markdown.', 'text'],
    ['stuk', '1 < 2 en 3 > 2', 'text'],
    [null, ' date 2022-06In een poging', 'text'],
  ])('%s with %j is %s', (name, text, format) =>
    expect(sniffText(textSample(name ?? '', text))).toBe(format),
  );

  it.each([
    '{\\rtf1\\ansi Hallo}',
    '<?xml version="1.0"?><rss><body/></rss>',
    '{"title": "x"}\n',
    'MIME-Version: 1.0\nSubject: x\n\nTekst',
    '<!DOCTYPE rss><rss/>',
  ])('refuses %j', (text) => expect(sniffText(textSample('x', text))).toBeNull());
});
