import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { SourceArticle } from '../../../../../core/text/source-article.ts';
import { readOdt } from '../../../../../renderer/reader/formats/odt/read.ts';
import { buildZip } from '../../../../core/kernel/zip/build-zip.ts';
import { buildOdt, type OdtPartsToBuild } from './build-odt.ts';
import { articleOf, codeOf, linesOf } from '../../shared/document/read.ts';

async function read(parts: OdtPartsToBuild): Promise<SourceArticle> {
  return articleOf(await readOdt(buildOdt(parts), 'story.odt'));
}

async function lines(body: string, parts: Partial<OdtPartsToBuild> = {}): Promise<string[]> {
  return linesOf(await read({ body, ...parts }));
}

const p = (text: string, style?: string): string =>
  `<text:p${style === undefined ? '' : ` text:style-name="${style}"`}>${text}</text:p>`;
const style = (name: string, parent: string, inside = '', family = 'paragraph'): string =>
  `<style:style style:name="${name}" style:family="${family}" style:parent-style-name="${parent}">${inside}</style:style>`;
const look = (properties: string): string => `<style:text-properties ${properties}/>`;

describe('what a paragraph is', () => {
  test('headings, title, quotations, captions, lists and indexes', async () => {
    const automatic = style('P1', 'Title') + style('P2', 'Quotations') + style('P3', 'Illustration');
    const styles = `<office:styles>${style('Illustration', 'Caption')}${style('A', 'B')}${style('B', 'A')}</office:styles>`;
    const body = [
      p('Harbour open', 'P1'),
      '<text:h text:outline-level="2">Two</text:h>',
      '<text:list><text:list-item><text:h text:outline-level="1">Numbered</text:h></text:list-item></text:list>',
      p('“Open.”', 'P2'),
      p('The quay', 'P3'),
      '<text:list><text:list-header><text:p>First</text:p></text:list-header><text:list-item><text:p>Second</text:p><text:list><text:list-item><text:p>Inner</text:p></text:list-item></text:list></text:list-item></text:list>',
      `<text:table-of-content><text:table-of-content-source><text:index-title-template>x</text:index-title-template></text:table-of-content-source><text:index-body><text:index-title>${p('Contents')}</text:index-title>${p('Two 1')}</text:index-body></text:table-of-content>`,
      `<text:section text:name="s">${p('In a section')}</text:section>`,
      p('Circle', 'A'),
    ].join('');
    expect(await lines(body, { automatic, styles })).toEqual([
      'heading1: Harbour open',
      'heading3: Two',
      'heading2: Numbered',
      'quotation: “Open.”',
      'caption: The quay',
      'listItem: First',
      'listItem: Second',
      'listItem: Inner',
      'boilerplate: Contents',
      'boilerplate: Two 1',
      'paragraph: In a section',
      'paragraph: Circle',
    ]);
  });

  test('tables: header rows, spanned, covered and repeated cells', async () => {
    const cell = (text: string, more = '') => `<table:table-cell ${more}>${p(text)}</table:table-cell>`;
    const covered = '<table:covered-table-cell/>';
    const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
    const body = `<table:table><table:table-header-rows>${row(cell('Year'), cell('Ships'), cell('Tons'))}</table:table-header-rows>${row(cell('2021', 'table:number-columns-spanned="2"'), covered, cell('9'))}${row(covered, cell('x', 'table:number-columns-repeated="2"'))}${row('<table:table-cell table:number-columns-repeated="1000000000"/>')}</table:table>`;
    expect(await lines(body)).toEqual([
      'tableRow: Year\tShips\tTons',
      'tableRow: 2021\t9',
      'tableRow: \tx\tx',
    ]);
  });
});

describe('the words of a paragraph', () => {
  test('white space as the format says', async () => {
    const body = p(
      '\n  The  harbour\n<text:span> is</text:span> <text:s text:c="2"/>open<text:tab/>now<text:line-break/>and<text:s text:c="9999999999"/>later',
    );
    const [line] = await lines(body);
    expect(line?.replace(/ {10,}/u, '…')).toBe('paragraph: The harbour is   open\tnow\nand…later');
    expect(line?.length).toBeLessThan(1100);
  });

  test('the label that a heading is given counts where it has words', async () => {
    const heading = (label: string) =>
      `<text:h text:outline-level="1"><text:number>${label}</text:number>Havens</text:h>`;
    expect(await lines(heading('Artikel 3.') + heading('3.'))).toEqual([
      'heading1: Artikel 3. Havens',
      'heading1: Havens',
    ]);
  });

  test('links, fields, rubies, raised figures, hidden words', async () => {
    const automatic =
      style('T1', '', look('style:text-position="super 58%"'), 'text') +
      style('T2', '', look('text:display="none"'), 'text') +
      style('T3', '', look('style:text-position="-33% 58%"'), 'text');
    const article = await read({
      automatic,
      body:
        p(
          '<text:a xlink:href="https://example.org/">link</text:a> <text:page-number>3</text:page-number> <text:ruby><text:ruby-base>東京</text:ruby-base><text:ruby-text>とうきょう</text:ruby-text></text:ruby> 10<text:span text:style-name="T1">6</text:span> CO<text:span text:style-name="T3">2</text:span><text:span text:style-name="T2">secret</text:span><text:hidden-text text:string-value=" too"/>',
        ) +
        `<text:section text:display="none">${p('Whole section')}</text:section>` +
        p('<text:hidden-paragraph text:is-hidden="true"/>Whole paragraph'),
    });
    expect(linesOf(article)).toEqual(['paragraph: link 3 東京(とうきょう) 10⁶ CO2']);
    expect(article.warnings).toEqual([
      { code: 'hiddenText', detail: '“secret too Whole section Whole paragraph”' },
    ]);
  });
});

