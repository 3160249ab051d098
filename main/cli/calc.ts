import { claimFigures, compareWithFigure } from '../../core/calculation/compare.ts';
import { evaluate, type NamedNumber } from '../../core/calculation/evaluate.ts';
import { TickmarkError } from '../../core/kernel/errors.ts';
import { InputName, type Problem } from '../../core/model/calculation.ts';
import { problemText, resultText } from '../../core/wording/calculation.ts';
import type { CliContext, Output } from './cli-context.ts';
import { needed } from './options.ts';

/**
 * calc EXPRESSION [--claim TEXT] [--input NAME=NUMBER]… [--lang L]: works an expression out, without a library. The exit code is 1 if it
 * has no value, or if no figure of the claim agrees with it.
 */
export function runCalc({ given, output, language: ownLanguage }: CliContext): number {
  const { t } = output;
  const expression = needed(t, 'calc', 'EXPRESSION', given.words.join(' '));
  const language = given.value('lang') ?? ownLanguage;
  const inputs: NamedNumber[] = [];
  for (const word of given.values('input')) {
    const input = readInput(word, language, output);
    if (input === null) return 1;
    inputs.push(input);
  }
  const result = evaluate(expression, language, inputs);
  if (!result.ok) {
    tellProblem(output, expression, result.problem);
    return 1;
  }
  const { value, unit } = result;
  const words = given.value('claim');
  const figures = words === null ? [] : claimFigures(words, language);
  const compared = figures.map((figure) => ({ figure, comparison: compareWithFigure(result, figure) }));
  const lines = compared.map(({ figure, comparison }) =>
    t(`calculation.${comparison.agreement}`, { figure: figure.words }),
  );
  if (words !== null && figures.length === 0) lines.push(t('calculation.noFigure', { claim: words }));
  const claim = compared.map(({ figure: { figure, words: text }, comparison }) => ({
    text,
    start: figure.start,
    end: figure.end,
    ...comparison,
  }));
  output.result(
    { ok: true, expression, value, unit, claim: words === null ? null : claim },
    [resultText(result, ownLanguage), ...lines].join('\n'),
  );
  return words === null || compared.some(({ comparison }) => comparison.agreement !== 'other') ? 0 : 1;
}

/** NAME=NUMBER, the number with its unit. Null where the number cannot be read, which is told. Throws usage. */
function readInput(word: string, language: string, output: Output): NamedNumber | null {
  const at = word.indexOf('=');
  if (at < 1) throw new TickmarkError('usage', { problem: output.t('calculation.badInput', { word }) });
  const [name, number] = [word.slice(0, at).trim(), word.slice(at + 1)];
  if (!InputName.safeParse(name).success)
    throw new TickmarkError('usage', { problem: output.t('calculation.badName', { word: name }) });
  const result = evaluate(number, language, []);
  if (result.ok) return { name, value: result.value, unit: result.unit };
  tellProblem(output, number, result.problem);
  return null;
}

/** What is wrong, with a mark below its place. */
function tellProblem(output: Output, expression: string, problem: Problem): void {
  const message = problemText(problem, output.t);
  const before = [...expression.slice(0, problem.start)].length;
  const length = Math.max(1, [...expression.slice(problem.start, problem.end)].length);
  const mark = `${' '.repeat(before)}${'^'.repeat(length)}`;
  output.failure(
    { ok: false, error: { code: 'calculation', message }, problem },
    [message, expression, mark].join('\n    '),
  );
}
