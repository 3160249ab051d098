import type { NumberWords } from '../../language/parts/numbers.ts';
import type { Token } from '../tokens.ts';

/** Currencies by their signs, codes and words, in the languages there are packs for. */
const currencies = new Map<string, string>(
  Object.entries({
    EUR: '€ euro euros eur',
    USD: '$ dollar dollars dólar dólares usd us$',
    GBP: '£ pond pounds pound pfund livres libras gbp sterling',
    JPY: '¥ yen yens jpy',
    CHF: 'frank franken franc francs francos chf',
    SEK: 'kronor sek',
    DKK: 'kroner dkk',
    CZK: 'kronen kroon crowns coronas couronnes',
    RUB: 'roebel roebels rubel rouble roubles ruble rubles rublos rub',
    CNY: 'yuan renminbi',
    INR: 'rupee rupees roepie rupien roupies rupias',
    PLN: 'zloty złoty zlotys',
    TRY: 'lira lire lires liras',
    UAH: 'hryvnia grivna',
    MXN: 'peso pesos',
    CENT: 'cent cents céntimos centimes pence',
  }).flatMap(([code, words]) => words.split(' ').map((word): [string, string] => [word, code])),
);

/** Returns the currency of a sign before a number; null if there is none. */
export function signBefore(token: Token | undefined): string | null {
  const sign = token?.text ?? '';
  if (/^[€$£¥]$/u.test(sign) || /^[A-Z]{3}$/u.test(sign)) return currencies.get(sign.toLowerCase()) ?? null;
  return null;
}

/** Returns the currency that is named at a token, an adjective before it at most (US dollars), and where it ends. */
export function currencyAt(
  tokens: readonly Token[],
  at: number,
  words: NumberWords,
): { code: string; to: number } | null {
  const from = words.ofUnit.includes(tokens[at]?.lower ?? '') ? at + 1 : at;
  for (const place of [from, from + 1]) {
    const code = currencies.get(tokens[place]?.lower ?? '');
    if (code !== undefined && code !== 'CENT' && (place === from || tokens[from]?.capital === true))
      return { code, to: place + 1 };
  }
  return null;
}

/** Returns where what is counted begins and ends after a number: a noun, an adjective or two before it; null for none. */
export function unitAt(
  tokens: readonly Token[],
  at: number,
  notUnits: ReadonlySet<number>,
  words: NumberWords,
): { from: number; to: number } | null {
  // des millions de personnes: the binding word is none of it.
  const from =
    words.ofUnit.includes(tokens[at]?.lower ?? '') && words.multipliers[tokens[at - 1]?.lower ?? '']
      ? at + 1
      : at;
  const first = tokens[from];
  if (first?.kind !== 'word' || notUnits.has(from) || first.lower.length < 2) return null;
  const goesOn = (place: number) => tokens[place]?.kind === 'word' && !notUnits.has(place);
  const second = tokens[from + 1];
  // Russische soldaten: the adjective before the noun goes with it where it begins with a capital.
  if (first.capital && goesOn(from + 1) && second?.capital === false) return { from, to: from + 2 };
  // Lokale, gesneuvelde: an adjective of Dutch or German before its noun.
  if (words.adjective?.test(first.text) === true && goesOn(from + 1)) {
    const third = tokens[from + 2];
    return {
      from,
      to: second?.capital === true && goesOn(from + 2) && third?.capital === false ? from + 3 : from + 2,
    };
  }
  // crew members, school buildings: a noun before a plural.
  const plural = /\p{Ll}{2,}s$/u;
  const isCompound =
    words.compounds && !plural.test(first.text) && goesOn(from + 1) && plural.test(second?.text ?? '');
  return { from, to: isCompound ? from + 2 : from + 1 };
}
