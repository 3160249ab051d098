import { isEndingOf } from '../../../../core/formats/input-formats.ts';
import { declaredKind } from '../../shared/sample/package.ts';
import type { FileSample } from '../../shared/sample/sample.ts';

/** True for an OpenDocument text: as flat XML, or as a package that says so, looks so, or is cut off and is called so. */
export function isOdt({ package: file, ending, head }: FileSample): boolean {
  if (file === null) return /<office:document[\s>]/.test(head);
  const declared = declaredKind(file);
  if (declared !== null) return declared === 'ODT';
  if (file.names === null) return isEndingOf('odt', ending);
  return !file.isOffice && file.names.includes('content.xml') && file.names.includes('META-INF/manifest.xml');
}
