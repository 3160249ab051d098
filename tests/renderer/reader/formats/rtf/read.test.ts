import { describe, expect, test } from 'vitest';
import type { SourceArticle } from '../../../../../core/text/source-article.ts';
import { readRtf } from '../../../../../renderer/reader/formats/rtf/read.ts';
import { articleOf, codeOf, linesOf } from '../../shared/document/read.ts';
import { cpuTime } from '../../../../helpers/cpu-time.ts';

const HEAD = '\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Times;}}';

/** RTF as bytes: one for each character, so that a test can write them raw. */
function bytesOf(rtf: string): Uint8Array {
  return Uint8Array.from(rtf, (character) => character.charCodeAt(0));
}

async function read(inside: string, head = HEAD): Promise<SourceArticle> {
  return articleOf(await readRtf(bytesOf(`{${head}${inside}}`), 'story.rtf'));
}

async function lines(inside: string, head = HEAD): Promise<string[]> {
  return linesOf(await read(inside, head));
}

describe('characters', () => {
  test('code page, hexadecimal bytes, raw bytes, special characters', async () => {
    expect(
      await lines(
        "\\'e9\xE9 \\u8364 ?\\u-4051?\\~\\_\\-x\\{\\}\\\\ \\ldblquote a\\rdblquote\\emdash\\tab b\\line\r\nc\\u55357?\\u56832?",
      ),
    ).toEqual(['paragraph: éé €−\u00A0\u2011x{}\\ “a”—\tb\nc\u{1F600}']);
  });

  test('what stands in for a Unicode character is skipped: as many as \\uc says, of any kind', async () => {
    expect(
      await lines(
        "\\uc2\\u8364 EU\\u233\\'65\\'27{\\uc0\\u233 x}\\uc1\\u233\\~y\\u233{z}\\u233\\'5cq{\\uc3\\u233 ab}c",
      ),
    ).toEqual(['paragraph: €ééxéyézéqéc']);
  });

  test('fonts bring their own encodings', async () => {
    const fonts =
      '\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Arial Cyr{\\*\\falt Arial};}{\\f2\\fcharset128 MS Mincho;}{\\f3\\fcharset2 Symbol;}{\\f4\\fcharset2 Wingdings;}{\\f5\\fcharset255 Terminal;}{\\f6\\fcharset1\\cpg1250 Arial CE;}}';
    expect(
      await lines(
        "\\'e9{\\f1\\'cc\\'e8\\'f0}{\\f2\\'93\\'8c\\'8b\\'9e}{\\f3 a\\'b3}{\\f4\\'fc}{\\f5\\'82}{\\f6\\'9a}\\'e9",
        fonts,
      ),
    ).toEqual(['paragraph: éМир東京α≥✔éšé']);
  });

  test('a document’s own code page holds where its fonts name no set', async () => {
    const head = '\\rtf1\\ansi\\ansicpg1251\\deff0{\\fonttbl{\\f0\\fcharset0 Arial;}}';
    expect(await lines("\\'cc\\'e8\\'f0", head)).toEqual(['paragraph: Мир']);
    expect(await lines("\\'8e", '\\rtf1\\mac')).toEqual(['paragraph: é']);
    expect(await lines("\\'82", '\\rtf1\\pca')).toEqual(['paragraph: é']);
    expect(await lines("\\'c3\\'a9", '\\rtf1\\ansi\\ansicpg65001')).toEqual(['paragraph: é']);
  });

  test('what is written twice is read once, in Unicode', async () => {
    expect(await lines('{\\upr{Mir}{\\*\\ud{\\u1052 ?\\u1080 ?\\u1088 ?}}} now')).toEqual([
      'paragraph: Мир now',
    ]);
  });
});

describe('what is no text', () => {
  test('binary data, pictures, unknown destinations, templates', async () => {
    const article = await read(
      '{\\pict\\pngblip 89504e47}{\\pict\\bin6 }}}{{{}{\\*\\unknown text {inside}}{\\*\\themedata 504b}{\\colortbl;\\red0;}{\\object{\\*\\objclass Excel.Sheet.8}{\\*\\objdata 0105}{\\result shown}} text{\\xe index}',
    );
    expect(linesOf(article)).toEqual(['paragraph: shown text']);
    expect(article.warnings).toEqual([{ code: 'partsLeftOut', detail: 'Excel.Sheet.8' }]);
  });

  test('fields show their results', async () => {
    expect(
      await lines('See {\\field{\\*\\fldinst {HYPERLINK "https://example.org/"}}{\\fldrslt {\\ul here}}}.'),
    ).toEqual(['paragraph: See here.']);
    expect(await lines('{\\field{\\*\\fldinst PAGE}{\\*\\fldrslt 3}}')).toEqual(['paragraph: 3']);
  });

  test('hidden text is left out and quoted in a warning', async () => {
    const article = await read('Seen{\\v  not seen}\\v  nor this\\v0 .');
    expect(linesOf(article)).toEqual(['paragraph: Seen.']);
    expect(article.warnings).toEqual([{ code: 'hiddenText', detail: '“not seen nor this”' }]);
  });
});

