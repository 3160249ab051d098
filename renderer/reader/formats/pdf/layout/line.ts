import { type Chunk, chunkText } from './chunk.ts';

/** A line of a column: one chunk, or several where wide gaps part it. */
export interface Line {
  readonly text: string;
  /** The texts of its chunks, in reading order. */
  readonly cells: readonly Chunk[];
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  /** True if all of its letters are bold. */
  readonly bold: boolean;
  readonly rtl: boolean;
}

/** Makes the lines of a column, from the top, of its chunks. */
export function linesOf(chunks: readonly Chunk[]): Line[] {
  const rows: Chunk[][] = [];
  let first: Chunk | null = null;
  for (const chunk of chunks.toSorted((a, b) => a.y - b.y)) {
    if (first !== null && chunk.y - first.y <= 0.3 * Math.max(chunk.size, first.size))
      rows.at(-1)?.push(chunk);
    else {
      rows.push([chunk]);
      first = chunk;
    }
  }
  return rows.map(lineOf);
}

/** Makes one line of chunks that stand beside each other. */
export function lineOf(chunks: readonly Chunk[]): Line {
  const items = chunks.flatMap((chunk) => chunk.items);
  const rtl = isRtl(items);
  const cells = chunks.toSorted((a, b) => (rtl ? b.x0 - a.x0 : a.x0 - b.x0));
  const main = cells.reduce((a, b) => (b.length > a.length ? b : a));
  return {
    text: cells.map((cell) => chunkText(cell, rtl)).join(' '),
    cells,
    x0: Math.min(...cells.map(({ x0 }) => x0)),
    x1: Math.max(...cells.map(({ x1 }) => x1)),
    y: main.y,
    size: main.size,
    bold:
      items.every(({ bold, str }) => bold || !/[\p{L}\p{N}]/u.test(str)) && items.some(({ bold }) => bold),
    rtl,
  };
}

function isRtl(items: readonly { readonly rtl: boolean; readonly str: string }[]): boolean {
  const length = (some: typeof items) => some.reduce((sum, { str }) => sum + str.length, 0);
  return length(items.filter(({ rtl }) => rtl)) > length(items) / 2;
}

/** After a hyphen at a line's end these begin the second half of a pair: 'voor- en nadelen', 'Ein- und Ausgang'. */
const PAIRED = /^(?:en|of|and|or|und|oder|bzw|et|ou|y|o|e|tot|bis)(?![\p{L}\p{N}])/u;
/** Scripts that are written without spaces. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFF60]/u;
/** A text that ends in a broken word: its first half, the hyphen (plain, U+2010 or soft). */
const BROKEN = /([\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’-]*)([-\u2010\u00AD])$/u;

/**
 * The words of a document as it writes them within its lines, in lower case: by these a hyphen at a line's end is known
 * to be the printer's or the word's own.
 */
export function wordsOf(lines: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const line of lines) {
    const whole = line.replace(BROKEN, '').toLowerCase();
    for (const [word] of whole.matchAll(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)) words.add(word);
  }
  return words;
}

/**
 * Joins a paragraph's lines: with a space, or, where a word is broken at a line's end, without it and without the hyphen.
 * A hyphen stays where the next line goes on with a capital or a figure (Noord-Holland, 2019-2020), and where the
 * document elsewhere writes the word with it.
 */
export function joinLines(lines: readonly string[], words: ReadonlySet<string>): string {
  // Piece by piece: a paragraph may be a book, which is not to be copied for each of its lines.
  return lines.map((line, index) => withSeam(line, lines[index + 1], words)).join('');
}

/** A line with what joins it to the next one: a space, nothing, or nothing for its hyphen. */
function withSeam(line: string, next: string | undefined, words: ReadonlySet<string>): string {
  if (next === undefined || line === '') return line;
  const [, half, hyphen] = BROKEN.exec(line) ?? [];
  if (half !== undefined && hyphen !== undefined) {
    const rest = /^[\p{L}\p{M}\p{N}'’]+/u.exec(next)?.[0] ?? '';
    if (rest === '' || PAIRED.test(next)) return `${line} `;
    return isPrinters(half, hyphen, rest, words) ? line.slice(0, -1) : line;
  }
  const isAddress = /(?:https?:\/\/|www\.)\S*[/_.=&?]$/u.test(line);
  const isUnspaced = UNSPACED.test(line.at(-1) ?? '') && UNSPACED.test(next.charAt(0));
  const isDashed = /\S—$/u.test(line);
  return isAddress || isUnspaced || isDashed ? line : `${line} `;
}

/** True if a hyphen is there for the line's end alone. */
function isPrinters(half: string, hyphen: string, rest: string, words: ReadonlySet<string>): boolean {
  if (hyphen === '\u00AD') return true;
  if (!/^\p{Ll}/u.test(rest) || !/\p{L}$/u.test(half)) return false;
  const [first, second] = [half.toLowerCase(), rest.toLowerCase()];
  if (words.has(first + second)) return true;
  if (words.has(`${first}-${second}`)) return false;
  // One letter and a hyphen is a word of its own kind: e-mail, T-shirt, x-as.
  return half.length > 1 && rest.length > 1;
}
