import { describe, expect, test } from 'vitest';
import { plainTextOf } from '../../../renderer/reader/parse-request.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (name: string, text: string | Uint8Array): string | null =>
  plainTextOf({ name, bytes: typeof text === 'string' ? bytes(text) : text, verbatim: true })?.text ?? null;

describe('a plain text that is looked at', () => {
  test.each([
    ['rain.csv', 'date;place;rain\n2025-10-03;Quay;96,4\n\n\n2025-10-04;Quay;88,1\n'],
    ['notes.txt', 'AMSTERDAM (ANP) - The bridge is shut.\n\n  Twice   indented.\n'],
    ['notes.md', '# Minutes\n\n- one\n- two\n'],
    ['answer.json', '{"cars": 14000}'],
  ])('%s comes as it is', (name, text) => {
    expect(read(name, text)).toBe(text);
  });

  test('in whatever encoding it was saved', () => {
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...[...'prijs €'].flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]),
    ]);
    expect(read('prices.csv', utf16)).toBe('prijs €');
    const latin = new Uint8Array(
      [...'Eén café in Zürich heeft één terras op de kade, vóór de brug.'].map((char) => char.charCodeAt(0)),
    );
    expect(read('prices.csv', latin)).toBe('Eén café in Zürich heeft één terras op de kade, vóór de brug.');
  });

  test.each([
    ['page.html', '<!DOCTYPE html><html><body><p>The bridge is shut.</p></body></html>'],
    ['letter.rtf', '{\\rtf1\\ansi The bridge is shut.}'],
    [
      'mail.eml',
      'From: a@example.org\nTo: b@example.org\nSubject: Bridge\nDate: Mon, 2 Mar 2026 10:00:00 +0000\n\nShut.\n',
    ],
    ['empty.txt', '  \n'],
  ])('%s is none', (name, text) => {
    expect(read(name, text)).toBeNull();
  });

  test('nor are bytes that are no letters', () => {
    expect(read('data.bin', new Uint8Array([0, 1, 2, 3, 255, 254, 0, 9]))).toBeNull();
  });

  test('a long one is cut, and says so', () => {
    const shown = plainTextOf({ name: 'long.txt', bytes: bytes('a'.repeat(500_001)), verbatim: true });
    expect(shown).toEqual({ text: 'a'.repeat(500_000), cut: true });
  });
});
