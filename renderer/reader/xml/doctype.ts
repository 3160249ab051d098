const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['<!--', '-->'],
  ['<?', '?>'],
  ['"', '"'],
  ["'", "'"],
]);
const NEXT = /<!--|<\?|["'[\]>]/g;

/**
 * Returns where a document type declaration that begins at `start` ends (the offset after it), -1 where it does not.
 * Nothing in it is read: quoted text, comments and instructions are stepped over only to find its end.
 */
export function doctypeEnd(text: string, start: number): number {
  let brackets = 0;
  NEXT.lastIndex = start + '<!DOCTYPE'.length;
  for (;;) {
    const [mark] = NEXT.exec(text) ?? [];
    if (mark === undefined) return -1;
    const closer = CLOSERS.get(mark);
    if (closer !== undefined) {
      const end = text.indexOf(closer, NEXT.lastIndex);
      if (end === -1) return -1;
      NEXT.lastIndex = end + closer.length;
    } else if (mark === '[') brackets += 1;
    else if (mark === ']') brackets -= 1;
    else if (brackets <= 0) return NEXT.lastIndex;
  }
}
