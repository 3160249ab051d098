import { describe, expect, test } from 'vitest';
import type { SourceArticle } from '../../../../../core/text/source-article.ts';
import { readDocx } from '../../../../../renderer/reader/formats/docx/read.ts';
import { buildDocx, p, r, type DocxParts } from './build-docx.ts';
import { articleOf, linesOf } from '../../shared/document/read.ts';

async function read(parts: DocxParts): Promise<SourceArticle> {
  return articleOf(await readDocx(buildDocx(parts)));
}

async function lines(body: string, parts: Partial<DocxParts> = {}): Promise<string[]> {
  return linesOf(await read({ body, ...parts }));
}

const style = (id: string, name: string, inside = '', base = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${base === '' ? '' : `<w:basedOn w:val="${base}"/>`}${inside}</w:style>`;

describe('what a paragraph is', () => {
  test('headings by style, by the style it is based on, and by outline level; a title above them', async () => {
    const styles = [
      style('Titel', 'Title'),
      style('Kop1', 'heading 1'),
      style('Eigen', 'House style', '', 'Kop1'),
      style('Outline', 'Other', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'),
      style('A', 'circle', '', 'B'),
      style('B', 'circle too', '', 'A'),
    ].join('');
    const body = [
      p('Harbour open', 'Titel'),
      p('One', 'Kop1'),
      p('Two', 'Eigen'),
      p('Three', 'Outline'),
      `<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr>${r('Four')}</w:p>`,
      `<w:p><w:pPr><w:outlineLvl w:val="9"/></w:pPr>${r('Body')}</w:p>`,
      p('Circle', 'A'),
      p(`${'Long prose in the wrong style. '.repeat(12)}`, 'Kop1'),
    ].join('');
    const found = await lines(body, { styles });
    expect(found.slice(0, 7)).toEqual([
      'heading1: Harbour open',
      'heading2: One',
      'heading2: Two',
      'heading4: Three',
      'heading3: Four',
      'paragraph: Body',
      'paragraph: Circle',
    ]);
    expect(found[7]).toMatch(/^paragraph: /);
  });

  test('a bold line heads what follows; not the last, not prose, not in a document that is all bold', async () => {
    const bold = (text: string) => `<w:p>${r(text, '<w:b/>')}</w:p>`;
    const story = p('The harbour is open again, says the mayor, and forty ships lie at the quay.');
    expect(await lines(bold('Harbour open') + story + bold('Forty ships') + story + bold('The end'))).toEqual(
      [
        'heading1: Harbour open',
        expect.stringMatching(/^paragraph/),
        'heading2: Forty ships',
        expect.stringMatching(/^paragraph/),
        'paragraph: The end',
      ],
    );
    expect(await lines(bold('Harbour open') + bold('It is open again'))).toEqual([
      'paragraph: Harbour open',
      'paragraph: It is open again',
    ]);
  });

  test('a bold line above all headings is the title, a label above it is not', async () => {
    const styles = style('Kop1', 'heading 1');
    const bold = (text: string) => `<w:p>${r(text, '<w:b/>')}</w:p>`;
    const story = p('The harbour is open again, says the mayor, and forty ships lie at the quay.');
    const body = bold('Analysis') + bold('Forty ships at the quay') + story + p('Prices', 'Kop1') + story;
    expect((await lines(body, { styles })).filter((line) => line.startsWith('heading'))).toEqual([
      'heading2: Analysis',
      'heading1: Forty ships at the quay',
      'heading2: Prices',
    ]);
  });

  test('labels of numbered paragraphs that have words are text; bullets and bare numbers are not', async () => {
    const numbered = (id: string, level: number, text: string, more = '') =>
      `<w:p><w:pPr>${more}<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr></w:pPr>${r(text)}</w:p>`;
    const level = (place: number, format: string, label: string, more = '') =>
      `<w:lvl w:ilvl="${place}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${label}"/></w:lvl>`;
    const numbering = `<w:abstractNum w:abstractNumId="5">${level(0, 'upperRoman', 'Chapter %1', '<w:pStyle w:val="Chapter"/>')}${level(1, 'decimal', 'Article %1.%2')}${level(2, 'lowerLetter', '%3)')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="5"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>`;
    const styles = style('Chapter', 'heading 1', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>');
    const body =
      p('Ports', 'Chapter') +
      numbered('1', 1, 'Quays.') +
      numbered('1', 2, 'detail') +
      numbered('1', 1, 'Locks.') +
      p('Ships', 'Chapter') +
      numbered('1', 1, 'Sail.') +
      numbered('2', 0, 'Later', '<w:pStyle w:val="Chapter"/>') +
      numbered('9', 0, 'unknown numbering');
    expect(await lines(body, { styles, numbering })).toEqual([
      'heading1: Chapter I Ports',
      'listItem: Article I.1 Quays.',
      'listItem: detail',
      'listItem: Article I.2 Locks.',
      'heading1: Chapter II Ships',
      'listItem: Article II.1 Sail.',
      'heading1: Chapter IV Later',
      'listItem: unknown numbering',
    ]);
  });

  test('items made by hand are items: bullets go, numbers stay', async () => {
    const tab = (mark: string, text: string) => `<w:p>${r(mark)}<w:r><w:tab/></w:r>${r(text)}</w:p>`;
    expect(
      await lines(tab('•', 'Deuren') + tab('–', 'Pompen') + tab('12.', 'Sluis') + p('– zei hij.')),
    ).toEqual(['listItem: Deuren', 'listItem: Pompen', 'listItem: 12.\tSluis', 'paragraph: – zei hij.']);
  });

  test('lists, quotations, captions and contents by their styles and numbering', async () => {
    const styles = [
      style('Bullet', 'List Bullet', '<w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr>'),
      style('Quote', 'Intense Quote'),
      style('Caption', 'caption'),
      style('TOC1', 'toc 1'),
    ].join('');
    const numbered = (id: string, text: string) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr></w:pPr>${r(text)}</w:p>`;
    const body =
      p('Contents 1', 'TOC1') +
      p('By style', 'Bullet') +
      `<w:p><w:pPr><w:pStyle w:val="Bullet"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>${r('Not one')}</w:p>` +
      numbered('2', 'By numbering') +
      p('“We are open.”', 'Quote') +
      p('The quay', 'Caption') +
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('Chapter 3')}</w:sdtContent></w:sdt>`;
    expect(await lines(body, { styles })).toEqual([
      'boilerplate: Contents 1',
      'listItem: By style',
      'paragraph: Not one',
      'listItem: By numbering',
      'quotation: “We are open.”',
      'caption: The quay',
      'boilerplate: Chapter 3',
    ]);
  });
});

describe('tables', () => {
  const cell = (...content: string[]) => `<w:tc>${content.join('')}</w:tc>`;
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;

  test('a row is a line with tabs between its cells; controls around rows and cells change nothing', async () => {
    const body = `<w:tbl>${row(cell(p('Year')), cell(p('Ships')))}<w:sdt><w:sdtContent>${row(
      cell(p('2021')),
      `<w:sdt><w:sdtContent>${cell(p('40'), p('(estimate)'))}</w:sdtContent></w:sdt>`,
    )}</w:sdtContent></w:sdt>${row(cell(p('')), cell(p('')))}</w:tbl>`;
    expect(await lines(body)).toEqual(['tableRow: Year\tShips', 'tableRow: 2021\t40 (estimate)']);
  });

  test('a table that lays out prose gives its paragraphs', async () => {
    const prose = p('The harbour is open again. '.repeat(20));
    expect(await lines(`<w:tbl>${row(cell(prose), cell(prose))}</w:tbl>`)).toHaveLength(2);
    expect(await lines(`<w:tbl>${row(cell(p('In a'), p('frame')))}</w:tbl>`)).toEqual([
      'paragraph: In a',
      'paragraph: frame',
    ]);
    const inner = `<w:tbl>${row(cell(p('a')), cell(p('b')))}</w:tbl>`;
    expect(await lines(`<w:tbl>${row(cell(inner), cell(p('c')))}</w:tbl>`)).toEqual([
      'tableRow: a\tb',
      'paragraph: c',
    ]);
  });
});

describe('the words of a paragraph', () => {
  test('tabs, breaks, hyphens, signs of symbol fonts, raised figures', async () => {
    const run = (inside: string) => `<w:r>${inside}</w:r>`;
    const body = `<w:p>${run('<w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t>')}${run(
      '<w:sym w:font="Symbol" w:char="F0B3"/><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Odd" w:char="E123"/>',
    )}${run('<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr><w:t>\uF061</w:t>')}${r(' 10')}${r('6', '<w:vertAlign w:val="superscript"/>')}${r(' CO')}${r('2', '<w:vertAlign w:val="subscript"/>')}</w:p>`;
    expect(await lines(body)).toEqual(['paragraph: a\tb\nc\u2011de≥✔�α 10⁶ CO2']);
  });

  test('space at the ends of text counts only where the document says so', async () => {
    expect(await lines('<w:p><w:r><w:t> a </w:t><w:t xml:space="preserve"> b </w:t></w:r></w:p>')).toEqual([
      'paragraph: a b',
    ]);
  });

  test('links, controls, smart tags and alternatives are read once', async () => {
    const body = `<w:p><w:hyperlink r:id="rIdLink">${r('link')}</w:hyperlink><w:sdt><w:sdtContent>${r(' control')}</w:sdtContent></w:sdt><w:smartTag>${r(' tag')}</w:smartTag><mc:AlternateContent><mc:Choice Requires="x">${r(' new')}</mc:Choice><mc:Fallback>${r(' old')}</mc:Fallback></mc:AlternateContent></w:p>`;
    expect(await lines(body)).toEqual(['paragraph: link control tag new']);
  });

  test('fields show their results, forms their choices, and a broken field swallows nothing', async () => {
    const mark = (type: string, inside = '') =>
      `<w:r><w:fldChar w:fldCharType="${type}">${inside}</w:fldChar></w:r>`;
    const code = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
    const field = (text: string, result: string) =>
      mark('begin') + code(text) + mark('separate') + result + mark('end');
    const body =
      `<w:p>${r('Page ')}${field(` IF ${field(' PAGE ', r('9'))} = 1 `, r('1'))}<w:fldSimple w:instr="NUMPAGES">${r(' of 3')}</w:fldSimple></w:p>` +
      `<w:p>${r('Is it? ')}${mark('begin', '<w:ffData><w:checkBox><w:default w:val="1"/></w:checkBox></w:ffData>')}${code(' FORMCHECKBOX ')}${mark('end')}${mark('begin', '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="no"/><w:listEntry w:val=" yes"/></w:ddList></w:ffData>')}${mark('end')}</w:p>` +
      `<w:p>${mark('begin')}${code(' TOC \\o ')}${mark('separate')}${r('One 1')}</w:p><w:p>${r('Two 2')}</w:p><w:p>${mark('end')}${r('After')}</w:p>` +
      `<w:p>${mark('begin')}${code(' BROKEN ')}</w:p>${p('Goes on')}`;
    expect(await lines(body)).toEqual([
      'paragraph: Page 1 of 3',
      'paragraph: Is it? ☒ yes',
      'boilerplate: One 1',
      'boilerplate: Two 2',
      'paragraph: After',
      'paragraph: Goes on',
    ]);
  });

  test('formulas on a line', async () => {
    const t = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
    const body = `<w:p>${r('So ')}<m:oMath>${t('x=')}<m:f><m:num>${t('a+b')}</m:num><m:den>${t('2')}</m:den></m:f><m:rad><m:deg/><m:e>${t('c')}</m:e></m:rad><m:sSup><m:e>${t('d')}</m:e><m:sup>${t('2')}</m:sup></m:sSup></m:oMath></w:p>`;
    expect(await lines(body)).toEqual(['paragraph: So x=(a+b)/2√cd^2']);
  });

  test('how a word is said comes behind it', async () => {
    const ruby = `<w:r><w:ruby><w:rt>${r('とうきょう')}</w:rt><w:rubyBase>${r('東京')}</w:rubyBase></w:ruby></w:r>`;
    expect(await lines(`<w:p>${ruby}</w:p>`)).toEqual(['paragraph: 東京(とうきょう)']);
  });
});
