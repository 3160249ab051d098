import { z } from '../kernel/zod.ts';
import { Sha256 } from '../kernel/ids.ts';
import { Span } from './article/article.ts';
import { Locator } from './source/locator.ts';

/** A number to the last digit, as computers write it: -1250.5. */
export const DecimalText = z
  .string()
  .max(60)
  .regex(/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/);
export type DecimalText = z.infer<typeof DecimalText>;

/** The name of an input: a letter, then letters, digits and _. */
export const InputName = z
  .string()
  .max(60)
  .regex(/^\p{L}[\p{L}\p{M}\p{N}_]*$/u);

/** The unit of a percentage. */
export const PERCENT = '%';

const Unit = z.string().min(1).max(60);

/** A number that a calculation begins with, and where it stands. */
export const CalculationInput = z.object({
  /** An InputName, unless it was blacked out. */
  name: z.string().min(1).max(60),
  value: DecimalText,
  unit: Unit.nullable(),
  /** The number as the source has it. */
  words: z.string().max(200).nullable(),
  /** The file in which it stands, and where; null for a number that a checker typed. */
  hash: Sha256.nullable(),
  locator: Locator.nullable(),
});
export type CalculationInput = z.infer<typeof CalculationInput>;

/** Evidence that is arithmetic: what was worked out, of which numbers, and what came out. */
export const Calculation = z.object({
  /** As the checker typed it: (new - old) / old. */
  expression: z.string().min(1).max(1000),
  /** The language (BCP 47) in which its numbers are written: 1.250,5 or 1,250.5. */
  language: z.string().min(1).max(35),
  inputs: z.array(CalculationInput).max(200),
  value: DecimalText,
  unit: Unit.nullable(),
});
export type Calculation = z.infer<typeof Calculation>;

/**
 * Why an expression has no value:
 * - empty: there is nothing in it
 * - sign: a sign that means nothing here
 * - number: digits that are no number in this language
 * - name: no input has this name
 * - function: no function has this name
 * - arguments: a function has too few or too many numbers
 * - units: two units that cannot be added up
 * - percentage: a percentage and a number that is none are added up
 * - zero: a division by nothing
 * - unexpected: something is missing, or too much, before this place
 * - open: a bracket that is not closed
 * - large: longer, deeper or larger than what is worked out
 */
export const ProblemCode = z.enum([
  'empty',
  'sign',
  'number',
  'name',
  'function',
  'arguments',
  'units',
  'percentage',
  'zero',
  'unexpected',
  'open',
  'large',
]);
export type ProblemCode = z.infer<typeof ProblemCode>;

/** What is wrong, at which place of the expression (UTF-16 units), and the words or units that it is about. */
export const Problem = z.object({ code: ProblemCode, ...Span.shape, words: z.array(z.string()) });
export type Problem = z.infer<typeof Problem>;