describe('paragraphs', () => {
  const styles =
    '{\\stylesheet{Normal;}{\\s1\\sbasedon0\\outlinelevel0 heading 1;}{\\s2\\sbasedon1 House;}{\\s3 Title;}{\\s4\\sbasedon5 A;}{\\s5\\sbasedon4 B;}{\\s6 Quote;}{\\*\\cs1 heading 2;}{\\s7 toc 1;}}';

  test('headings by style and outline level, quotations, contents', async () => {
    expect(
      await lines(
        `${styles}\\pard\\s3 Harbour open\\par\\pard\\s7 One 1\\par\\pard\\s1 One\\par\\pard\\s2 Two\\par\\pard\\outlinelevel1 Three\\par\\pard\\s4 Circle\\par\\pard\\s6 “Open.”\\par\\pard Text`.replace(
          /[“”]/gu,
          '"',
        ),
      ),
    ).toEqual([
      'heading1: Harbour open',
      'boilerplate: One 1',
      'heading2: One',
      'heading2: Two',
      'heading3: Three',
      'paragraph: Circle',
      'quotation: "Open."',
      'paragraph: Text',
    ]);
  });

  test('a line break of the file is none; a backslash before it ends a paragraph', async () => {
    expect(await lines('One\r\n line\\\nTwo\\par\r\n\r\n')).toEqual([
      'paragraph: One line',
      'paragraph: Two',
    ]);
  });

  test('lists lose their bullets, and keep labels that have words', async () => {
    expect(await lines('{\\listtext Artikel 3.\\tab}De haven\\par')).toEqual([
      'listItem: Artikel 3. De haven',
    ]);
    expect(
      await lines(
        "{\\listtext\\tab\\'95\\tab}Deuren\\par{\\pntext\\f1 1.\\tab}{\\*\\pn\\pnlvlbody{\\pntxta .}}Pompen\\par\\pard Na",
      ),
    ).toEqual(['listItem: Deuren', 'listItem: Pompen', 'paragraph: Na']);
  });

  test('a bold line heads what follows, raised figures stay raised', async () => {
    expect(
      await lines('{\\b Forty ships}\\par The harbour holds 10{\\super 6} litres of water, he says.\\par'),
    ).toEqual(['heading1: Forty ships', 'paragraph: The harbour holds 10⁶ litres of water, he says.']);
  });
});

describe('tables', () => {
  test('rows, cells of several paragraphs, rows as Word groups them', async () => {
    expect(
      await lines(
        'Before\\par\\trowd\\cellx1\\cellx2\\pard\\intbl{Year\\cell Ships\\cell}{\\trowd\\cellx1\\row}\\pard\\intbl 2021\\cell 40\\par (about)\\cell\\row\\pard After',
      ),
    ).toEqual([
      'paragraph: Before',
      'tableRow: Year\tShips',
      'tableRow: 2021\t40 (about)',
      'paragraph: After',
    ]);
  });

  test('tables in tables, and a table that ends the file in a row', async () => {
    expect(
      await lines(
        '\\pard\\intbl\\itap1 a\\par\\pard\\intbl\\itap2 x\\nestcell y\\nestcell{\\*\\nesttableprops\\trowd\\cellx1\\nestrow}{\\nonesttableprops\\par}\\pard\\intbl\\itap1 b\\cell c\\cell\\row\\pard\\intbl d\\cell e\\cell\\row',
      ),
    ).toEqual(['paragraph: a', 'tableRow: x\ty', 'paragraph: b', 'paragraph: c', 'tableRow: d\te']);
  });
});

