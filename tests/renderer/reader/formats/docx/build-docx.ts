import { strToU8, zipSync, type Zippable } from 'fflate';

/** The parts of a Word document to build, as markup with the prefixes that Word uses. */
export interface DocxParts {
  readonly body: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  /** Which comment answers which, and which are resolved. */
  readonly commentsExtended?: string;
  readonly settings?: string;
  readonly numbering?: string;
  /** A header and a footer, that a section of the body names by rIdHeader and rIdFooter. */
  readonly header?: string;
  readonly footer?: string;
  readonly chart?: string;
  readonly diagram?: string;
  readonly core?: string;
  readonly strict?: boolean;
  /** Addresses that words of the body, notes and comments lead to, by rIdLink0, rIdLink1 and so on. */
  readonly links?: readonly string[];
  /** Where the main part stands. */
  readonly main?: string;
}

const TRANSITIONAL = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';

/** Writes a Word document: what word processors write around the parts, and the parts. */
export function buildDocx(parts: DocxParts): Uint8Array<ArrayBuffer> {
  const { strict = false, main = 'word/document.xml' } = parts;
  const relationships = strict
    ? `${STRICT}/officeDocument/relationships`
    : `${TRANSITIONAL}/officeDocument/2006/relationships`;
  const folder = main.replace(/[^/]*$/u, '');
  const files: Zippable = {
    '[Content_Types].xml': strToU8(contentTypes(main)),
    '_rels/.rels': strToU8(
      relationshipsPart([
        `<Relationship Id="r1" Type="${relationships}/officeDocument" Target="/${main}"/>`,
        '<Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>',
      ]),
    ),
  };
  const names = namespaces(strict);
  const related: string[] = [];
  const add = (type: string, id: string, element: string, content: string | undefined) => {
    if (content === undefined) return;
    related.push(`<Relationship Id="${id}" Type="${relationships}/${type}" Target="${id}.xml"/>`);
    files[`${folder}${id}.xml`] = strToU8(
      `<?xml version="1.0"?>\n<${element} ${names}>${content}</${element}>`,
    );
  };
  add('styles', 'styles', 'w:styles', parts.styles);
  add('footnotes', 'footnotes', 'w:footnotes', parts.footnotes);
  add('endnotes', 'endnotes', 'w:endnotes', parts.endnotes);
  add('comments', 'comments', 'w:comments', parts.comments);
  add('commentsExtended', 'commentsExtended', 'w15:commentsEx', parts.commentsExtended);
  add('settings', 'settings', 'w:settings', parts.settings);
  add('numbering', 'numbering', 'w:numbering', parts.numbering);
  add('header', 'rIdHeader', 'w:hdr', parts.header);
  add('footer', 'rIdFooter', 'w:ftr', parts.footer);
  add('chart', 'rIdChart', 'c:chartSpace', parts.chart);
  add('diagramData', 'rIdDiagram', 'dgm:dataModel', parts.diagram);
  const link = `<Relationship Id="rIdLink" Type="${relationships}/hyperlink" Target="https://example.org/" TargetMode="External"/>`;
  const links = (parts.links ?? []).map(
    (target, index) =>
      `<Relationship Id="rIdLink${index}" Type="${relationships}/hyperlink" Target="${target}" TargetMode="External"/>`,
  );
  related.push(
    link,
    ...links,
    `<Relationship Id="rIdSheet" Type="${relationships}/package" Target="embeddings/figures.xlsx"/>`,
    `<Relationship Id="rIdPiece" Type="${relationships}/aFChunk" Target="piece.html"/>`,
  );
  for (const name of ['comments', 'footnotes', 'endnotes'] as const)
    if (parts[name] !== undefined)
      files[`${folder}_rels/${name}.xml.rels`] = strToU8(relationshipsPart([link, ...links]));
  files[main] = strToU8(
    `<?xml version="1.0"?>\n<w:document ${names}><w:body>${parts.body}</w:body></w:document>`,
  );
  files[main.replace(/([^/]*)$/u, '_rels/$1.rels')] = strToU8(relationshipsPart(related));
  if (parts.core !== undefined)
    files['docProps/core.xml'] = strToU8(
      `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${parts.core}</cp:coreProperties>`,
    );
  return zipSync(files);
}

/** A paragraph of one run of text, in a style or none. */
export function p(text: string, style?: string): string {
  return `<w:p>${style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${r(text)}</w:p>`;
}

/** A run of text with run properties or none. */
export function r(text: string, properties = ''): string {
  const look = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${look}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

function relationshipsPart(relationships: readonly string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationships.join('')}</Relationships>`;
}

function namespaces(strict: boolean): string {
  const uris = strict
    ? {
        w: `${STRICT}/wordprocessingml/main`,
        r: `${STRICT}/officeDocument/relationships`,
        m: `${STRICT}/officeDocument/math`,
        a: `${STRICT}/drawingml/main`,
        wp: `${STRICT}/drawingml/wordprocessingDrawing`,
        c: `${STRICT}/drawingml/chart`,
        dgm: `${STRICT}/drawingml/diagram`,
      }
    : {
        w: `${TRANSITIONAL}/wordprocessingml/2006/main`,
        r: `${TRANSITIONAL}/officeDocument/2006/relationships`,
        m: `${TRANSITIONAL}/officeDocument/2006/math`,
        a: `${TRANSITIONAL}/drawingml/2006/main`,
        wp: `${TRANSITIONAL}/drawingml/2006/wordprocessingDrawing`,
        c: `${TRANSITIONAL}/drawingml/2006/chart`,
        dgm: `${TRANSITIONAL}/drawingml/2006/diagram`,
      };
  return [
    ...Object.entries(uris),
    ['mc', `${TRANSITIONAL}/markup-compatibility/2006`],
    ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
    ['w14', 'http://schemas.microsoft.com/office/word/2010/wordml'],
    ['w15', 'http://schemas.microsoft.com/office/word/2012/wordml'],
    ['v', 'urn:schemas-microsoft-com:vml'],
    ['o', 'urn:schemas-microsoft-com:office:office'],
  ]
    .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
    .join(' ');
}

/** What other programs need to open the document: a type for each part. */
function contentTypes(main: string): string {
  const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const folder = `/${main.replace(/[^/]*$/u, '')}`;
  const parts = [
    [`/${main}`, 'document.main'],
    ...['styles', 'footnotes', 'endnotes', 'comments', 'settings', 'numbering'].map((name) => [
      `${folder}${name}.xml`,
      name,
    ]),
    [`${folder}rIdHeader.xml`, 'header'],
    [`${folder}rIdFooter.xml`, 'footer'],
  ];
  const overrides = parts.map(
    ([name, type]) => `<Override PartName="${name}" ContentType="${types}.${type}+xml"/>`,
  );
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${overrides.join('')}</Types>`;
}
