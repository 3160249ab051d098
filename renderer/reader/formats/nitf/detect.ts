import type { TextSample } from '../../shared/sample/sample.ts';
import { rootNameOf } from '../../shared/wire/wire-xml.ts';

/** True for NITF, by the name of its root, whatever stands before that. */
export function isNitf({ text }: TextSample): boolean {
  return rootNameOf(text) === 'nitf';
}
