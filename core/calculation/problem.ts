import type { Span } from '../model/article/article.ts';
import type { Problem, ProblemCode } from '../model/calculation.ts';

/** Thrown inside of core/calculation; what is exported returns the problem. */
export class CalculationError extends Error {
  readonly problem: Problem;

  constructor(code: ProblemCode, { start, end }: Span, ...words: string[]) {
    super(code);
    this.problem = { code, start, end, words };
  }
}
