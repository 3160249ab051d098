import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { cleanFile } from '../../../../core/protection/files/clean-file.ts';
import { redactionFor } from '../../../../core/protection/redaction.ts';
import { newId } from '../../../../core/kernel/ids.ts';
import { pieceOf } from '../../../helpers/evidence.ts';

/** Somebody whom nobody protected or named: only what a program wrote of its user says so. */
const USER = /Kees|Bakker|kbakker|k\.bakker/;
const source = pieceOf(newId(), { protected: true, contact: 'Michał Wójcik' });
const { clean } = redactionFor([source], 'The harbour was shut.', false);
const names = (words: string): boolean => clean(words) !== words;

/** Everything that can be read in what leaves; null if nothing does. */
function disclosed(bytes: Uint8Array): string | null {
  const result = cleanFile(bytes, names);
  if (result.what === 'leftOut') return null;
  const left = result.what === 'asIs' ? bytes : result.bytes;
  expect(cleanFile(left, names)).toEqual({ what: 'asIs' });
  if (left[0] !== 0x50) return strFromU8(left);
  return Object.entries(unzipSync(left))
    .map(([name, part]) => `${name}\n${strFromU8(part)}`)
    .join('\n');
}

function page(body: string, head = ''): Uint8Array {
  return strToU8(`<!doctype html><html><head>${head}</head><body><p>Haven</p>${body}</body></html>`);
}

function office(parts: Record<string, string>): Uint8Array {
  const all = { '[Content_Types].xml': '<Types/>', ...parts };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])));
}

function word(body: string): Uint8Array {
  return office({ 'word/document.xml': `<w:document><w:t>Haven</w:t>${body}</w:document>` });
}

describe('what a program says of its user beside the words', () => {
  test.each([
    ['an author beside the word viewport', page('', '<meta name="author" content="viewport Kees Bakker">')],
    ['an author in another attribute', page('', '<meta itemprop=author content="Kees Bakker" charset=x>')],
    ['an author as a head', page('', '<meta http-equiv="author" content="Kees Bakker">')],
    ['data', page('<script type="application/ld+json">{"author":"Kees Bakker"}</script>')],
    ['who is logged in', page('<SCRIPT>var user = "k.bakker@x.example"; "</p>"</SCRIPT>')],
    ['a field that nobody sees', page('<input value="Kees Bakker" TYPE=hidden>')],
    ['a link to the author', page('', '<link rel=author href="mailto:k.bakker@x.example">')],
    ['where it was saved', page('', '<base href="file:///C:/Users/kbakker/Desktop/">')],
    [
      'pictures on a machine',
      page('<img src=file:///C:/Users/kbakker/a.png srcset="file:///home/kbakker/b.png 2x">'),
    ],
    ['a picture in a style', page('<p style="background:url(file:///home/kbakker/b.png)">x</p>')],
    ['remarks in a style', page('', '<style>/* Kees Bakker */ p { color: red }</style>')],
    ['properties that Word saves', page('<xml><o:Author>Kees Bakker</o:Author></xml>')],
  ])('goes from a page: %s', (_, bytes) => {
    const left = disclosed(bytes);
    expect(left).toContain('Haven');
    expect(left).not.toMatch(USER);
  });

  test('goes from a drawing', () => {
    const bytes = strToU8(
      '<svg xmlns="http://www.w3.org/2000/svg"><text>Haven</text><image href="file:///home/kbakker/p.png"/>' +
        '<style>/* Kees Bakker */ g { fill: url(file:///home/kbakker/q.svg) }</style><script>"Kees"</script>' +
        '<g data-name="C:\\Users\\kbakker\\x.ai"/></svg>',
    );
    const left = disclosed(bytes);
    expect(left).toContain('Haven');
    expect(left).not.toMatch(USER);
  });

  test.each([
    [
      'who refreshed a table',
      { 'xl/pivotCache/pivotCacheDefinition1.xml': '<pivotCacheDefinition refreshedBy="Kees Bakker"/>' },
    ],
    [
      'whose view it is',
      {
        'xl/workbook.xml':
          '<workbook><customWorkbookViews><customWorkbookView name="Kees Bakker"/></customWorkbookViews></workbook>',
      },
    ],
    [
      'what an add-in keeps',
      { 'ppt/tags/tag1.xml': '<p:tagLst><p:tag name="AUTHOR" val="Kees Bakker"/></p:tagLst>' },
    ],
    [
      'links to files beside it',
      {
        'word/_rels/document.xml.rels':
          '<Relationships><Relationship Target="/Users/kbakker/a.xlsx" TargetMode="External"/>' +
          '<Relationship Target="../kbakker/b.png" TargetMode="External"/></Relationships>',
      },
    ],
  ])('goes from a document: %s', (_, parts) => {
    const left = disclosed(
      office({ 'word/document.xml': '<w:document><w:t>Haven</w:t></w:document>', ...parts }),
    );
    expect(left).toContain('Haven');
    expect(left).not.toMatch(USER);
  });

  test.each([
    ['a field', '<w:fldSimple w:instr=" AUTHOR "><w:r><w:t>Kees Bakker</w:t></w:r></w:fldSimple>'],
    [
      'a field of several parts',
      '<w:fldChar w:fldCharType="begin"/><w:instrText> LAST</w:instrText><w:instrText>SAVEDBY </w:instrText>' +
        '<w:fldChar w:fldCharType="separate"/><w:t>Kees Bakker</w:t><w:fldChar w:fldCharType="end"/><w:t>Kade</w:t>',
    ],
    [
      'a control',
      '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/ns1:coreProperties[1]/ns0:creator[1]"/></w:sdtPr>' +
        '<w:sdtContent><w:t>Kees Bakker</w:t></w:sdtContent></w:sdt>',
    ],
    ['where a picture lies', '<w:instrText>INCLUDEPICTURE "C:\\\\Users\\\\kbakker\\\\p.png"</w:instrText>'],
    ['whom to write to', '<w:instrText>HYPERLINK "mailto:k.bakker@x.example"</w:instrText>'],
    ['the data of a field', '<w:fldData>Kees Bakker</w:fldData>'],
  ])('goes from a text: %s', (_, body) => {
    const left = disclosed(word(body));
    expect(left).toContain('Haven');
    expect(left).not.toMatch(USER);
    if (body.includes('Kade')) expect(left).toContain('Kade');
  });
});

