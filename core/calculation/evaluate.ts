import jsep from 'jsep';
import { claimPack } from '../language/index.ts';
import type { Calculation, CalculationInput, DecimalText, Problem } from '../model/calculation.ts';
import type { Span } from '../model/article/article.ts';
import { lexemesOf, type Lexeme } from './lexer.ts';
import { CalculationError } from './problem.ts';
import {
  add,
  asPercentage,
  decimalText,
  divide,
  isSameNumber,
  multiply,
  negate,
  quantity,
  unitText,
  type Quantity,
} from './quantity.ts';

/** What came out of an expression, or why nothing did. */
export type Result =
  | { readonly ok: true; readonly value: DecimalText; readonly unit: string | null }
  | { readonly ok: false; readonly problem: Problem };

/** An input as an expression needs it. */
export type NamedNumber = Pick<CalculationInput, 'name' | 'value' | 'unit'>;

/** Deeper brackets are not read. */
const DEEPEST = 40;
/** A longer expression is not kept. */
export const LONGEST = 1000;
/** A longer unit is not kept. */
const LONGEST_UNIT = 60;
const DIGITS = 40;

type Apply = (numbers: readonly Quantity[], place: Span) => Quantity;

/** What can be worked out of several numbers, and how many it takes. */
const functions: Readonly<
  Record<string, { readonly least: number; readonly most: number; readonly apply: Apply }>
> = {
  /** sum(a; b; c) */
  sum: {
    least: 1,
    most: 200,
    apply: (numbers, place) => numbers.reduce((sum, number) => add(sum, number, 1, place)),
  },
  /** share(part; whole): in percent. */
  share: {
    least: 2,
    most: 2,
    apply: ([part, whole], place) => ratio(part, whole, place),
  },
  /** change(from; to): in percent of `from`. */
  change: {
    least: 2,
    most: 2,
    apply: ([from, to], place) =>
      from === undefined || to === undefined ? missing(place) : ratio(add(to, from, -1, place), from, place),
  },
  /** perHead(total; people) */
  perHead: {
    least: 2,
    most: 2,
    apply: ([total, people], place) =>
      total === undefined || people === undefined ? missing(place) : divide(total, people, place),
  },
};

export const functionNames: readonly string[] = Object.keys(functions);

function ratio(part: Quantity | undefined, whole: Quantity | undefined, place: Span): Quantity {
  if (part === undefined || whole === undefined) return missing(place);
  return asPercentage(divide(part, whole, place), place);
}

function missing(place: Span): never {
  throw new CalculationError('arguments', place);
}

/**
 * Works an expression out: + - * / and brackets, numbers as `language` writes them with their units, the inputs' names, sum(), share(),
 * change() and perHead(), whose numbers are parted by ; or a comma and a space. Exact but for quotients that go on. Nothing in it is run as code.
 */
export function evaluate(expression: string, language: string, inputs: readonly NamedNumber[]): Result {
  try {
    const result = new Evaluation(expression, language, inputs).value();
    const unit = unitText(result);
    if (unit !== null && unit.length > LONGEST_UNIT)
      throw new CalculationError('large', { start: 0, end: expression.length });
    return { ok: true, value: decimalText(result), unit };
  } catch (thrown) {
    if (thrown instanceof CalculationError) return { ok: false, problem: thrown.problem };
    throw thrown;
  }
}

/** What a kept calculation gives when it is worked out again. `isSame` is true where it is what was kept. */
export type Recomputed = { readonly isSame: boolean; readonly result: Result };

/** Works a calculation out again from its expression and inputs, and compares what comes out with what was kept. */
export function recompute({
  expression,
  language,
  inputs,
  value,
  unit,
}: Omit<Calculation, 'inputs'> & { readonly inputs: readonly NamedNumber[] }): Recomputed {
  const result = evaluate(expression, language, inputs);
  const isSame = result.ok && result.unit === unit && isSameNumber(quantity(result.value), quantity(value));
  return { isSame, result };
}

/** One expression that is worked out. */
class Evaluation {
  readonly #expression: string;
  readonly #inputs: ReadonlyMap<string, NamedNumber>;
  readonly #lexemes: readonly Lexeme[];

  constructor(expression: string, language: string, inputs: readonly NamedNumber[]) {
    this.#expression = expression;
    this.#inputs = new Map(inputs.map((input) => [input.name, input]));
    const whole = { start: 0, end: expression.length };
    if (expression.trim() === '') throw new CalculationError('empty', whole);
    if (expression.length > LONGEST) throw new CalculationError('large', whole);
    this.#lexemes = lexemesOf(expression, claimPack(language));
    this.#checkBrackets();
  }

  value(): Quantity {
    return this.#valueOf(this.#parsed());
  }

  #checkBrackets(): void {
    const open: Lexeme[] = [];
    for (const lexeme of this.#lexemes) {
      if (lexeme.kind !== 'sign') continue;
      if (lexeme.sign === '(') open.push(lexeme);
      else if (lexeme.sign === ')' && open.pop() === undefined)
        throw new CalculationError('unexpected', lexeme, this.#words(lexeme));
      if (open.length > DEEPEST) throw new CalculationError('large', lexeme);
    }
    const [first] = open;
    if (first !== undefined) throw new CalculationError('open', first);
  }

