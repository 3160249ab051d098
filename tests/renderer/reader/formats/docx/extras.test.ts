import { describe, expect, test } from 'vitest';
import type { SourceArticle } from '../../../../../core/text/source-article.ts';
import { readDocx } from '../../../../../renderer/reader/formats/docx/read.ts';
import { buildZip } from '../../../../core/kernel/zip/build-zip.ts';
import { buildDocx, p, r, type DocxParts } from './build-docx.ts';
import { articleOf, codeOf, linesOf } from '../../shared/document/read.ts';

async function read(parts: DocxParts): Promise<SourceArticle> {
  return articleOf(await readDocx(buildDocx(parts)));
}

async function lines(body: string, parts: Partial<DocxParts> = {}): Promise<string[]> {
  return linesOf(await read({ body, ...parts }));
}

describe('notes', () => {
  const reference = (kind: string, id: string, more = '') =>
    `<w:r><w:${kind}Reference w:id="${id}"${more}/></w:r>`;
  const note = (kind: string, id: string, inside: string) =>
    `<w:${kind} w:id="${id}"><w:p><w:r><w:${kind}Ref/></w:r>${inside}</w:p></w:${kind}>`;

  test('numbers stand in the text and before the notes at the end, in the order of the text', async () => {
    const body = `<w:p>${r('Forty ships')}${reference('footnote', '7')}${r(', 5 docks')}${reference('endnote', '2')}${reference('footnote', '3')}${r('.')}</w:p>${p('Last.')}`;
    const footnotes =
      note('footnote', '3', r(' Port authority.')) +
      note('footnote', '7', `${r(' Counted')}${reference('endnote', '9')}`) +
      note('footnote', '8', r(' Nobody refers to this.'));
    const endnotes = note('endnote', '2', r(' See below.')) + note('endnote', '9', r(' By hand.'));
    expect(await lines(body, { footnotes, endnotes })).toEqual([
      'paragraph: Forty ships[1], 5 docks[i][2].',
      'paragraph: Last.',
      'paragraph: [1] Counted[ii]',
      'paragraph: [2] Port authority.',
      'paragraph: [i] See below.',
      'paragraph: [ii] By hand.',
    ]);
  });

  test('the document’s own numbering, and marks of its own', async () => {
    const body = `<w:p>${r('A')}${reference('footnote', '1')}${reference('footnote', '2', ' w:customMarkFollows="1"')}${r('*')}${reference('footnote', '3')}</w:p>`;
    const footnotes = ['1', '2', '3'].map((id) => note('footnote', id, r(` n${id}`))).join('');
    const settings = '<w:footnotePr><w:numFmt w:val="lowerLetter"/><w:numStart w:val="26"/></w:footnotePr>';
    expect(await lines(body, { footnotes, settings })).toEqual([
      'paragraph: A[z]*[aa]',
      'paragraph: [z] n1',
      'paragraph: n2',
      'paragraph: [aa] n3',
    ]);
  });
});

describe('tracked changes count as accepted', () => {
  const change = (kind: string, inside: string, author = 'Ada') =>
    `<w:${kind} w:id="1" w:author="${author}" w:date="2022-06-14T10:00:00Z">${inside}</w:${kind}>`;
  const gone = (text: string) => `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`;
  const marked = (kind: string) => `<w:pPr><w:rPr>${change(kind, '')}</w:rPr></w:pPr>`;

  test('insertions stay, deletions go, moves arrive; each is counted once', async () => {
    const body =
      `<w:p>${r('There are ')}${change('del', gone('thirty'))}${change('ins', r('for'))}${change('ins', r('ty'))}${r(' ships')}${change('ins', r('!'), 'Bob')}</w:p>` +
      `<w:p>${change('moveFrom', r('Moved. '))}${r('Rest. ')}${change('moveTo', r('Moved.'))}</w:p>`;
    const article = await read({ body });
    expect(linesOf(article)).toEqual(['paragraph: There are forty ships!', 'paragraph: Rest. Moved.']);
    expect(article.warnings).toEqual([{ code: 'trackedChanges', detail: '4' }]);
  });

  test('a deleted end of paragraph joins it to the next; deleted rows and blocks go', async () => {
    const body =
      `<w:p>${marked('del')}${r('One ')}</w:p><w:p>${r('line')}</w:p>` +
      `<w:tbl><w:tr><w:trPr>${change('del', '')}</w:trPr><w:tc>${p('gone')}</w:tc></w:tr><w:tr><w:tc>${p('a')}</w:tc><w:tc><w:tcPr>${change('cellDel', '')}</w:tcPr>${p('gone')}</w:tc><w:tc>${p('b')}</w:tc></w:tr></w:tbl>` +
      change('ins', p('New'), 'Cas') +
      `<w:p>${marked('ins')}${change('ins', r('paragraph'), 'Ada')}</w:p>`;
    const article = await read({ body });
    expect(linesOf(article)).toEqual([
      'paragraph: One line',
      'tableRow: a\tb',
      'paragraph: New',
      'paragraph: paragraph',
    ]);
    expect(article.warnings).toEqual([{ code: 'trackedChanges', detail: '5' }]);
  });
});

