import { isEndingOf } from '../../../../core/formats/input-formats.ts';
import { declaredKind, otherPackageKind } from '../../shared/sample/package.ts';
import type { FileSample } from '../../shared/sample/sample.ts';

/** True for a presentation of Office: also for one that is cut off, so that its reader tells what is wrong with it. */
export function isPptx({ package: file, ending }: FileSample): boolean {
  if (file === null || declaredKind(file) !== null) return false;
  if (file.names !== null) return otherPackageKind(file) === 'PPTX';
  return (
    isEndingOf('pptx', ending) || (/\[Content_Types\]\.xml/u.test(file.head) && /ppt\//u.test(file.head))
  );
}

/** True for an OpenDocument presentation: as flat XML, or as a package that says so, or is called so. */
export function isOdp({ package: file, ending, head }: FileSample): boolean {
  if (file === null) return /<office:document[\s>]/u.test(head) && /opendocument\.presentation/u.test(head);
  const declared = declaredKind(file);
  if (declared !== null) return declared === 'ODP';
  return isEndingOf('odp', ending) && (file.names === null || file.names.includes('content.xml'));
}
