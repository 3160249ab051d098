import type { FileSample } from '../../shared/sample/sample.ts';

/** True for a file that begins as PDF does. */
export function isPdf({ signature }: FileSample): boolean {
  return signature === 'PDF';
}