describe('notes, comments, changes', () => {
  test('notes come to the end with their numbers', async () => {
    const note = (kind: string, label: string, text: string) =>
      `<text:note text:note-class="${kind}"><text:note-citation>${label}</text:note-citation><text:note-body>${p(text)}</text:note-body></text:note>`;
    const body =
      p(`Ships${note('endnote', 'i', 'Counted.')}, docks${note('footnote', '1', 'Port.')}.`) + p('Last.');
    expect(await lines(body)).toEqual([
      'paragraph: Ships[i], docks[1].',
      'paragraph: Last.',
      'paragraph: [1] Port.',
      'paragraph: [i] Counted.',
    ]);
  });

  test('comments: with a range, across paragraphs, at a point', async () => {
    const comment = (name: string, text: string) =>
      `<office:annotation ${name === '' ? '' : `office:name="${name}"`}><dc:creator>Eva</dc:creator><dc:date>2022-06-14T10:30:00.123456789</dc:date>${p(text)}<text:list><text:list-item>${p('item')}</text:list-item></text:list></office:annotation>`;
    const end = (name: string) => `<office:annotation-end office:name="${name}"/>`;
    const { blocks } = await read({
      body:
        p(`There are ${comment('a', 'sure?')}forty${end('a')} ships.${comment('b', 'which?')}`) +
        p(`Second${end('b')} one.`) +
        p(`Third.${comment('', 'point')}${comment('c', 'no end')}`),
    });
    const remark = { author: 'Eva', at: '2022-06-14T10:30:00' };
    expect(blocks.map(({ remarks }) => remarks)).toMatchObject([
      [{ ...remark, quote: 'forty', text: 'sure?\nitem' }],
      [{ ...remark, quote: 'Second', text: 'which?\nitem' }],
      [
        { ...remark, quote: '', text: 'point\nitem' },
        { ...remark, quote: '', text: 'no end\nitem' },
      ],
    ]);
  });

  test('changes count as accepted, kept apart or in the text', async () => {
    const region = (id: string, kind: string, inside = '') =>
      `<text:changed-region text:id="${id}"><text:${kind}><office:change-info/>${inside}</text:${kind}></text:changed-region>`;
    const mark = (kind: string, id: string) => `<text:change-${kind} text:change-id="${id}"/>`;
    const article = await read({
      body: `<text:tracked-changes>${region('d', 'deletion', p('gone'))}${region('i', 'insertion')}${region('x', 'deletion')}${region('f', 'format-change')}</text:tracked-changes>${p(`Forty<text:change text:change-id="d"/> ${mark('start', 'i')}new${mark('end', 'i')} ships${mark('start', 'x')} and`)}${p(`more${mark('end', 'x')} left.`)}`,
    });
    expect(linesOf(article)).toEqual(['paragraph: Forty new ships left.']);
    expect(article.warnings).toEqual([{ code: 'trackedChanges', detail: '3' }]);
  });
});

