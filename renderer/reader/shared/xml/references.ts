import { TickmarkError } from '../../../../core/kernel/errors.ts';

/** The five that every XML document has (XML 1.0, 4.6). Any other is declared in a DOCTYPE, which nobody reads here. */
const FIVE: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);
const REFERENCE = /&(?:#(?:x([0-9a-fA-F]{1,8})|([0-9]{1,10}))|([^\s&;<>#]{1,100}));|&/gu;

/**
 * Returns text with its references resolved: to characters by number, and to the five entities that XML itself has.
 * Throws `markupRefused` for another entity; calls `broken` for an ampersand that begins no reference and for a number
 * that is no character's.
 */
export function resolveReferences(text: string, broken: () => never): string {
  if (!text.includes('&')) return text;
  return text.replace(
    REFERENCE,
    (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) {
        const character = FIVE.get(name);
        if (character === undefined) throw new TickmarkError('markupRefused', { problem: whole });
        return character;
      }
      const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal ?? NaN);
      const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
      return isCharacter ? String.fromCodePoint(code) : broken();
    },
  );
}
