import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';

/** Every part of a message in ICU MessageFormat, those inside its forms too. */
export function elementsOf(message: string): MessageFormatElement[] {
  const found: MessageFormatElement[] = [];
  const visit = (element: MessageFormatElement): void => {
    found.push(element);
    if (element.type === TYPE.plural || element.type === TYPE.select)
      for (const { value } of Object.values(element.options)) value.forEach(visit);
  };
  parse(message, { ignoreTag: true }).forEach(visit);
  return found;
}

/** The names of the arguments that a message shows: a plural may be needed in one language and not in another. */
export function shownIn(message: string): string[] {
  const shown = elementsOf(message).flatMap((element) =>
    element.type === TYPE.argument ? [element.value] : [],
  );
  return [...new Set(shown)].toSorted();
}

/** The names of all that a message needs a value for. */
export function argumentsOf(message: string): string[] {
  const named = elementsOf(message).flatMap((element) =>
    element.type === TYPE.literal || element.type === TYPE.pound || element.type === TYPE.tag
      ? []
      : [element.value],
  );
  return [...new Set(named)].toSorted();
}
