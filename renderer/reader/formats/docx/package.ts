import type { XmlElement } from '../../shared/xml/element.ts';
import type { Zip } from '../../../../core/kernel/zip/read-zip.ts';
import type { LeftOut } from '../../shared/document/left-out.ts';
import {
  officeNamespace,
  officeNamespaces,
  openPackage,
  type OfficePackage,
} from '../../shared/opc/open-package.ts';
import type { Vocabulary } from '../../shared/xml/namespaces.ts';

/** The namespaces of WordprocessingML (ECMA-376), transitional and strict alike, and of what Microsoft adds to it. */
export const docxVocabulary: Vocabulary = new Map([
  ...officeNamespaces,
  ...officeNamespace('wordprocessingml/2006/main', 'wordprocessingml/main', 'w'),
  ...officeNamespace('officeDocument/2006/math', 'officeDocument/math', 'm'),
  ...officeNamespace('drawingml/2006/wordprocessingDrawing', 'drawingml/wordprocessingDrawing', 'wp'),
  ...officeNamespace('drawingml/2006/picture', 'drawingml/picture', 'pic'),
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['http://schemas.microsoft.com/office/drawing/2017/decorative', 'adec'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['http://schemas.microsoft.com/office/word/2012/wordml', 'w15'],
]);

/** Returns an element's value: its w:val, which its own name says where it has none. */
export function valueOf(element: XmlElement | null): string | null {
  return element?.attributes.get('w:val') ?? null;
}

/** Returns the value of a switch: on if it has no value, null if it is absent. */
export function switchOf(element: XmlElement | null): boolean | null {
  if (element === null) return null;
  return !/^(?:0|false|off|none)$/u.test(valueOf(element) ?? 'true');
}

/** Opens the package of a Word document. Throws what openPackage throws. */
export function openDocx(zip: Zip, leftOut: LeftOut): OfficePackage {
  return openPackage(zip, leftOut, docxVocabulary, 'word/document.xml');
}
