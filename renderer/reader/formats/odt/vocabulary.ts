import type { Vocabulary } from '../../shared/xml/namespaces.ts';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';

/** The namespaces of OpenDocument 1.0 to 1.4, and LibreOffice's extension of it. */
export const odtVocabulary: Vocabulary = new Map([
  ...['office', 'text', 'table', 'style', 'meta', 'chart'].map((name): readonly [string, string] => [
    `${OASIS}:${name}:1.0`,
    name,
  ]),
  [`${OASIS}:drawing:1.0`, 'draw'],
  [`${OASIS}:xsl-fo-compatible:1.0`, 'fo'],
  [`${OASIS}:svg-compatible:1.0`, 'svg'],
  [`${OASIS}:manifest:1.0`, 'manifest'],
  ['urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0', 'loext'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
  ['http://www.w3.org/1998/Math/MathML', 'math'],
]);
