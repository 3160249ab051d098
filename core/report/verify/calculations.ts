import { recompute } from '../../calculation/evaluate.ts';
import { z } from '../../kernel/zod.ts';
import { Calculation, CalculationInput } from '../../model/calculation.ts';
import { BAR } from '../../protection/redaction.ts';
import { calculationText } from '../../wording/calculation.ts';
import { Language } from '../../i18n/language.ts';
import { findingOf, type Finding } from './finding.ts';
import { plain } from './reported-html.ts';

/** A calculation as a report gives it, as far as it can be worked out again. */
const GivenCalculation = Calculation.extend({
  inputs: z.array(CalculationInput.pick({ name: true, value: true, unit: true })),
});

/** What a report gives as a calculation of a claim. */
export interface ReportedCalculation {
  /** The number of its claim. */
  claim: number;
  /** As it is in the file, unchecked. */
  given: unknown;
  /** Whether what a reader sees is what programs read. */
  isShown: boolean;
}

/**
 * Works every calculation of a report out again, and says which claims have one that does not come out. A calculation in which words are
 * blacked out cannot be worked out by anybody: that is said, too.
 */
export function calculationFindings(calculations: readonly ReportedCalculation[]): Finding[] {
  const read = calculations.map((one) => ({
    ...one,
    parsed: GivenCalculation.safeParse(one.given).data ?? null,
  }));
  const isHidden = ({ parsed }: (typeof read)[number]): boolean =>
    parsed !== null &&
    [parsed.expression, ...parsed.inputs.map(({ name }) => name)].some((text) => text.includes(BAR));
  const hidden = read.filter(isHidden);
  const open = read.filter((one) => !isHidden(one));
  const wrong = open.filter(
    ({ parsed, isShown }) => parsed === null || !isShown || !recompute(parsed).isSame,
  );
  const numbers = (list: readonly ReportedCalculation[]): string =>
    [...new Set(list.map(({ claim }) => claim))].join(', ');
  return [
    ...(open.length === 0
      ? []
      : [
          findingOf(wrong.length === 0, 'verify.calculations', 'verify.calculationsDiffer', {
            n: wrong.length === 0 ? open.length : wrong.length,
            numbers: numbers(wrong),
          }),
        ]),
    ...(hidden.length === 0
      ? []
      : [
          {
            result: 'untold' as const,
            key: 'verify.calculationsHidden' as const,
            values: { n: hidden.length, numbers: numbers(hidden) },
          },
        ]),
  ];
}

/** Returns the calculations in the piece of a report's page about a claim. */
export function calculationsIn(claim: number, piece: string): ReportedCalculation[] {
  const found = piece.matchAll(/<div class="calculation" data-calculation="([^"]*)"><p>(.*?)<\/p>/gs);
  return [...found].map(([, data = '', words = '']) => {
    const given = readJson(plain(data));
    const parsed = GivenCalculation.safeParse(given).data;
    const shown = plain(words);
    const isShown =
      parsed !== undefined &&
      Language.options.some((language) => shown.includes(plain(calculationText(parsed, language))));
    return { claim, given, isShown };
  });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
