import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { IntlMessageFormat } from 'intl-messageformat';

/** Values for the arguments of a message. */
export type Values = Record<string, string | number>;

/** Most messages: words, and arguments that are put in as they are. They need no parser, which would take its time of a start. */
const PLAIN = /^[^{}']*(?:\{\w+\}[^{}']*)*$/;

/** Marks an argument that is shown, apart from one of the same name that a plural goes by: `{n} {n, plural, …}`. */
const SHOWN = 'shown ';

/**
 * Returns what makes a text of a message in ICU MessageFormat. A number is written as the language writes it, wherever it stands.
 * An argument without a value is left as it stands; a plural takes its form for `other`. Throws where the message is none.
 *
 * @param locale of the plural rules and of numbers, BCP 47
 */
export function compileMessage(message: string, locale: string): (values: Values) => string {
  // Made for the first number: it takes long, and a start has few.
  let numbers: Intl.NumberFormat | null = null;
  const show = (value: string | number): string =>
    typeof value === 'string' ? value : (numbers ??= new Intl.NumberFormat(locale)).format(value);

  if (PLAIN.test(message))
    return (values) =>
      message.replace(/\{(\w+)\}/g, (whole, name: string) => {
        const value = values[name];
        return value === undefined ? whole : show(value);
      });

  const elements = parse(message, { ignoreTag: true });
  const { shown, counted } = nameArguments(elements);
  const format = new IntlMessageFormat(elements, locale);
  return (values) => {
    const given: Values = {};
    for (const name of shown) {
      const value = values[name];
      given[SHOWN + name] = value === undefined ? `{${name}}` : show(value);
    }
    for (const name of counted) given[name] = values[name] ?? Number.NaN;
    return String(format.format(given));
  };
}

/** Returns the names of a message's arguments, those that are shown and those that a form goes by, and marks the former. */
function nameArguments(elements: readonly MessageFormatElement[]): {
  shown: Set<string>;
  counted: Set<string>;
} {
  const shown = new Set<string>();
  const counted = new Set<string>();
  const visit = (element: MessageFormatElement): void => {
    if (element.type === TYPE.argument) {
      shown.add(element.value);
      element.value = SHOWN + element.value;
    } else if (element.type === TYPE.plural || element.type === TYPE.select) {
      counted.add(element.value);
      for (const { value } of Object.values(element.options)) value.forEach(visit);
    } else if (element.type !== TYPE.literal && element.type !== TYPE.pound) {
      if ('value' in element) counted.add(element.value);
    }
  };
  elements.forEach(visit);
  return { shown, counted };
}
