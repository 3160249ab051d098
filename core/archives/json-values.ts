/** A value of a JSON text, as text, and how many lists and objects it is in. */
export interface JsonPart {
  readonly text: string;
  readonly depth: number;
}

/** Cuts a text of JSON into values that are small enough to be read, so that a feed of any size and shape is read in little memory. */
export interface JsonValues {
  /** Takes the next piece of the text and returns the values that end in it. */
  add(piece: string): JsonPart[];
  /** Whether no JSON is like this: brackets that do not match, words outside of them, nesting without end. */
  isBroken(): boolean;
  /** Call after the last piece. Returns whether the text ended before its last bracket was closed. */
  isCutOff(): boolean;
  /** Returns the whole values in what was not closed. */
  rest(): JsonPart[];
}

const [QUOTE, BACKSLASH, OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [34, 92, 123, 125, 91, 93];
/** A list or an object with more characters is no check, but has checks: what is in it is given a value at a time. */
const LARGEST = 4_000_000;
/** Deeper nesting is that of an attack. */
const MOST_OPEN = 1000;

/**
 * Returns a cutter. A list or an object is given whole where it is no larger than `largest`, and what is in it value by value where it is
 * larger; not what is in more than `deepest` others. Several texts after each other, as in JSON Lines, are one.
 */
export function jsonValues(deepest: number, largest = LARGEST): JsonValues {
  /** The brackets that are open, as their codes. */
  const open: number[] = [];
  let inString = false;
  let isEscaped = false;
  let isBroken = false;
  /** How many others the value under way is in; -1 for none. */
  let under = -1;
  let kept = '';

  function add(piece: string): JsonPart[] {
    const found: JsonPart[] = [];
    let from = 0;
    for (let at = 0; at < piece.length && !isBroken; at++) {
      const code = piece.charCodeAt(at);
      if (inString) {
        if (isEscaped) isEscaped = false;
        else if (code === BACKSLASH) isEscaped = true;
        else if (code === QUOTE) inString = false;
      } else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
        if (under === -1 && open.length <= deepest) {
          under = open.length;
          from = at;
          kept = '';
        }
        isBroken = open.push(code) > MOST_OPEN;
      } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
        // Each closing bracket comes two after the opening one.
        isBroken = open.pop() !== code - 2;
        if (open.length === under) {
          found.push({ text: kept + piece.slice(from, at + 1), depth: under });
          kept = '';
          under = -1;
        }
      } else if (open.length === 0) isBroken = !isSpace(code);
      else if (code === QUOTE) inString = true;
    }
    if (under !== -1) kept += piece.slice(from);
    while (kept.length > largest) giveWhatIsIn(found);
    return found;
  }

  /** Gives the whole values in the one under way, and goes on with the one in it that is open. */
  function giveWhatIsIn(found: JsonPart[]): void {
    const depth = under + 1;
    const { whole, open: last } = valuesIn(kept);
    const goesOn = last !== null && depth <= deepest;
    under = goesOn ? depth : -1;
    kept = goesOn ? kept.slice(last) : '';
    // There may be more of them than a call can have arguments.
    if (depth <= deepest) for (const text of whole) found.push({ text, depth });
  }

  function rest(): JsonPart[] {
    const found: JsonPart[] = [];
    while (under !== -1) giveWhatIsIn(found);
    return found;
  }

  return { add, rest, isBroken: () => isBroken, isCutOff: () => open.length > 0 };
}

/** Returns the lists and objects that are directly in an open one, and where the last begins if it is not closed. */
function valuesIn(text: string): { whole: string[]; open: number | null } {
  const whole: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      for (at++; at < text.length && text.charCodeAt(at) !== QUOTE; at++)
        if (text.charCodeAt(at) === BACKSLASH) at++;
    } else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
      if (depth === 0) from = at;
      depth++;
    } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
      depth--;
      if (depth === 0) whole.push(text.slice(from, at + 1));
    }
  }
  return { whole, open: depth > 0 ? from : null };
}

/** White space of JSON, and the byte order mark that some programs write before it. */
function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9 || code === 0xfeff;
}
