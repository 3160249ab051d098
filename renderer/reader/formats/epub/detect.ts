import { isEndingOf } from '../../../../core/formats/input-formats.ts';
import { declaredKind } from '../../shared/sample/package.ts';
import type { FileSample } from '../../shared/sample/sample.ts';

/** Where a book names its package. [EPUB 3.3, 4.2.6.3] */
export const CONTAINER = 'META-INF/container.xml';

/** True for a book: a package that says so, or is called so and looks so or is cut off. */
export function isEpub({ package: file, ending }: FileSample): boolean {
  if (file === null) return false;
  const declared = declaredKind(file);
  if (declared !== null) return declared === 'EPUB';
  return isEndingOf('epub', ending) && (file.names === null || file.names.includes(CONTAINER));
}
