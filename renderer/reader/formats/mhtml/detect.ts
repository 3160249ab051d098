import { isMhtml as beginsAsMhtml } from '../../../../core/text/detect-mail.ts';
import type { FileSample } from '../../shared/sample/sample.ts';

/** True for a page that a browser saved as one file. Asked before mail, which such a page begins as, too. */
export function isMhtml({ head }: FileSample): boolean {
  return beginsAsMhtml(head);
}
