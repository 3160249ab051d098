import { strToU8, zipSync } from 'fflate';

const OFFICE = 'http://schemas.openxmlformats.org';
const names = `xmlns:p="${OFFICE}/presentationml/2006/main" xmlns:a="${OFFICE}/drawingml/2006/main" xmlns:r="${OFFICE}/officeDocument/2006/relationships"`;
const paragraphs = (texts: readonly string[]): string =>
  `<p:txBody>${texts.map((text) => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`).join('')}</p:txBody>`;
const at = (left: number, top: number): string => `<a:xfrm><a:off x="${left}" y="${top}"/></a:xfrm>`;

/** A box of a slide: what it stands for in the layout, where it stands, and what it says. */
function box(type: string, place: string, ...texts: readonly string[]): string {
  const stands = type === '' ? '' : `<p:ph type="${type}" idx="${type.length}"/>`;
  return `<p:sp><p:nvSpPr><p:nvPr>${stands}</p:nvPr></p:nvSpPr><p:spPr>${place}</p:spPr>${paragraphs(texts)}</p:sp>`;
}
const cell = (text: string): string =>
  `<a:tc>${paragraphs([text]).replaceAll('p:txBody', 'a:txBody')}</a:tc>`;
const table = (place: string, ...rows: string[][]): string =>
  `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr name="Tabel"/></p:nvGraphicFramePr>${place.replaceAll('a:xfrm', 'p:xfrm')}<a:graphic><a:graphicData>
   <a:tbl>${rows.map((row) => `<a:tr>${row.map(cell).join('')}</a:tr>`).join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
const slide = (shapes: string, more = ''): string =>
  `<p:sld ${names} ${more}><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></p:sld>`;
const relations = (...targets: (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="${OFFICE}/package/2006/relationships">${targets
    .map(
      ([type, target], number) =>
        `<Relationship Id="r${number + 1}" Type="${OFFICE}/x/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

/** The parts of a presentation of our own: two columns, a table, notes, a picture, a chart, a footer and a hidden slide. */
export function harbourSlides(): Record<string, string> {
  const layout = slide(box('title', at(0, 100)) + box('body', at(0, 900))).replaceAll('p:sld', 'p:sldLayout');
  const first = slide(
    box('sldNum', at(0, 9900), '1') +
      box('', at(5000, 2000), 'Rechts: de Rietvaart heeft er 17.') +
      box('', at(0, 2000), 'Links: Emmelsum heeft er 1.250.') +
      box('body', '', 'Er komen elk jaar meer schepen.', 'Vooral in mei.') +
      `<p:pic><p:nvPicPr><p:cNvPr descr="Een schip in de sluis"/></p:nvPicPr><p:spPr>${at(0, 6000)}</p:spPr></p:pic>` +
      box('title', '', 'Schepen in de haven'),
  );
  const second = slide(
    table(at(0, 500), ['Haven', 'Schepen'], ['Emmelsum', '1.250'], ['Rietvaart', '17']) +
      `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr name="Grafiek 3"/></p:nvGraphicFramePr></p:graphicFrame>`,
  );
  const hidden = slide(box('title', '', 'Wat we niet tonen'), 'show="0"');
  const notes = slide(
    box('sldImg', '') + box('body', '', 'Zeg erbij dat 2023 nog niet vaststaat.') + box('sldNum', '', '1'),
  ).replaceAll('p:sld', 'p:notes');
  const list = `<p:sldIdLst><p:sldId r:id="r1"/><p:sldId r:id="r2"/><p:sldId r:id="r3"/></p:sldIdLst>`;
  return {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations(['officeDocument', 'ppt/presentation.xml']),
    'ppt/presentation.xml': `<p:presentation ${names}>${list}</p:presentation>`,
    // The files of slides have other numbers than the slides.
    'ppt/_rels/presentation.xml.rels': relations(
      ['slide', 'slides/slide1.xml'],
      ['slide', 'slides/slide7.xml'],
      ['slide', 'slides/slide2.xml'],
    ),
    'ppt/slides/slide1.xml': first,
    'ppt/slides/_rels/slide1.xml.rels': relations(
      ['slideLayout', '../slideLayouts/slideLayout1.xml'],
      ['notesSlide', '../notesSlides/notesSlide1.xml'],
    ),
    'ppt/slides/slide7.xml': second,
    'ppt/slides/slide2.xml': hidden,
    'ppt/slideLayouts/slideLayout1.xml': layout,
    'ppt/notesSlides/notesSlide1.xml': notes,
  };
}

/** Packs parts as a file. */
export function packed(parts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const files = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  return new Uint8Array(zipSync(files));
}

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';
const TYPE = 'application/vnd.oasis.opendocument.presentation';
const spaces = ['office', 'text', 'table', 'style', 'presentation']
  .map((name) => `xmlns:${name}="${OASIS}:${name}:1.0"`)
  .concat(`xmlns:draw="${OASIS}:drawing:1.0"`, `xmlns:svg="${OASIS}:svg-compatible:1.0"`)
  .join(' ');
const frame = (kind: string, x: number, y: number, ...texts: string[]): string =>
  `<draw:frame presentation:class="${kind}" svg:x="${x}cm" svg:y="${y}cm"><draw:text-box>${texts
    .map((text) => `<text:p>${text}</text:p>`)
    .join('')}</draw:text-box></draw:frame>`;
const row = (...cells: string[]): string =>
  `<table:table-row>${cells.map((text) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`).join('')}</table:table-row>`;

const content = `<office:automatic-styles><style:style style:name="dp2"><style:drawing-page-properties presentation:visibility="hidden"/></style:style></office:automatic-styles>
  <office:body><office:presentation>
    <draw:page draw:style-name="dp1">
      ${frame('page-number', 0, 25, '1')}
      ${frame('', 14, 5, 'Rechts: de Rietvaart heeft er 17.')}
      ${frame('', 1, 5.1, 'Links: Emmelsum heeft er 1.250.')}
      ${frame('outline', 1, 2, 'Er komen elk jaar meer schepen.', 'Vooral in mei.')}
      <draw:frame svg:x="10mm" svg:y="150mm"><draw:image/><svg:desc>Een schip in de sluis</svg:desc></draw:frame>
      ${frame('title', 1, 1, 'Schepen in de haven')}
      <presentation:notes>${frame('notes', 1, 1, 'Zeg erbij dat 2023 nog niet vaststaat.')}</presentation:notes>
    </draw:page>
    <draw:page>
      <draw:frame svg:x="1cm" svg:y="1cm"><table:table>${row('Haven', 'Schepen')}${row('Emmelsum', '1.250')}${row('Rietvaart', '17')}</table:table></draw:frame>
      <draw:frame draw:name="Grafiek 3"><draw:object/></draw:frame>
    </draw:page>
    <draw:page draw:style-name="dp2">${frame('title', 1, 1, 'Wat we niet tonen')}</draw:page>
  </office:presentation></office:body>`;

/** The same as an OpenDocument package. */
export function harbourOdp(): Uint8Array<ArrayBuffer> {
  const mimetype: [Uint8Array, { level: 0 }] = [strToU8(TYPE), { level: 0 }];
  const document = `<office:document-content ${spaces}>${content}</office:document-content>`;
  return new Uint8Array(zipSync({ mimetype, 'content.xml': strToU8(document) }));
}

/** The same as flat XML. */
export function harbourFodp(): Uint8Array<ArrayBuffer> {
  return new Uint8Array(
    strToU8(
      `<?xml version="1.0"?><office:document ${spaces} office:mimetype="${TYPE}">${content}</office:document>`,
    ),
  );
}