describe('what stands beside the text', () => {
  test('text boxes, shapes, groups, descriptions; what is decoration has none', async () => {
    const frame = (inside: string, more = '') => `<draw:frame ${more}>${inside}</draw:frame>`;
    const body =
      frame(`<draw:text-box>${p('On the page')}</draw:text-box>`) +
      p(
        `Text${frame('<draw:image xlink:href="Pictures/1.png"/><svg:title>Ships</svg:title><svg:desc>Ships at the quay</svg:desc>')}${frame('<svg:title>Line</svg:title>', 'loext:decorative="true"')}<draw:g><draw:custom-shape>${p('In a shape')}</draw:custom-shape></draw:g>`,
      );
    expect(await lines(body)).toEqual([
      'paragraph: On the page',
      'paragraph: Text',
      'caption: Ships',
      'caption: Ships at the quay',
      'paragraph: In a shape',
    ]);
  });

  test('charts and formulas are read; other objects are said to be left out', async () => {
    const frame =
      '<draw:frame><draw:object xlink:href="./Object 1"/><draw:image xlink:href="./ObjectReplacements/Object 1"/></draw:frame>';
    const cell = (text: string) => `<table:table-cell>${p(text)}</table:table-cell>`;
    const chart = `<office:body><office:chart><chart:chart><chart:title>${p('Ships a year')}</chart:title><table:table table:name="local-table"><table:table-rows><table:table-row>${cell('2021')}${cell('40')}</table:table-row></table:table-rows></table:table></chart:chart></office:chart></office:body>`;
    expect(await lines(p(`Text${frame}`), { object: chart })).toEqual([
      'paragraph: Text',
      'caption: Ships a year',
      'tableRow: 2021\t40',
    ]);
    const math = `<draw:frame><draw:object><m:math xmlns:m="http://www.w3.org/1998/Math/MathML"><m:semantics><m:mrow><m:mi>x</m:mi><m:mo>=</m:mo><m:mfrac><m:mrow><m:mi>a</m:mi><m:mo>+</m:mo><m:mn>1</m:mn></m:mrow><m:mn>2</m:mn></m:mfrac></m:mrow><m:annotation>x = …</m:annotation></m:semantics></m:math></draw:object></draw:frame>`;
    expect(await lines(p(`So ${math} holds.`))).toEqual(['paragraph: So x=(a+1)/2 holds.']);
    const none = await read({ body: p(`Text${frame}`) });
    expect(none.warnings).toEqual([{ code: 'partsLeftOut', detail: 'Object 1' }]);
  });

  test('headers and footers of all page styles, each text once', async () => {
    const page = (inside: string) => `<style:master-page>${inside}</style:master-page>`;
    const styles = `<office:master-styles>${page(`<style:header>${p('The Daily Quay')}</style:header><style:footer style:display="false">${p('unused')}</style:footer>`)}${page(`<style:header>${p('The Daily Quay')}</style:header><style:footer-first>${p('Page 1')}</style:footer-first>`)}</office:master-styles>`;
    expect(await lines(p('Text'), { styles })).toEqual([
      'paragraph: Text',
      'boilerplate: The Daily Quay',
      'boilerplate: Page 1',
    ]);
  });
});

test('details come from the meta part, and the language from the styles', async () => {
  const meta =
    '<dc:title>Harbour open</dc:title><meta:initial-creator>Noor Smit</meta:initial-creator><dc:creator>Desk</dc:creator><meta:creation-date>2022-06-13T10:00:00</meta:creation-date>';
  const styles = `<office:styles><style:default-style style:family="paragraph">${look('fo:language="nl" fo:country="BE"')}</style:default-style></office:styles>`;
  const { details } = await read({ body: p('The harbour is open again, he says. '.repeat(9)), meta, styles });
  expect(details).toMatchObject({
    title: 'Harbour open',
    byline: 'Noor Smit',
    published: '2022-06-13',
    language: 'nl-BE',
  });
});

test('a manifest may have a DOCTYPE, as older programs write it; other parts may not', async () => {
  const files = unzipSync(buildOdt({ body: p('Text') }));
  const declared = (name: string) =>
    zipSync({
      ...files,
      [name]: strToU8(
        `<!DOCTYPE x PUBLIC "-//x" "x.dtd">${strFromU8(files[name] ?? new Uint8Array()).replace(/<\?xml.*?\?>/u, '')}`,
      ),
    });
  expect(await codeOf(readOdt(declared('META-INF/manifest.xml'), 'x.odt'))).toBe('read');
  expect(await codeOf(readOdt(declared('content.xml'), 'x.odt'))).toBe('markupRefused');
});

test('what is locked, broken or not safe is refused with its reason', async () => {
  const refused = (bytes: Uint8Array) => codeOf(readOdt(bytes, 'x.odt'));
  const locked =
    '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>';
  expect(await refused(buildOdt({ body: p('x'), manifest: locked }))).toBe('fileEncrypted');
  expect(await refused(buildOdt({ body: '<text:p>' }))).toBe('fileDamaged');
  expect(await refused(buildOdt({ body: '&xxe;' }))).toBe('markupRefused');
  expect(await refused(buildOdt({ body: '<text:list>'.repeat(100_000) }))).toBe('markupRefused');
  expect(await refused(buildZip([{ name: 'mimetype', data: 'x' }]))).toBe('fileDamaged');
  expect(await refused(new TextEncoder().encode('<a/>'))).toBe('fileDamaged');
  const damaged = articleOf(await readOdt(buildOdt({ body: p('Text'), styles: '<style:style>' }), 'x.odt'));
  expect(damaged.warnings).toEqual([{ code: 'partsLeftOut', detail: 'styles.xml' }]);
});
