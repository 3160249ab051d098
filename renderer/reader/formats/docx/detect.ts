import { isEndingOf } from '../../../../core/formats/input-formats.ts';
import { declaredKind } from '../../shared/sample/package.ts';
import type { FileSample } from '../../shared/sample/sample.ts';

/** Names in packages of other programs. */
const OTHERS = /^(?:xl|ppt|visio)\/|^Index\/Document\.iwa$|^index\.xml$/u;

/**
 * True for a package that is a Word document: also for one that is cut off, or that lacks its list of types, so that its
 * own reader tells what is wrong with it.
 */
export function isDocx({ package: file, ending }: FileSample): boolean {
  if (file === null || declaredKind(file) !== null) return false;
  const { names, head } = file;
  if (names === null) {
    const begins = /word\/|\[Content_Types\]\.xml/u.test(head) && !/(?:xl|ppt)\//u.test(head);
    return begins || isEndingOf('docx', ending);
  }
  if (!file.isOffice) return names.some((name) => /^word\/document\d*\.xml$/u.test(name));
  if (names.some((name) => name.startsWith('word/'))) return true;
  return !names.some((name) => OTHERS.test(name)) && file.types().includes('wordprocessingml');
}
