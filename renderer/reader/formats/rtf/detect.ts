import type { FileSample } from '../../shared/sample/sample.ts';

/** True for a file that begins as Rich Text Format does. */
export function isRtf({ head }: FileSample): boolean {
  return /^\s*\{\\rtf/.test(head);
}
