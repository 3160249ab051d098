import type { Figure } from '../analysis.ts';
import type { NumberWords } from '../../language/parts/numbers.ts';
import type { Unit } from '../figures/unit.ts';

const AGE = /^(?:jarige|jährige|year)/u;
/** A figure of its own begins so many tokens after 'and' at the latest. */
const NEAR = 3;

/**
 * Returns true where tokens after 'and' (from `open`) open with a figure and what it counts, as what is before (from `from`
 * to `at`) has one too: vijf doden en twaalf gewonden. Two numbers of one thing (aged 24 and 31 years), and two measures that make one (2 hours and 20 minutes), are none of it.
 */
export function ownFigure(
  unit: Unit,
  { measures }: NumberWords,
  open: number,
  from: number,
  at: number,
): boolean {
  const start = (token: number) => unit.tokens[Math.min(token, unit.tokens.length - 1)]?.start ?? 0;
  const right = unit.figures.find(
    (figure) => counts(figure) && figure.start >= start(open) && figure.start <= start(open + NEAR),
  );
  const left = unit.figures.findLast(
    (figure) => counts(figure) && figure.start >= start(from) && figure.end <= start(at),
  );
  if (right === undefined || left === undefined || endsInNumber(unit, at)) return false;
  if (measures.includes(left.unit ?? '') && measures.includes(right.unit ?? '')) return false;
  return left.unit !== right.unit || right.kind === 'money' || right.kind === 'percentage';
}

/** True where a bare number stands right before 'and': it goes with what follows (24 en 31 jaar). A year does not. */
function endsInNumber(unit: Unit, at: number): boolean {
  const last = unit.tokens[at - 1];
  const isDate = unit.figures.some(({ kind, end }) => kind === 'date' && end === last?.end);
  return last?.kind === 'number' && !isDate;
}

function counts({ kind, unit }: Figure): boolean {
  // De 24-jarige man: who somebody is, and not how many.
  return kind === 'percentage' || (kind !== 'date' && unit !== null && !AGE.test(unit));
}
