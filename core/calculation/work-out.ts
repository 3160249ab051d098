import { InputName, type Problem } from '../model/calculation.ts';
import { evaluate, LONGEST, type NamedNumber, type Result } from './evaluate.ts';
import { claimPack } from '../language/index.ts';
import { lexemesOf, type Lexeme } from './lexer.ts';
import { CalculationError } from './problem.ts';

/** An input as a checker types it. */
export interface TypedInput {
  readonly name: string;
  /** As the article's language writes it, with its unit; empty where nothing was typed yet. */
  readonly number: string;
  /** What was kept or offered, if the number still is that; then it is not read anew. */
  readonly known: Pick<NamedNumber, 'value' | 'unit'> | null;
}

/** What a calculation that is being typed comes to. */
export interface WorkedOut {
  /** The names in the expression, in order. */
  readonly names: readonly string[];
  /** The numbers by the names in the expression; null where nothing was typed yet. */
  readonly numbers: ReadonlyMap<string, Result | null>;
  /** Null while a number is missing, or wrong: that is told at the number. */
  readonly result: Result | null;
}

/** As many inputs as are kept. */
const MOST_INPUTS = 200;

/** Works out what a checker types, as far as it is there. What is typed beside the expression's names counts for nothing. */
export function workOut(expression: string, language: string, typed: readonly TypedInput[]): WorkedOut {
  const names = expression.length > LONGEST ? [] : inputNames(expression, language);
  const whole = { start: 0, end: expression.length };
  const wrong = names.find((name) => !InputName.safeParse(name).success);
  if (wrong !== undefined || names.length > MOST_INPUTS)
    return { names: [], numbers: new Map(), result: failed('large', whole) };
  const numbers = new Map(names.map((name) => [name, numberOf(name, language, typed)]));
  const known = [...numbers].flatMap(([name, number]): NamedNumber[] =>
    number?.ok === true ? [{ name, value: number.value, unit: number.unit }] : [],
  );
  const result = evaluate(expression, language, known);
  const isWaiting =
    !result.ok && result.problem.code === 'name' && names.includes(result.problem.words[0] ?? '');
  return { names, numbers, result: isWaiting ? null : result };
}

function numberOf(name: string, language: string, typed: readonly TypedInput[]): Result | null {
  const input = typed.find((one) => one.name === name);
  if (input === undefined || input.number.trim() === '') return null;
  return input.known === null
    ? evaluate(input.number, language, [])
    : { ok: true, value: input.known.value, unit: input.known.unit };
}

function failed(code: Problem['code'], place: { start: number; end: number }): Result {
  return { ok: false, problem: { code, ...place, words: [] } };
}

/**
 * Returns the names of the inputs in an expression, each once, in order. What cannot be read, as in an expression that is being typed, is
 * passed over.
 */
export function inputNames(expression: string, language: string): string[] {
  const lexemes = readableLexemes(expression, language);
  const names = lexemes.flatMap((lexeme, at) => {
    const next = lexemes[at + 1];
    const isCalled = next?.kind === 'sign' && next.sign === '(';
    return lexeme.kind === 'name' && !isCalled ? [lexeme.name] : [];
  });
  return [...new Set(names)];
}

/** The pieces of an expression, without those that are none. */
function readableLexemes(expression: string, language: string): Lexeme[] {
  const pack = claimPack(language);
  let text = expression;
  for (;;) {
    try {
      return lexemesOf(text, pack);
    } catch (thrown) {
      if (!(thrown instanceof CalculationError)) throw thrown;
      const { start, end } = thrown.problem;
      // At least a character goes each time, so that this ends.
      const length = Math.max(1, end - start);
      text = text.slice(0, start) + ' '.repeat(length) + text.slice(start + length);
    }
  }
}
