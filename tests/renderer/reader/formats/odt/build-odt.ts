import { strToU8, zipSync, type Zippable } from 'fflate';

/** The parts of an OpenDocument text to build, as markup with the prefixes that LibreOffice uses. */
export interface OdtPartsToBuild {
  /** What stands in office:text. */
  readonly body: string;
  /** Automatic styles of the content. */
  readonly automatic?: string;
  /** What stands in the styles part. */
  readonly styles?: string;
  readonly meta?: string;
  readonly manifest?: string;
  /** The content of an object called `Object 1`, as an element with its own namespaces declared. */
  readonly object?: string;
}

const NAMESPACES = [
  ...['office', 'text', 'table', 'style', 'meta', 'chart', 'manifest'].map((name) => [name, name]),
  ['draw', 'drawing'],
  ['fo', 'xsl-fo-compatible'],
  ['svg', 'svg-compatible'],
]
  .map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat(
    'xmlns:xlink="http://www.w3.org/1999/xlink"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
  )
  .join(' ');

/** Writes an OpenDocument text: its package around the parts, and the parts. */
export function buildOdt(parts: OdtPartsToBuild): Uint8Array<ArrayBuffer> {
  const files: Zippable = {
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': part(
      'document-content',
      `<office:automatic-styles>${parts.automatic ?? ''}</office:automatic-styles><office:body><office:text>${parts.body}</office:text></office:body>`,
    ),
    'META-INF/manifest.xml': strToU8(
      `<manifest:manifest ${NAMESPACES}>${parts.manifest ?? ''}</manifest:manifest>`,
    ),
  };
  if (parts.styles !== undefined) files['styles.xml'] = part('document-styles', parts.styles);
  if (parts.meta !== undefined)
    files['meta.xml'] = part('document-meta', `<office:meta>${parts.meta}</office:meta>`);
  if (parts.object !== undefined) files['Object 1/content.xml'] = part('document-content', parts.object);
  return zipSync(files);
}

function part(element: string, content: string): Uint8Array<ArrayBuffer> {
  return strToU8(
    `<?xml version="1.0" encoding="UTF-8"?>\n<office:${element} ${NAMESPACES}>${content}</office:${element}>`,
  );
}
