import { isEndingOf, type InputFormatId } from '../../../../core/formats/input-formats.ts';
import { readCompoundFile } from '../../shared/cfb/read-cfb.ts';
import { declaredKind, otherPackageKind } from '../../shared/sample/package.ts';
import type { FileSample, TextSample } from '../../shared/sample/sample.ts';

/** The streams of a workbook of Excel 97 and of Excel 5. */
export const STREAMS = ['Workbook', 'Book'];

/** True for a workbook of Office: also for one that is cut off, so that its reader tells what is wrong with it. */
export function isXlsx({ package: file, ending }: FileSample): boolean {
  if (file === null || declaredKind(file) !== null) return false;
  return file.names === null
    ? isCutOff(file.head, 'xlsx', ending, /xl\//u)
    : otherPackageKind(file) === 'XLSX';
}

/** True for a workbook of older versions of Excel. Throws `fileDamaged` for a container that is damaged. */
export function isXls({ bytes, signature }: FileSample): boolean {
  return signature === 'OLE' && readCompoundFile(bytes).names.some((name) => STREAMS.includes(name));
}

/** True for an OpenDocument table: as flat XML, or as a package that says so, or is called so. */
export function isOds({ package: file, ending, head }: FileSample): boolean {
  if (file === null) return /<office:document[\s>]/u.test(head) && /opendocument\.spreadsheet/u.test(head);
  const declared = declaredKind(file);
  if (declared !== null) return declared === 'ODS';
  return isEndingOf('ods', ending) && (file.names === null || file.names.includes('content.xml'));
}

/** True for text that is called a table with separators, unless it is data in another form. */
export function isCsv({ ending, isForeign }: TextSample): boolean {
  return isEndingOf('csv', ending) && !isForeign();
}

function isCutOff(head: string, id: InputFormatId, ending: string, part: RegExp): boolean {
  return isEndingOf(id, ending) || (/\[Content_Types\]\.xml/u.test(head) && part.test(head));
}
