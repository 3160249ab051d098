import type { FlowBlock } from './flow.ts';

/** How a document numbers its notes. */
export type NoteNumbers = 'decimal' | 'lowerRoman' | 'upperRoman' | 'lowerLetter' | 'upperLetter' | 'symbol';

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const SYMBOLS = ['*', '†', '‡', '§'];

/** Returns the label of the note of a number, counted from 1. */
export function noteLabel(number: number, numbers: NoteNumbers): string {
  switch (numbers) {
    case 'decimal':
      return String(number);
    case 'lowerRoman':
      return roman(number);
    case 'upperRoman':
      return roman(number).toUpperCase();
    case 'lowerLetter':
      return letters(number);
    case 'upperLetter':
      return letters(number).toUpperCase();
    case 'symbol':
      return repeated(number, SYMBOLS);
  }
}

/**
 * Returns the number of a note for the text and the note itself. It is in brackets, because a bare figure would run
 * into the figure before it.
 */
export function noteMark(label: string): string {
  return `[${label}]`;
}

function roman(number: number): string {
  let rest = Math.min(number, 3999);
  let text = '';
  for (const [value, figure] of ROMAN)
    while (rest >= value) {
      text += figure;
      rest -= value;
    }
  return text;
}

/** a to z, then aa to zz, as word processors count. */
function letters(number: number): string {
  return repeated(number, [...'abcdefghijklmnopqrstuvwxyz']);
}

function repeated(number: number, signs: readonly string[]): string {
  const sign = signs[(number - 1) % signs.length] ?? '';
  return sign.repeat(Math.min(Math.ceil(number / signs.length), 10));
}

/** True for a list's label that has words, as 'Article %1' has: those are text, unlike bullets, numbers and letters. */
export function isWordy(label: string): boolean {
  return /\p{L}{3}/u.test(label);
}

/** Returns a note's blocks as they stand after the text, with its mark before them; null for one that has its own. */
export function noteBlocks(blocks: readonly FlowBlock[], label: string | null): FlowBlock[] {
  return blocks.map((block, position): FlowBlock => {
    const { text, remarks } = block;
    const trimmed = text.trimStart();
    const mark = position === 0 && label !== null ? `${noteMark(label)} ` : '';
    const shift = mark.length - (text.length - trimmed.length);
    return {
      ...block,
      kind: block.kind === 'heading' ? 'paragraph' : block.kind,
      level: null,
      text: `${mark}${trimmed}`,
      marked: true,
      remarks: remarks.map(({ id, start, end }) => ({
        id,
        start: Math.max(0, start + shift),
        end: Math.max(0, end + shift),
      })),
    };
  });
}