describe('a mail is one, whatever head comes first and whatever its letters are', () => {
  const rest = 'From: Kees Bakker <k.bakker@x.example>\r\nTo: desk@n.example\r\nSubject: x\r\n\r\nHallo\r\n';

  test.each([
    'Authentication-Results: mx.x.example; spf=pass',
    'Sender: Kees Bakker <k.bakker@x.example>',
    'Thread-Index: AdX',
    'Autocrypt: addr=k.bakker@x.example',
    'Cc: a@b.example',
    '512',
    '>From k.bakker@x.example Mon Jan  1 10:00:00 2026',
  ])('%s', (first) => {
    expect(cleanFile(strToU8(`${first}\r\n${rest}`), names)).toEqual({ what: 'leftOut', why: 'mail' });
  });

  test.each([
    ['Latin-1', Uint8Array.from(Buffer.from(`Subject: ca\u00e9\r\n${rest}`, 'latin1'))],
    ['with its mark', strToU8(`\ufeff${rest}`)],
    ['UTF-16', Uint8Array.from(Buffer.from(`\ufeff${rest}`, 'utf16le'))],
    ['with a zero in it', strToU8(`${rest}\0`)],
    ['with one head', strToU8('From: k.bakker@x.example\r\n\r\nHallo')],
    [
      'as Outlook writes a text',
      strToU8('Van:\tKees Bakker <k.bakker@x.example>\r\nVerzonden:\tmaandag\r\nAan:\tdesk\r\n\r\nHallo'),
    ],
  ])('%s', (_, bytes) => {
    expect(cleanFile(bytes, names)).toEqual({ what: 'leftOut', why: 'mail' });
  });

  test('and what only has such words is none', () => {
    for (const words of [
      'From: the harbour\nto the sea',
      'Date: soon. To: be seen.',
      'De haven: dicht\nAan de kade: druk',
    ])
      expect(cleanFile(strToU8(words), names)).toEqual({ what: 'asIs' });
  });
});

