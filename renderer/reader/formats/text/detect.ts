import type { TextSample } from '../../shared/sample/sample.ts';

/** True for any text that is not data in another form. */
export function isPlainText({ isForeign }: TextSample): boolean {
  return !isForeign();
}
