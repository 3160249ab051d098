import type { Id } from '../../../../core/kernel/ids.ts';

/** Where a claim begins in its block: pixels from the block's top. */
export interface MarkPlace {
  id: Id;
  top: number;
  height: number;
}

/** The claims that begin on one line of a block. */
export interface MarkLine {
  top: number;
  height: number;
  ids: readonly Id[];
}

/** Pixels by which places on the same line may differ (a smaller character, a raised one). */
const SLACK = 6;

/** Groups places, in the order of the text, into lines. */
export function markLines(places: readonly MarkPlace[]): MarkLine[] {
  const lines: { top: number; height: number; ids: Id[] }[] = [];
  for (const { id, top, height } of places) {
    const line = lines.at(-1);
    if (line !== undefined && Math.abs(line.top - top) <= SLACK) line.ids.push(id);
    else lines.push({ top, height, ids: [id] });
  }
  return lines;
}

/** CSS pixels that each of two marks beside each other takes, without its number; a digit of that; and the gap (LineMark.module.css). */
const MARK = 20;
const DIGIT = 7.5;
const GAP = 4;

/** Returns whether marks with these numbers fit beside each other in so many CSS pixels; one alone always does, three never. */
export function fitBeside(numbers: readonly number[], room: number): boolean {
  if (numbers.length < 2) return true;
  const digits = numbers.map(String).join('').length;
  return numbers.length === 2 && 2 * MARK + GAP + DIGIT * digits <= room;
}