describe('comments come at their place', () => {
  const start = (id: string) => `<w:commentRangeStart w:id="${id}"/>`;
  const end = (id: string) =>
    `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
  const comment = (id: string, text: string) =>
    `<w:comment w:id="${id}" w:author="Eva" w:date="2022-06-14T10:30:00Z"><w:p><w:r><w:annotationRef/></w:r>${r(text)}</w:p>${p('Second line')}</w:comment>`;

  test('with their words, author and date; across paragraphs they go to the first that has words', async () => {
    const body =
      `<w:p>${r('The mayor says ')}${start('0')}${r('forty')}${end('0')}${r(' ships.')}${start('1')}</w:p>` +
      `<w:p>${r('Second ')}</w:p><w:p>${r('third')}${end('1')}</w:p>` +
      `<w:p>${r('No range.')}<w:r><w:commentReference w:id="2"/></w:r></w:p>`;
    const { blocks } = await read({
      body,
      comments: ['0', '1', '2'].map((id) => comment(id, `c${id}`)).join(''),
    });
    const remark = { author: 'Eva', at: '2022-06-14T10:30:00Z' };
    expect(blocks.map(({ remarks }) => remarks)).toEqual([
      [{ ...remark, quote: 'forty', span: { start: 15, end: 20 }, text: 'c0\nSecond line' }],
      [{ ...remark, quote: 'Second', span: { start: 0, end: 6 }, text: 'c1\nSecond line' }],
      undefined,
      [{ ...remark, quote: '', span: { start: 9, end: 9 }, text: 'c2\nSecond line' }],
    ]);
  });

  test('words that stand twice are told apart by their place; in a table, in their cell', async () => {
    const body =
      `<w:p>${r('the ship and ')}${start('0')}${r('the')}${end('0')}${r(' quay and the sea.')}</w:p>` +
      `<w:tbl><w:tr><w:tc>${p('40')}</w:tc><w:tc><w:p>${start('1')}${r('40')}${end('1')}</w:p></w:tc></w:tr></w:tbl>`;
    const { blocks } = await read({ body, comments: comment('0', 'x') + comment('1', 'y') });
    const places = blocks.map(({ remarks }) => [remarks?.[0]?.span?.start, remarks?.[0]?.quote]);
    expect(places).toEqual([
      [13, 'the'],
      [3, '40'],
    ]);
  });

  test('what was said of deleted words stays where they stood', async () => {
    const gone = `<w:del w:id="1">${start('0')}<w:r><w:delText>gone</w:delText></w:r>${end('0')}</w:del>`;
    const { blocks } = await read({
      body: `<w:p>${r('Left.')}${gone}</w:p>`,
      comments: comment('0', 'why?'),
    });
    expect(blocks[0]?.remarks?.map(({ quote, text }) => [quote, text])).toEqual([['', 'why?\nSecond line']]);
  });

  test('on deleted words they stay with what is left; unknown and empty ones are none', async () => {
    const body = `<w:p>${r('Left.')}${start('0')}<w:del w:id="1"><w:r><w:delText>gone</w:delText></w:r></w:del>${end('0')}${start('9')}${r('x')}${end('9')}</w:p>`;
    const { blocks } = await read({ body, comments: comment('0', 'why?') });
    expect(blocks[0]?.remarks?.map(({ quote, text }) => [quote, text])).toEqual([['', 'why?\nSecond line']]);
  });

  test('with the address of words that are a link, unless they say it themselves', async () => {
    const body = `<w:p>${start('0')}${r('words')}${end('0')}</w:p>`;
    const linked = (words: string) =>
      `<w:comment w:id="0"><w:p>${r('See ')}<w:hyperlink r:id="rIdLink">${r(words)}</w:hyperlink></w:p></w:comment>`;
    const textOf = async (words: string) =>
      (await read({ body, comments: linked(words) })).blocks.flatMap(({ remarks = [] }) => remarks)[0]?.text;
    expect(await textOf('the minutes')).toBe('See the minutes\nhttps://example.org/');
    expect(await textOf('https://example.org/')).toBe('See https://example.org/');
  });
});

describe('what stands beside the text', () => {
  test('text boxes follow the paragraph they hang on, once; descriptions of pictures are captions', async () => {
    const box = `<w:txbxContent>${p('In the box')}${p('More')}</w:txbxContent>`;
    const body = `<w:p>${r('Before')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="1" name="Box" descr=""/><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>${r(' after')}</w:p>
      <w:p><w:r><w:drawing><wp:inline><wp:docPr id="2" name="Picture" descr="Ships at the quay"/></wp:inline></w:drawing><w:drawing><wp:inline><wp:docPr id="3" name="P" descr="IMG_1.jpg"/></wp:inline></w:drawing><w:pict><v:shape alt="The mayor"><v:imagedata/></v:shape></w:pict></w:r></w:p>`;
    expect(await lines(body)).toEqual([
      'paragraph: Before after',
      'paragraph: In the box',
      'paragraph: More',
      'caption: Ships at the quay',
      'caption: The mayor',
    ]);
  });

  test('a description that the printed caption repeats is left to that', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="C"><w:name w:val="caption"/></w:style>';
    const picture = (descr: string) =>
      `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="2" name="P" descr="${descr}"/></wp:inline></w:drawing></w:r></w:p>`;
    const body = p('Text') + picture('The quay') + p('The quay', 'C') + picture('The quay') + p('Text');
    expect(await lines(body, { styles })).toEqual([
      'paragraph: Text',
      'caption: The quay',
      'paragraph: Text',
    ]);
  });

  test('charts give their figures, diagrams their words; embedded objects are said to be left out', async () => {
    const graphic = (inside: string) =>
      `<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData>${inside}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
    const values = (tag: string, list: string[]) =>
      `<c:${tag}><c:numRef><c:numCache>${list.map((value, index) => `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`).join('')}</c:numCache></c:numRef></c:${tag}>`;
    const chart = `<c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>Ships a year</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:barChart><c:ser>${values('tx', ['Arrived'])}${values('cat', ['2020', '2021'])}${values('val', ['38', '40'])}</c:ser></c:barChart></c:plotArea></c:chart>`;
    const diagram = `<dgm:ptLst><dgm:pt><dgm:t><a:p><a:r><a:t>Port</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst>`;
    const body = `${p('Text')}${graphic('<c:chart r:id="rIdChart"/>')}${graphic('<dgm:relIds r:dm="rIdDiagram"/>')}<w:p><w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12" r:id="rIdSheet"/></w:object></w:r></w:p><w:altChunk r:id="rIdPiece"/>`;
    const article = await read({ body, chart, diagram });
    expect(linesOf(article)).toEqual([
      'paragraph: Text',
      'caption: Ships a year',
      'tableRow: \t2020\t2021',
      'tableRow: Arrived\t38\t40',
      'listItem: Port',
    ]);
    expect(article.warnings).toEqual([{ code: 'partsLeftOut', detail: 'Excel.Sheet.12, word/piece.html' }]);
  });

  test('headers and footers are set apart at the end, each text once', async () => {
    const section =
      '<w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/><w:headerReference w:type="first" r:id="rIdHeader"/><w:footerReference w:type="default" r:id="rIdFooter"/></w:sectPr>';
    const body = `${p('Text')}<w:p><w:pPr>${section}</w:pPr></w:p>${p('More')}${section}`;
    expect(await lines(body, { header: p('The Daily Quay'), footer: p('Page 1') })).toEqual([
      'paragraph: Text',
      'paragraph: More',
      'boilerplate: The Daily Quay',
      'boilerplate: Page 1',
    ]);
  });

  test('hidden text is left out and quoted in a warning', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="Unseen"><w:name w:val="Unseen"/><w:rPr><w:vanish/></w:rPr></w:style>';
    const body = `<w:p>${r('Seen')}${r(' not seen', '<w:vanish/>')}${r(' this too', '<w:rStyle w:val="Unseen"/>')}${r('!', '<w:rStyle w:val="Unseen"/><w:vanish w:val="0"/>')}</w:p>`;
    const article = await read({ body, styles });
    expect(linesOf(article)).toEqual(['paragraph: Seen!']);
    expect(article.warnings).toEqual([{ code: 'hiddenText', detail: '“not seen this too”' }]);
  });
});

