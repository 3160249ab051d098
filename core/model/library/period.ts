import { z } from '../../kernel/zod.ts';

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** From the first day to the last, both included; null for an open end. */
export const Period = z.object({ from: Day.nullable(), to: Day.nullable() });
export type Period = z.infer<typeof Period>;

/** What a table of results has a row for. */
export const ResultsBy = z.enum(['article', 'outlet', 'speaker']);
export type ResultsBy = z.infer<typeof ResultsBy>;

/** The file that results are written into: a workbook of every table, or one table. */
export const ResultsForm = z.enum(['xlsx', 'csv']);
export type ResultsForm = z.infer<typeof ResultsForm>;

/**
 * True if a date of any precision (PartialDate) is in the period. A month or a year counts if any of its days does,
 * because nobody can know which day it was.
 */
export function isWithin(date: string, { from, to }: Period): boolean {
  const day = date.slice(0, 10);
  const length = day.length;
  return (from === null || day >= from.slice(0, length)) && (to === null || day <= to.slice(0, length));
}
