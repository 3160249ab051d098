import { isOnSign, spaceEnd } from './scan.ts';

const CLOSER = /["'”’“‘»«›‹)\]}」』）］】》〉〗〙｣]/u;
const REFERENCE = /\[\d{1,3}\]/uy;
/** What is a closing mark even with a space before it. ‘ “ « „ with a space on either side open, by a typist's slip. */
const SPACED = /["'”’»›)\]}]/u;
const AFTER_CLOSER = /[\s,;:.!?)\]]/u;

/**
 * Returns where the closing quotation marks and brackets end that stand directly at `at`, after a sentence's last
 * terminator. Marks that open in one language close in another („…“, »…«), so any mark counts that is not itself
 * followed by a word. Numbers of notes ([12]) count as well.
 */
export function closersEnd(text: string, at: number): number {
  let end = at;
  for (;;) {
    REFERENCE.lastIndex = end;
    const reference = REFERENCE.exec(text);
    if (reference !== null) end += reference[0].length;
    else if (CLOSER.test(text.charAt(end)) || (end > at && isOnSign(text.charAt(end)))) end += 1;
    else break;
  }
  // In ‘…gone.’“We’ the last mark opens what follows: give back one that can open and touches a word.
  while (end > at && /["'“‘«‹„]/u.test(text.charAt(end - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(end)))
    end -= 1;
  return end;
}

/**
 * Returns where a closing mark ends that has white space before it (French guillemets, and stray ones): `next` is where
 * the white space after `end` ends. Returns `end` where there is none.
 */
export function spacedCloserEnd(text: string, end: number, next: number): number {
  if (next === end || next >= text.length || text.slice(end, next).includes('\n')) return end;
  const width = text.startsWith("''", next) ? 2 : SPACED.test(text.charAt(next)) ? 1 : 0;
  if (width === 0) return end;
  const after = next + width;
  if (after < text.length && !AFTER_CLOSER.test(text.charAt(after))) return end;
  // A straight mark with spaces round it closes only where one is open.
  if (text.charAt(next) === '"' && spaceEnd(text, after) < text.length && !isOpen(text, next)) return end;
  return after;
}

/** True where an odd number of straight double marks lies in the 2,000 characters before `at`, or since a line break. */
function isOpen(text: string, at: number): boolean {
  const near = text.slice(Math.max(0, at - 2000), at);
  return near.slice(near.lastIndexOf('\n') + 1).split('"').length % 2 === 0;
}