  /** The parser sees a name for each number and input, so that it reads no number by its own rules. */
  #parsed(): jsep.Expression {
    const places: number[] = [];
    let text = '';
    for (const [at, lexeme] of this.#lexemes.entries()) {
      const piece = lexeme.kind === 'sign' ? lexeme.sign : `n${at}`;
      for (let letter = 0; letter <= piece.length; letter += 1) places.push(at);
      text += `${piece} `;
    }
    try {
      return jsep(text);
    } catch (thrown) {
      const index = (thrown as { index?: unknown }).index;
      const at = typeof index === 'number' ? (places[index] ?? this.#lexemes.length) : this.#lexemes.length;
      throw this.#unexpected(at);
    }
  }

  /** The place in the list of the lexeme that an identifier of the parser stands for. */
  #lexemeOf(node: jsep.Expression): number {
    return node.type === 'Identifier' ? Number((node as jsep.Identifier).name.slice(1)) : -1;
  }

  #words({ start, end }: Span): string {
    return this.#expression.slice(start, end);
  }

  #unexpected(at: number): CalculationError {
    const end = this.#expression.trimEnd().length;
    const place = this.#lexemes[at] ?? { start: end, end };
    return new CalculationError('unexpected', { start: place.start, end: place.end }, this.#words(place));
  }

  #valueOf(node: jsep.Expression): Quantity {
    const place = this.#spanOf(node);
    switch (node.type) {
      case 'Identifier':
        return this.#named(this.#lexemeOf(node));
      case 'UnaryExpression': {
        const { operator, argument } = node as jsep.UnaryExpression;
        const value = this.#valueOf(argument);
        if (operator === '-') return negate(value);
        if (operator === '+') return value;
        throw this.#unexpectedNode(node);
      }
      case 'BinaryExpression': {
        const { operator, left, right } = node as jsep.BinaryExpression;
        const [one, other] = [this.#valueOf(left), this.#valueOf(right)];
        if (operator === '+') return add(one, other, 1, place);
        if (operator === '-') return add(one, other, -1, place);
        if (operator === '*') return multiply(one, other, place);
        if (operator === '/') return divide(one, other, this.#spanOf(right));
        throw this.#unexpectedNode(node);
      }
      case 'CallExpression':
        return this.#called(node as jsep.CallExpression, place);
      // 2 3 without a sign between, or (2, 3) without a function.
      case 'Compound':
      case 'SequenceExpression': {
        const second = partsOf(node)[1];
        throw second === undefined ? this.#unexpectedNode(node) : this.#unexpectedNode(second);
      }
      default:
        throw this.#unexpectedNode(node);
    }
  }

  #unexpectedNode(node: jsep.Expression): CalculationError {
    const { start } = this.#spanOf(node);
    return this.#unexpected(this.#lexemes.findIndex((lexeme) => lexeme.start >= start));
  }

  #named(at: number): Quantity {
    const lexeme = this.#lexemes[at];
    if (lexeme?.kind === 'number') return lexeme.quantity;
    if (lexeme?.kind !== 'name') throw this.#unexpected(at);
    const input = this.#inputs.get(lexeme.name);
    if (input === undefined) throw new CalculationError('name', lexeme, lexeme.name);
    if (input.value.replace(/\D/gu, '').length > DIGITS) throw new CalculationError('large', lexeme);
    return quantity(input.value, input.unit);
  }

  #called({ callee, arguments: given }: jsep.CallExpression, place: Span): Quantity {
    const at = this.#lexemeOf(callee);
    const lexeme = this.#lexemes[at];
    if (lexeme?.kind !== 'name') throw this.#unexpected(at + 1);
    const called = Object.hasOwn(functions, lexeme.name) ? functions[lexeme.name] : undefined;
    if (called === undefined)
      throw new CalculationError('function', lexeme, lexeme.name, functionNames.join(', '));
    if (given.length < called.least || given.length > called.most)
      throw new CalculationError('arguments', lexeme, lexeme.name, String(called.least));
    return called.apply(
      given.map((node) => this.#valueOf(node)),
      place,
    );
  }

  /** From the first to the last of the lexemes in a node; without the brackets around it. */
  #spanOf(node: jsep.Expression): Span {
    const found = namesIn(node).map((name) => this.#lexemes[Number(name.slice(1))]);
    const spans = found.filter((lexeme) => lexeme !== undefined);
    if (spans.length === 0) return { start: 0, end: this.#expression.length };
    return {
      start: Math.min(...spans.map(({ start }) => start)),
      end: Math.max(...spans.map(({ end }) => end)),
    };
  }
}

/** The identifiers in a node. */
function namesIn(node: jsep.Expression): string[] {
  switch (node.type) {
    case 'Identifier':
      return [(node as jsep.Identifier).name];
    case 'UnaryExpression':
      return namesIn((node as jsep.UnaryExpression).argument);
    case 'BinaryExpression': {
      const { left, right } = node as jsep.BinaryExpression;
      return [...namesIn(left), ...namesIn(right)];
    }
    case 'CallExpression': {
      const { callee, arguments: given } = node as jsep.CallExpression;
      return [...namesIn(callee), ...given.flatMap(namesIn)];
    }
    default:
      return partsOf(node).flatMap(namesIn);
  }
}

/** The expressions that stand beside each other in a node. */
function partsOf(node: jsep.Expression): jsep.Expression[] {
  if (node.type === 'Compound') return (node as jsep.Compound).body;
  return node.type === 'SequenceExpression' ? (node as jsep.SequenceExpression).expressions : [];
}