describe('what the file says of itself counts least', () => {
  const core = (title: string, creator: string) =>
    `<dc:title>${title}</dc:title><dc:creator>${creator}</dc:creator><dcterms:created>2022-06-10T08:00:00Z</dcterms:created><dcterms:modified>2022-06-13T08:00:00Z</dcterms:modified><dc:language>nl-NL</dc:language>`;
  const story = p('The harbour is open again, says the mayor, and forty ships lie at the quay. '.repeat(4));

  test('it fills what the text leaves open', async () => {
    const { details } = await read({ body: story, core: core('Harbour open', 'Noor Smit') });
    expect(details).toMatchObject({
      title: 'Harbour open',
      byline: 'Noor Smit',
      published: '2022-06-13',
      language: 'nl-NL',
    });
  });

  test('and yields to the text’s own front', async () => {
    const body = p('Forty ships at the quay') + p('By Ada Byrne') + p('14 June 2022') + story;
    const { details } = await read({ body, core: core('Old draft', 'Windows User') });
    expect(details).toMatchObject({
      title: 'Forty ships at the quay',
      byline: 'Ada Byrne',
      published: '2022-06-14',
    });
  });

  test('names and titles that programs make up are none', async () => {
    const { details } = await read({ body: story, core: core('Document1', 'Windows User') });
    expect(details).toMatchObject({ title: null, byline: null });
  });
});

