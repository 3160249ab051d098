/** Cuts a text of JSON into values, so that a feed of any size is read a value at a time. */
export interface JsonElements {
  /** Takes the next piece of the text and returns the values that end in it, as text. */
  add(piece: string): string[];
  /** Call after the last piece. Returns whether the text ended before its last bracket was closed. */
  isCutOff(): boolean;
}

const [QUOTE, BACKSLASH, OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [34, 92, 123, 125, 91, 93];

/**
 * Returns a cutter. The values are the objects in the text's outermost list, or in a list that is a field of the outermost object: the
 * elements of a feed or a graph.
 */
export function jsonElements(): JsonElements {
  /** The brackets that are open, as their codes. */
  const open: number[] = [];
  let inString = false;
  let isEscaped = false;
  /** The depth at which the element under way began; -1 for none. */
  let elementDepth = -1;
  let kept = '';

  function isElement(): boolean {
    const depth = open.length;
    if (depth === 1) return open[0] === OPEN_BRACKET;
    return depth === 2 && open[0] === OPEN_BRACE && open[1] === OPEN_BRACKET;
  }

  function add(piece: string): string[] {
    const found: string[] = [];
    let from = 0;
    for (let at = 0; at < piece.length; at++) {
      const code = piece.charCodeAt(at);
      if (inString) {
        if (isEscaped) isEscaped = false;
        else if (code === BACKSLASH) isEscaped = true;
        else if (code === QUOTE) inString = false;
        continue;
      }
      if (code === QUOTE) inString = true;
      else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
        if (elementDepth === -1 && code === OPEN_BRACE && isElement()) {
          elementDepth = open.length;
          from = at;
          kept = '';
        }
        open.push(code);
      } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
        open.pop();
        if (open.length === elementDepth) {
          found.push(kept + piece.slice(from, at + 1));
          kept = '';
          elementDepth = -1;
        }
      }
    }
    if (elementDepth !== -1) kept += piece.slice(from);
    return found;
  }

  return { add, isCutOff: () => open.length > 0 || inString };
}
