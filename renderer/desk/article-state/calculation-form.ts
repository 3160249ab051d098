import { z } from '../../../core/kernel/zod.ts';
import { Sha256 } from '../../../core/kernel/ids.ts';
import type { Translate } from '../../../core/i18n/translate.ts';
import { CalculationInput, type Calculation } from '../../../core/model/calculation.ts';
import type { Locator } from '../../../core/model/source/locator.ts';
import type { TypedInput, WorkedOut } from '../../../core/calculation/work-out.ts';
import { locatorText } from '../../../core/wording/locator.ts';
import { readTypedLocator } from '../../../core/wording/typed-locator.ts';

/** An input as it is in the form. */
export const InputForm = z.object({
  name: z.string(),
  /** With its unit, as the article's language writes it. */
  number: z.string(),
  /** The file that it stands in; null for a number from no source. */
  hash: Sha256.nullable(),
  /** Where in the file, as it is typed. */
  place: z.string(),
  /** What was kept or offered: it stays as it is while its texts do. */
  known: CalculationInput.nullable(),
});
export type InputForm = z.infer<typeof InputForm>;

/** A calculation as it is in the form of evidence. */
export const CalculationForm = z.object({
  expression: z.string(),
  language: z.string(),
  /** Those that have something in them, also where the expression does not name them. */
  inputs: z.array(InputForm).readonly(),
});
export type CalculationForm = z.infer<typeof CalculationForm>;

/** Returns an empty form. Numbers are written as in `language` (BCP 47). */
export function newCalculation(language: string): CalculationForm {
  return { expression: '', language, inputs: [] };
}

/** Returns the form of a calculation that is kept or offered. Places are written in the words that `t` has for them. */
export function calculationFormOf(
  { expression, language, inputs }: Pick<Calculation, 'expression' | 'language' | 'inputs'>,
  t: Translate,
): CalculationForm {
  return {
    expression,
    language,
    inputs: inputs.map((known) => ({
      name: known.name,
      number: numberText(known, language),
      hash: known.hash,
      place: placeText(known.locator, t),
      known,
    })),
  };
}

/** True if the form has nothing in it that could be kept. */
export function isBlank({ expression, inputs }: CalculationForm): boolean {
  return expression.trim() === '' && inputs.length === 0;
}

/** Returns the input of a name, empty if nothing was filled in. */
export function inputOf({ inputs }: CalculationForm, name: string): InputForm {
  return (
    inputs.find((input) => input.name === name) ?? { name, number: '', hash: null, place: '', known: null }
  );
}

/** Returns the form with an input changed. An input with nothing in it is left out. */
export function withInput(form: CalculationForm, input: InputForm): CalculationForm {
  const isEmpty = input.number === '' && input.hash === null;
  const at = form.inputs.findIndex(({ name }) => name === input.name);
  if (at === -1) return isEmpty ? form : { ...form, inputs: [...form.inputs, input] };
  return { ...form, inputs: isEmpty ? form.inputs.toSpliced(at, 1) : form.inputs.with(at, input) };
}

/** Returns the inputs as they are worked out. */
export function typedInputs({ inputs, language }: CalculationForm): TypedInput[] {
  return inputs.map(({ name, number, known }) => ({
    name,
    number,
    known: known !== null && number === numberText(known, language) ? known : null,
  }));
}

/** Returns the place of an input: null if none was typed, 'wrong' for what is none. */
export function locatorOf({ hash, place, known }: InputForm, t: Translate): Locator | null | 'wrong' {
  if (hash === null || place.trim() === '') return null;
  if (known !== null && place === placeText(known.locator, t)) return known.locator;
  return readTypedLocator(place, t) ?? 'wrong';
}

/** Returns what is kept of the form, or null while something in it is missing or wrong. */
export function calculationOf(
  form: CalculationForm,
  { names, numbers, result }: WorkedOut,
  t: Translate,
): Calculation | null {
  if (result?.ok !== true) return null;
  const inputs: CalculationInput[] = [];
  for (const name of names) {
    const input = inputOf(form, name);
    const number = numbers.get(name);
    const locator = locatorOf(input, t);
    if (number?.ok !== true || locator === 'wrong') return null;
    const { known, hash } = input;
    const isKnown = known !== null && input.number === numberText(known, form.language);
    const { value, unit } = number;
    inputs.push({ name, value, unit, words: isKnown ? known.words : null, hash, locator });
  }
  const { value, unit } = result;
  return { expression: form.expression.trim(), language: form.language, inputs, value, unit };
}

/** A number as it stands in its source, or as its language writes it. */
function numberText({ words, value, unit }: CalculationInput, language: string): string {
  if (words !== null) return words;
  const number = value.replace('.', decimalSign(language));
  return unit === null ? number : `${number} ${unit}`;
}

function decimalSign(language: string): string {
  const parts = new Intl.NumberFormat(language).formatToParts(1.5);
  return parts.find(({ type }) => type === 'decimal')?.value ?? '.';
}

function placeText(locator: Locator | null, t: Translate): string {
  return locator === null ? '' : locatorText(locator, t);
}