describe('a name is found in a text as whatever opens that reads it', () => {
  const base64 = (words: string): string => Buffer.from(words).toString('base64');
  test.each([
    ['a reference without its end', page('<p>W&#243jcik</p>')],
    ['references by name', page('<p>&Wopf;x W&oacute;jcik</p>')],
    ['references to letters of another script', page('<p>Micha&lstrok; W&oacute;jcik</p>')],
    ['an address', strToU8('50% of it: https://x.example/?q=W%C3%B3jcik')],
    ['an address in Latin-1', strToU8('https://x.example/?q=W%F3jcik')],
    ['a script', strToU8('{"a":"W\\xf3jcik"}')],
    ['a mail’s letters', strToU8('Naam: W=C3=B3j=\r\ncik')],
    ['a mail’s head', strToU8('Naam: =?UTF-8?Q?W=C3=B3jcik?=')],
    ['a mail’s head in base64', strToU8(`Naam: =?UTF-8?B?${base64('Michał Wójcik')}?=`)],
    ['base64', page(`<p data-x="${base64('Michał Wójcik')}">x</p>`)],
    ['hexadecimal', strToU8(`0: ${Buffer.from('Michał Wójcik').toString('hex')} end`)],
    ['a symbol', word('<w:t>W</w:t><w:sym w:font="x" w:char="00F3"/><w:t>jcik</w:t>')],
    ['a table’s escapes', office({ 'xl/sharedStrings.xml': '<sst><t>W_x00F3_jcik</t></sst>' })],
  ])('%s', (_, bytes) => {
    expect(cleanFile(bytes, names)).toEqual({ what: 'leftOut', why: 'named' });
  });

  test.each(['Γιώργος Παππάς', 'Иван Петров', 'Łukasz Żak'])(
    'a page that has each letter of %s by its name',
    (name) => {
      const pieces: Record<string, string> = {
        Γ: 'Gamma',
        Π: 'Pi',
        α: 'alpha',
        π: 'pi',
        ά: '#940',
        ς: 'sigmaf',
      };
      const cyrillic: Record<string, string> = {
        П: 'Pcy',
        е: 'iecy',
        т: 'tcy',
        р: 'rcy',
        о: 'ocy',
        в: 'vcy',
        Ż: 'Zdot',
        a: 'a',
      };
      const family = name.split(' ')[1] ?? '';
      const written = [...family].map((letter) => {
        const known = { ...pieces, ...cyrillic }[letter];
        return known === undefined || known === letter ? letter : `&${known};`;
      });
      const { clean: hide } = redactionFor(
        [pieceOf(newId(), { protected: true, contact: name })],
        'x',
        false,
      );
      const result = cleanFile(page(`<p>${written.join('')}</p>`), (words) => hide(words) !== words);
      expect(result).toEqual({ what: 'leftOut', why: 'named' });
    },
  );

  test('a file that is packed in a text in one line, or in short ones, keeps it here', () => {
    const packed = base64('Een foto van iemand. '.repeat(40));
    for (const text of [JSON.stringify({ png: packed }), packed.replace(/.{50}/g, '$&\n')])
      expect(cleanFile(strToU8(text), () => false)).toEqual({ what: 'leftOut', why: 'embedded' });
    expect(cleanFile(strToU8(`${'-'.repeat(300)} ${'a1'.repeat(200)}`), () => false)).toEqual({
      what: 'asIs',
    });
  });

  test('a PDF with something before it and a calendar are no plain texts', () => {
    expect(cleanFile(strToU8('\n\nx\n%PDF-1.4\n'), names)).toEqual({ what: 'leftOut', why: 'pdf' });
    const calendar = 'BEGIN:VCALENDAR\nORGANIZER;CN=Kees Bakker:mailto:k.bakker@x.example';
    expect(cleanFile(strToU8(calendar), names)).toEqual({ what: 'leftOut', why: 'otherDocument' });
  });
});
