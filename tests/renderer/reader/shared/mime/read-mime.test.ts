import { describe, expect, test } from 'vitest';
import { partBytes, partText } from '../../../../../renderer/reader/shared/mime/part-content.ts';
import { readMime, type MimePart } from '../../../../../renderer/reader/shared/mime/read-mime.ts';
import { ascii, fixture } from './bytes.ts';

const HEAD = 'From: ada@example.com\nSubject: Harbour\n';

/** The types of a message's parts, as nested lists. */
function shape({ type, children }: MimePart): unknown {
  return children.length === 0 ? type.value : [type.value, ...children.map(shape)];
}

function parse(text: string): MimePart {
  return readMime(ascii(text)).root;
}

async function leafTexts(part: MimePart): Promise<string[]> {
  if (part.children.length > 0) return (await Promise.all(part.children.map(leafTexts))).flat();
  return [(await partText(part)).text.trim()];
}

describe('parts of a message', () => {
  test('a message without MIME is plain text', async () => {
    const part = parse(`${HEAD}\nForty ships.\n`);
    expect(shape(part)).toBe('text/plain');
    expect(part.headers.text('subject')).toBe('Harbour');
    expect(await leafTexts(part)).toEqual(['Forty ships.']);
  });

  test('alternatives and files are found as they nest', () => {
    expect(shape(readMime(fixture('mail/nl-persbericht.eml')).root)).toEqual([
      'multipart/alternative',
      'text/plain',
      'text/html',
    ]);
    expect(shape(readMime(fixture('mail/en-attachments.eml')).root)).toEqual([
      'multipart/mixed',
      'text/plain',
      'text/plain',
      'application/json',
      'application/json',
      'image/jpeg',
      'message/rfc822',
    ]);
  });

  test('what stands before the first delimiter and after the last is for nobody', async () => {
    const part = parse(
      `${HEAD}Content-Type: multipart/mixed; boundary="x y"\n\nold programs\n--x y \n\nfirst\n--x y\t\n\nsecond\n--x y--\nafter\n`,
    );
    expect(await leafTexts(part)).toEqual(['first', 'second']);
  });

  test('a boundary that begins another is not taken for it', async () => {
    const part = parse(
      `${HEAD}Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: multipart/mixed; boundary=xy\n\n--xy\n\ninner\n--xy--\n--x\n\nouter\n--x--\n`,
    );
    expect(shape(part)).toEqual(['multipart/mixed', ['multipart/mixed', 'text/plain'], 'text/plain']);
    expect(await leafTexts(part)).toEqual(['inner', 'outer']);
  });

  test.each([
    [
      'cut off in its middle',
      'Content-Type: multipart/mixed; boundary=x\n\n--x\n\nfirst\n--x\n\nsec',
      ['first', 'sec'],
    ],
    [
      'no boundary declared',
      'Content-Type: multipart/mixed\n\n--y\nContent-Type: text/plain\n\nfirst\n--y--\n',
      ['first'],
    ],
    [
      'no delimiter',
      'Content-Type: multipart/mixed; boundary=x\n\n\nContent-Type: text/plain\n\nfirst\n',
      ['first'],
    ],
    ['no part at all', 'Content-Type: multipart/mixed; boundary=x\n\nfirst\n', ['first']],
    [
      'a boundary in what is no multipart',
      'Content-Type: text/html; boundary=x\n\n--x\nContent-Type: text/html\n\n<p>first</p>\n--x--\n',
      ['<p>first</p>'],
    ],
    [
      'lines that end in CR',
      'Content-Type: multipart/mixed; boundary=x\n\n--x\n\nfirst\n--x--\n'.replaceAll('\n', '\r'),
      ['first'],
    ],
  ])('what real files have wrong is read as it is meant: %s', async (_what, text, texts) => {
    const head = text.includes('\r') ? HEAD.replaceAll('\n', '\r') : HEAD;
    expect(await leafTexts(parse(head + text))).toEqual(texts);
  });

  test('a mailbox line, a mark and empty lines may stand before the headers', () => {
    expect(
      parse(`\uFEFF\n\nFrom ada@example.com Tue Jun 14 2022\n${HEAD}\ntext`).headers.text('subject'),
    ).toBe('Harbour');
  });

  test('depth and number of parts are limited, and said to be', () => {
    let deep = HEAD;
    for (let at = 0; at < 3000; at += 1)
      deep += `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`;
    const nested = readMime(ascii(deep));
    expect(nested.cut).toBe(true);
    const many = readMime(
      ascii(`${HEAD}Content-Type: multipart/mixed; boundary=x\n\n${'--x\n\na\n'.repeat(2000)}`),
    );
    expect(many.cut).toBe(true);
    expect(many.root.children.length).toBeLessThan(600);
  });
});

describe('transfer encodings and charsets', () => {
  const part = (head: string, body: string) => parse(`${HEAD}${head}\n\n${body}`);

  test('base64 with stray characters, padding in its middle, and an end that is missing', async () => {
    const bytes = await partBytes(part('Content-Transfer-Encoding: BASE64', 'SGFy\nYm9=*\ndXI'));
    expect(new TextDecoder().decode(bytes)).toBe('Harbour');
  });

  test('quoted-printable, also with escapes that are none', async () => {
    const words = await partText(
      part(
        'Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable',
        'caf=C3=A9=20=\n2=Z 5',
      ),
    );
    expect(words.text.trim()).toBe('café 2=Z 5');
  });

  test.each([
    ['iso-8859-1', 'caf=E9', 'café'],
    ['windows-1251', '=CF=EE=F0=F2', 'Порт'],
    ['iso-2022-jp', '=1B$B9A=1B(B', '港'],
    // Declared wrongly, as many programs do: the bytes say what they are.
    ['us-ascii', 'caf=C3=A9', 'café'],
    ['no-such-charset', 'caf=C3=A9', 'café'],
    ['iso-8859-1', 'caf=C3=A9', 'café'],
  ])('charset %s', async (charset, body, text) => {
    const found = await partText(
      part(
        `Content-Type: text/plain; charset="${charset}"\nContent-Transfer-Encoding: quoted-printable`,
        body,
      ),
    );
    expect(found.text.trim()).toBe(text);
  });

  test('one part in no encoding does not cost the mail', async () => {
    const bytes = new Uint8Array([
      ...ascii(`${HEAD}\n`),
      ...Array.from({ length: 300 }, (_, at) => (at * 7) % 256 || 1),
    ]);
    const { text, warnings } = await partText(readMime(bytes).root);
    expect(text.length).toBeGreaterThan(0);
    expect(warnings.length).toBeGreaterThan(0);
  });
});
