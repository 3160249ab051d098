import type { Translate, Values } from './translate.ts';

/** Shown for a sign that would do something instead. */
const SHOWN = '\uFFFD';
/** Signs that turn the direction of what follows them, up to the end of the line. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * Returns words as a terminal may have them: one obeys control characters, which can move over what stands there, hide it or colour it.
 * Line feeds and tabs stay.
 */
export function printable(words: string): string {
  return words.replace(/[^\P{Cc}\n\t]/gu, SHOWN);
}

/**
 * Returns values as they may stand in a sentence: what comes from a file (a name, say) makes no line of its own, and turns none of the
 * sentence around.
 */
export function inLine(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replace(/[\p{Cc}\u2028\u2029]/gu, SHOWN).replace(TURNING, '') : value,
    ]),
  );
}

/** The same translator, whose values stand in their line. */
export function inLines(t: Translate): Translate {
  return (key, values = {}) => t(key, inLine(values));
}
