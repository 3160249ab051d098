import { claimPack } from '../language/index.ts';
import { lexemesOf, type Lexeme } from './lexer.ts';
import { CalculationError } from './problem.ts';

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