describe('notes, comments, changes', () => {
  test('notes come to the end with their numbers; each kind counts for itself', async () => {
    expect(
      await lines(
        '\\aftnnrlc Ships{\\super\\chftn{\\footnote\\pard{\\super\\chftn} Port.}}, docks{\\super\\chftn{\\footnote\\ftnalt{\\chftn} Counted.\\par Twice.}}, quays{\\super *{\\footnote * Own mark.}}.\\par Last.',
      ),
    ).toEqual([
      'paragraph: Ships[1], docks[i], quays*.',
      'paragraph: Last.',
      'paragraph: [1] Port.',
      'paragraph: * Own mark.',
      'paragraph: [i] Counted.',
      'paragraph: Twice.',
    ]);
  });

  test('comments with and without a range', async () => {
    const date = (2022 - 1900) * 2 ** 20 + 6 * 2 ** 16 + 14 * 2 ** 11 + 10 * 2 ** 6 + 30;
    const { blocks } = await read(
      `There are {\\*\\atrfstart 7}forty{\\*\\atrfend 7}{\\*\\atnid ES}{\\*\\atnauthor Eva Smit}{\\chatn{\\*\\annotation{\\*\\atnref 7}{\\*\\atndate ${date}}\\pard{\\chatn}sure?\\par Really?}} ships.\\par Point.{\\*\\atnid NS}{\\*\\annotation here}`,
    );
    expect(blocks.map(({ remarks }) => remarks)).toMatchObject([
      [{ quote: 'forty', author: 'Eva Smit', at: '2022-06-14T10:30', text: 'sure?\nReally?' }],
      [{ quote: '', author: 'NS', at: null, text: 'here' }],
    ]);
  });

  test('changes count as accepted; a deleted end joins paragraphs', async () => {
    const article = await read(
      'There are {\\deleted\\revauthdel1\\revdttmdel5 thirty}{\\revised\\revauth1\\revdttm5 for}{\\revised\\revauth1\\revdttm5 ty} ships{\\deleted\\revauthdel2 \\par}, he says.\\par {\\mvf gone}{\\mvt here}',
    );
    expect(linesOf(article)).toEqual(['paragraph: There are forty ships, he says.', 'paragraph: here']);
    expect(article.warnings).toEqual([{ code: 'trackedChanges', detail: '5' }]);
  });
});

describe('what stands beside the text', () => {
  test('headers, text boxes once, descriptions', async () => {
    const property = (name: string, value: string) => `{\\sp{\\sn ${name}}{\\sv ${value}}}`;
    expect(
      await lines(
        `{\\headerr\\pard The Daily Quay\\par}{\\footer Page {\\field{\\*\\fldinst PAGE}{\\fldrslt 1}}}Text{\\shp{\\*\\shpinst${property('fLine', '0')}${property('wzDescription', 'A box')}{\\shptxt\\pard In the box\\par More\\par}}{\\shprslt{\\*\\do\\dptxbx{\\dptxbxtext In the box}}}}{\\*\\shppict{\\pict{\\*\\picprop${property('wzDescription', 'Ships at the quay')}}\\pngblip 8950}}{\\nonshppict{\\pict 8950}} goes on`,
      ),
    ).toEqual([
      'paragraph: Text goes on',
      'caption: A box',
      'paragraph: In the box',
      'paragraph: More',
      'caption: Ships at the quay',
      'boilerplate: The Daily Quay',
      'boilerplate: Page 1',
    ]);
  });

  test('details and language', async () => {
    const { details } = await read(
      `{\\info{\\title Harbour open}{\\author Noor Smit}{\\creatim\\yr2022\\mo6\\dy13\\hr9\\min5}}\\deflang1033\\lang1043 ${'De haven is weer open, zegt hij. '.repeat(9)}\\lang2057 x`,
    );
    expect(details).toMatchObject({
      title: 'Harbour open',
      byline: 'Noor Smit',
      published: '2022-06-13',
      language: 'nl-NL',
    });
  });
});

test('what is cut off, none, or nested past all reason is refused', async () => {
  const refused = (rtf: string) => codeOf(readRtf(bytesOf(rtf), 'x.rtf'));
  expect(await refused('text')).toBe('fileDamaged');
  expect(await refused('{\\rtf1 text{\\b cut')).toBe('fileDamaged');
  expect(await refused('{\\rtf1 {\\pict\\bin999999999 x}}')).toBe('fileDamaged');
  expect(await refused(`{\\rtf1 ${'{'.repeat(1_000_000)}`)).toBe('markupRefused');
  expect(await refused('{\\rtf1 text}}}}{{{')).toBe('read');
  expect(await refused('{\\rtf1 text}\0\0\n')).toBe('read');
});

test.each([
  ['control words', `{\\rtf1 ${'\\b'.repeat(500_000)}}`],
  ['groups', `{\\rtf1 ${'{}'.repeat(500_000)}}`],
  [
    'fonts',
    `{\\rtf1 {\\fonttbl${Array.from({ length: 100_000 }, (_, n) => `{\\f${n} a;}`).join('')}}${Array.from({ length: 100_000 }, (_, n) => `\\f${n} x`).join('')}}`,
  ],
  ['cells', `{\\rtf1 \\intbl ${'a\\cell\\row'.repeat(100_000)}}`],
  [
    'open comments',
    `{\\rtf1 ${Array.from({ length: 3000 }, (_, n) => `{\\*\\atrfstart ${n}}`).join('')}${'x\\par'.repeat(3000)}}`,
  ],
])('hostile files are read in a time that grows with their length: %s', async (_what, rtf) => {
  expect(await cpuTime(() => readRtf(bytesOf(rtf), 'x.rtf'))).toBeLessThan(10_000);
});
