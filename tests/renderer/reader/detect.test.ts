import { describe, expect, it } from 'vitest';
import { binaryType, formatOf, looksBinary } from '../../../renderer/reader/detect.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('binaryType', () => {
  it.each([
    ['%PDF-1.7\n', 'PDF'],
    ['\x89PNG\r\n\x1a\n\0\0', 'PNG'],
    ['\xff\xd8\xff\xe0', 'JPEG'],
    ['PK\x03\x04\0\0\0\0[Content_Types].xml word/document.xml', 'DOCX'],
    ['PK\x03\x04\0\0\0\0mimetypeapplication/vnd.oasis.opendocument.text', 'ODT'],
    ['PK\x03\x04\0\0\0\0foto.jpg', 'ZIP'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'OLE'],
    ['RIFF\0\0\0\0WEBPVP8 ', 'WebP'],
    ['MZ\x90\0\x03', 'EXE'],
    ['BM\x36\0\0', 'BMP'],
  ])('%j is %s', (head, type) => expect(binaryType(bytes(head))).toBe(type));

  it.each(['MZ zei de man.', 'BM en W', 'De man', '<html>', ''])('%j is text', (head) =>
    expect(binaryType(bytes(head))).toBeNull(),
  );
});

describe('looksBinary', () => {
  it('tells by control characters', () => {
    expect(looksBinary('\u0001\u0002\u0003\u0004 data \u0000')).toBe(true);
    expect(looksBinary('Regel één.\r\n\tRegel twee.\f')).toBe(false);
  });
});

describe('formatOf', () => {
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
  ])('%s with %j is %s', (name, text, format) => expect(formatOf('auto', name, text)).toBe(format));

  it.each([
    '{\\rtf1\\ansi Hallo}',
    '<?xml version="1.0"?><nitf><body/></nitf>',
    '{"title": "x"}\n',
    'MIME-Version: 1.0\nSubject: x\n\nTekst',
    '<!DOCTYPE nitf><nitf/>',
  ])('refuses %j', (text) => expect(() => formatOf('auto', 'x', text)).toThrow(/formatUnknown/));

  it('does as it is asked', () => expect(formatOf('text', 'a.html', '<p>a</p><p>b</p>')).toBe('text'));
});
