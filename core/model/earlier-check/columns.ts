import { z } from '../../kernel/zod.ts';

/** What a column of a table of earlier checks can hold. */
export const CheckColumn = z.enum([
  'claim',
  'title',
  'detail',
  'claimant',
  'claimed',
  'publisher',
  'published',
  'rating',
  'address',
  'language',
]);
export type CheckColumn = z.infer<typeof CheckColumn>;

/** The heading of the column that each field is read from. */
export const ColumnMapping = z.partialRecord(CheckColumn, z.string().min(1).max(500));
export type ColumnMapping = z.infer<typeof ColumnMapping>;