describe('packages of every kind', () => {
  test('strict documents, and parts that have other names', async () => {
    expect(
      await lines(p('Strict', 'H'), {
        strict: true,
        styles: '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/></w:style>',
      }),
    ).toEqual(['heading2: Strict']);
    expect(await lines(p('Elsewhere'), { main: 'parts/text.xml' })).toEqual(['paragraph: Elsewhere']);
  });

  test('a damaged part beside the text is left out, and said to be', async () => {
    const article = await read({ body: p('Text'), styles: '<w:style>' });
    expect(linesOf(article)).toEqual(['paragraph: Text']);
    expect(article.warnings).toEqual([{ code: 'partsLeftOut', detail: 'word/styles.xml' }]);
  });

  test('what is not whole or not safe is refused with its reason', async () => {
    const refused = (bytes: Uint8Array) => codeOf(readDocx(bytes));
    expect(await refused(buildDocx({ body: '<w:p>' }))).toBe('fileDamaged');
    expect(await refused(buildDocx({ body: '&xxe;' }))).toBe('markupRefused');
    expect(await refused(buildDocx({ body: '<w:sdt>'.repeat(100_000) }))).toBe('markupRefused');
    expect(await refused(buildDocx({ body: p('x'), styles: '<!DOCTYPE x>' }))).toBe('markupRefused');
    expect(await refused(buildZip([{ name: 'a.txt', data: 'x' }]))).toBe('fileDamaged');
    expect(await refused(buildZip([{ name: '../word/document.xml', data: 'x' }]))).toBe('markupRefused');
    expect(await refused(new Uint8Array(10))).toBe('fileDamaged');
  });
});
