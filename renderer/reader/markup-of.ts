import { isMail, isMhtml } from '../../core/text/detect-mail.ts';

/** How far into a file its kind is looked for. */
const HEAD_BYTES = 16_384;

/** Returns what a file that is all letters is by its beginning, where it is no text to be read from top to bottom; else null. */
export function markupOf(bytes: Uint8Array): 'rtf' | 'odt' | 'mhtml' | 'mail' | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  if (/^\s*\{\\rtf/.test(head)) return 'rtf';
  if (/<office:document[\s>]/.test(head)) return 'odt';
  if (isMhtml(head)) return 'mhtml';
  return isMail(head) ? 'mail' : null;
}
