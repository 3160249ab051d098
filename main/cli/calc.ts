import { claimFigures, compareWithFigure } from '../../core/calculation/compare.ts';
import { evaluate, type NamedNumber } from '../../core/calculation/evaluate.ts';
import { TickmarkError } from '../../core/kernel/errors.ts';
import {
  InputName,
  type Calculation,
  type CalculationInput,
  type Problem,
} from '../../core/model/calculation.ts';
import { addEvidence } from '../../core/model/evidence/evidence-changes.ts';
import type { Stance } from '../../core/model/evidence/evidence.ts';
import { problemText, resultText } from '../../core/wording/calculation.ts';
import { commit } from '../../db/queries/history/commit.ts';
import { cliAuthor, type CliContext, type Output } from './cli-context.ts';
import { findClaim } from './find.ts';
import { needed } from './options.ts';

/**
 * calc EXPRESSION [--claim TEXT] [--input NAME=NUMBER]… [--lang L] [--keep CLAIM]: works an expression out, without a library unless it
 * is kept as evidence of a claim, which it is then compared with. The exit code is 1 if it has no value, or if no figure of the claim
 * agrees with it.
 */
export function runCalc({ given, output, language: ownLanguage, library }: CliContext): number {
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
  const kept = given.value('keep');
  const open = kept === null ? null : library('write');
  const claimed = open === null || kept === null ? null : findClaim(open, t, kept);
  const words = given.value('claim') ?? claimed?.quote ?? null;
  const figures = words === null ? [] : claimFigures(words, language);
  const compared = figures.map((figure) => ({ figure, comparison: compareWithFigure(result, figure) }));
  const lines = compared.map(({ figure, comparison }) =>
    t(`calculation.${comparison.agreement}`, { figure: figure.words }),
  );
  if (words !== null && figures.length === 0) lines.push(t('calculation.noFigure', { claim: words }));
  const agrees = compared.some(({ comparison }) => comparison.agreement !== 'other');
  if (open !== null && claimed !== null) {
    const calculation = { expression, language, inputs: inputs.map(asInput), value, unit };
    const stance = agrees ? 'supports' : figures.length === 0 ? 'context' : 'contradicts';
    const author = cliAuthor(open, given.value('checker'));
    const evidence = calculationEvidence(calculation, stance, author.at);
    commit(open, { articleId: claimed.articleId, ...author }, [addEvidence(claimed, evidence, author)]);
    lines.push(t('calculation.kept', { stance: t(`stance.${stance}`) }));
  }
  const claim = compared.map(({ figure: { figure, words: text }, comparison }) => ({
    text,
    start: figure.start,
    end: figure.end,
    ...comparison,
  }));
  output.result(
    { ok: true, expression, value, unit, claim: words === null ? null : claim, kept: claimed?.id ?? null },
    [resultText(result, ownLanguage), ...lines].join('\n'),
  );
  return words === null || agrees ? 0 : 1;
}

/** A number that was typed: it stands in no source. */
function asInput(number: NamedNumber): CalculationInput {
  return { ...number, words: null, hash: null, locator: null };
}

/** Evidence of a claim that is a calculation, made now. */
function calculationEvidence(
  calculation: Calculation,
  stance: Stance,
  at: string,
): Parameters<typeof addEvidence>[1] {
  return {
    ...{ kind: 'dataSet', stance, target: 'verdict', lookedAt: at.slice(0, 10), protected: false },
    ...{ title: null, link: null, quotation: null, contact: null, note: null, attachments: [] },
    calculation,
  };
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
