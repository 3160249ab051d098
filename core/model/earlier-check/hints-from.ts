import { z } from '../../kernel/zod.ts';

/** From which probability on an earlier check is shown; `never`: claims are not compared. */
export const HintsFrom = z.enum(['likely', 'possible', 'remote', 'never']);
export type HintsFrom = z.infer<typeof HintsFrom>;

/** The probability that each of these asks for (0-1). */
export const hintProbability: Readonly<Record<Exclude<HintsFrom, 'never'>, number>> = {
  likely: 0.7,
  possible: 0.3,
  remote: 0.1,
};
