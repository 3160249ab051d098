import type { NoteNumbers } from '../../shared/document/note-labels.ts';

const NUMBERS: ReadonlyMap<string, NoteNumbers> = new Map([
  ['decimal', 'decimal'],
  ['lowerRoman', 'lowerRoman'],
  ['upperRoman', 'upperRoman'],
  ['lowerLetter', 'lowerLetter'],
  ['upperLetter', 'upperLetter'],
  ['chicago', 'symbol'],
]);

/** Returns how a number format (ECMA-376 17.18.59) counts; null for one that is not known. */
export function noteNumbers(format: string): NoteNumbers | null {
  return NUMBERS.get(format) ?? null;
}
