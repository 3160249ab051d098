import type { Inline } from '../../../../core/report/outline/parts.ts';

/** How wide the page's text is, in twentieths of a point. */
const TEXT_WIDTH = 9040;
/** Between a cell and the next one. */
export const CELL_MARGIN = 140;

/** A row of at most this many lines may be kept with another, and a table of at most this many whole: more would leave too much of a page empty. */
export const LOW_ROW = 4;
export const LOW_TABLE = 14;
/** A row of more lines than this may be taller than a page. */
export const TALLEST_ROW = 50;

/** How wide a letter is on average, at most, in a cell, in a head, which is bold, and in a hash; fine ones are smaller. */
const LETTER = { cell: 95, head: 112, code: 108 };
const FINE_LETTER = { cell: 82, head: 93, code: 90 };
/** Cells of at most this many letters stay on one line if there is room, such as a verdict or a moment. */
const SHORT_CELL = 26;
/** Longer words are addresses and names of files, which are broken. */
const LONGEST_WORD = 24;
/** A hash has a line of its own in a table of terms, and else is broken in its middle, so that its lines can be compared. */
const HASH_LETTERS = { ofTwo: 64, ofMore: 32 };
/** If cells that stay on one line need more than this share of the page, they leave too little for the others. */
const MOST_FOR_SHORT = 0.8;

interface Need {
  /** Letters of the longest cell. */
  longest: number;
  /** What its longest word needs, and what its longest cell needs on one line if it is short. */
  least: number;
  onOneLine: number;
  /** Whether it gets no more than that: its cells are hashes. */
  isFixed: boolean;
}

/**
 * Divides the width. Each column gets what its longest word needs, and a column of short cells what these need on one
 * line, if possible. The rest goes to the columns with the most text.
 */
export function columnWidths(
  head: readonly string[],
  rows: readonly Inline[][][],
  isFine: boolean,
): number[] {
  const columns = Math.max(head.length, ...rows.map((row) => row.length));
  const needs = Array.from({ length: columns }, (_unused, index) => {
    const cells = rows.map((row) => row[index] ?? []);
    return needOf(head[index] ?? '', cells, columns, isFine);
  });
  const staysOnLine = sum(needs.map(({ onOneLine }) => onOneLine)) <= MOST_FOR_SHORT * TEXT_WIDTH;
  const base = needs.map(({ least, onOneLine }) => (staysOnLine ? onOneLine : least));
  const rest = TEXT_WIDTH - sum(base);
  if (rest <= 0) return base.map((width) => Math.floor((width / sum(base)) * TEXT_WIDTH));
  const parts = partsOf(needs, staysOnLine);
  return base.map((width, index) => Math.floor(width + (rest * (parts[index] ?? 0)) / sum(parts)));
}

/** How what is left of the width is divided. */
function partsOf(needs: readonly Need[], staysOnLine: boolean): number[] {
  const isShort = ({ longest }: Need): boolean => longest <= SHORT_CELL;
  const parts = needs.map((need) =>
    need.isFixed || (staysOnLine && isShort(need)) ? 0 : Math.min(60, need.longest + 4),
  );
  if (sum(parts) > 0) return parts;
  const isAllFixed = needs.every(({ isFixed }) => isFixed);
  return needs.map(({ longest, isFixed }) => (isFixed && !isAllFixed ? 0 : longest + 4));
}

function needOf(title: string, cells: readonly Inline[][], columns: number, isFine: boolean): Need {
  const letter = isFine ? FINE_LETTER : LETTER;
  const texts = cells.flatMap((words) => textOf(words).split('\n'));
  const longest = Math.max(title.length, ...texts.map(({ length }) => length));
  const hashes = cells.filter((words) => words.length === 1 && words[0]?.code === true);
  const isFixed = hashes.length > 0 && hashes.length === cells.length;
  const hash = columns === 2 ? HASH_LETTERS.ofTwo : HASH_LETTERS.ofMore;
  const words = isFixed ? [] : texts;
  const widest = (letters: (text: string) => number): number =>
    Math.max(
      letters(title) * letter.head,
      hashes.length === 0 ? 0 : (hash + 0.5) * letter.code,
      ...words.map((text) => letters(text) * letter.cell),
    ) + CELL_MARGIN;
  const least = widest(wordIn);
  return {
    longest,
    least,
    onOneLine: longest <= SHORT_CELL ? widest(({ length }) => length) : least,
    isFixed,
  };
}

/** About how many lines words have in a column. */
export function linesOf(words: readonly Inline[], width: number, isFine: boolean): number {
  const letter = isFine ? FINE_LETTER.cell : LETTER.cell;
  const room = Math.max(1, (width - CELL_MARGIN) / letter);
  const lines = textOf(words).split('\n');
  return sum(lines.map(({ length }) => Math.max(1, Math.ceil(length / room))));
}

function textOf(words: readonly Inline[]): string {
  return words.map(({ text, newLine }) => (newLine === true ? '\n' : text)).join('');
}

/** Letters of the longest word. */
function wordIn(words: string): number {
  return Math.min(LONGEST_WORD, Math.max(...words.split(/\s+/u).map(({ length }) => length)));
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
