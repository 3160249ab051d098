import type { Figure } from './analysis.ts';
import { dateAt, dateFigure } from './figure-dates.ts';
import type { NumberWords } from './languages/pack.ts';
import { lexicon, marksIn, type Lexicon } from './lexicon.ts';
import { numberAt } from './numbers.ts';
import type { Token } from './tokens.ts';

const currencies: Readonly<Record<string, string>> = {
  '€': 'EUR',
  $: 'USD',
  '£': 'GBP',
  '¥': 'JPY',
  euro: 'EUR',
  euros: 'EUR',
  dollar: 'USD',
  dollars: 'USD',
  pond: 'GBP',
  pounds: 'GBP',
  pound: 'GBP',
  pfund: 'GBP',
  livres: 'GBP',
  libras: 'GBP',
  dólar: 'USD',
  dólares: 'USD',
  eur: 'EUR',
  usd: 'USD',
};

interface Reader {
  readonly words: NumberWords;
  readonly phrases: Lexicon<'approximate' | 'notUnit'>;
}

/** Returns a function that finds the figures and dates of a sentence's tokens, in order. Linear. */
export function figureReader(
  words: NumberWords,
  published: string | null,
): (tokens: readonly Token[]) => Figure[] {
  const reader: Reader = {
    words,
    phrases: lexicon({ approximate: words.approximate, notUnit: words.notUnits }),
  };
  return (tokens) => {
    const marks = marksIn(reader.phrases, tokens);
    const approximateEnds = new Set(marks.filter(({ cls }) => cls === 'approximate').map(({ to }) => to));
    const notUnits = new Set(marks.filter(({ cls }) => cls === 'notUnit').map(({ from }) => from));
    const found: Figure[] = [];
    for (let at = 0; at < tokens.length;) {
      const date = dateAt(tokens, at, words, published);
      if (date !== null) {
        found.push(dateFigure(tokens, at, date));
        at = Math.max(date.to, at + 1);
        continue;
      }
      const figure = figureAt(tokens, at, reader, approximateEnds, notUnits);
      if (figure === null) at += 1;
      else {
        found.push(figure.figure);
        at = figure.to;
      }
    }
    return found;
  };
}

function figureAt(
  tokens: readonly Token[],
  at: number,
  { words }: Reader,
  approximateEnds: ReadonlySet<number>,
  notUnits: ReadonlySet<number>,
): { figure: Figure; to: number } | null {
  const first = numberAt(tokens, at, words);
  if (first === null) return null;
  let { to } = first;
  let range: readonly [number, number] | null = null;
  let start = tokens[at]?.start ?? 0;
  const between = words.ranges.find(
    ([opens, joins]) => tokens[at - 1]?.lower === opens && tokens[to]?.lower === joins,
  );
  const joined =
    between !== undefined ||
    /^[-–—]$/u.test(tokens[to]?.text ?? '') ||
    words.ranges.some(([, joins], index) => index > 0 && tokens[to]?.lower === joins);
  if (joined) {
    const second = numberAt(tokens, to + 1, words);
    if (second !== null && second.value > first.value) {
      // 2 to 3 million: the multiplier counts for both.
      const scale =
        second.value >= 1000 && first.value < 1000 && second.to - to > 2
          ? second.value / (numberAt(tokens.slice(to + 1, to + 2), 0, words)?.value ?? second.value)
          : 1;
      range = [first.value * scale, second.value];
      to = second.to;
      if (between !== undefined) start = tokens[at - 1]?.start ?? start;
    }
  }
  const sign = tokens[at - 1]?.text ?? '';
  let kind: Figure['kind'] = 'number';
  let unit: string | null = null;
  let end = tokens[to - 1]?.end ?? 0;
  const next = tokens[to];
  if (currencies[sign] !== undefined && /^[€$£¥]$/u.test(sign)) {
    kind = 'money';
    unit = currencies[sign];
    start = Math.min(start, tokens[at - 1]?.start ?? start);
  } else if (
    next !== undefined &&
    (words.percent.includes(next.lower) ||
      `${next.lower} ${tokens[to + 1]?.lower ?? ''}` === 'per cent' ||
      (next.lower === 'pour' && tokens[to + 1]?.lower === 'cent') ||
      (next.lower === 'por' && tokens[to + 1]?.lower === 'ciento'))
  ) {
    kind = 'percentage';
    to += /^(?:per|pour|por)$/.test(next.lower) ? 2 : 1;
    end = tokens[to - 1]?.end ?? end;
  } else if (next !== undefined && Object.hasOwn(currencies, next.lower)) {
    kind = 'money';
    unit = currencies[next.lower] ?? null;
    end = next.end;
    to += 1;
  } else {
    const counted = unitAt(tokens, to, notUnits);
    if (counted !== null) {
      unit = tokens
        .slice(to, counted)
        .map(({ lower }) => lower)
        .join(' ');
      to = counted;
    }
  }
  const per =
    words.per.includes(tokens[to]?.lower ?? '') &&
    tokens[to + 1]?.kind === 'word' &&
    isPeriod(tokens[to + 1]?.lower ?? '', tokens[to]?.lower ?? '')
      ? (tokens[to + 1]?.lower ?? null)
      : null;
  return {
    figure: {
      start,
      end,
      kind,
      value: range === null ? first.value : null,
      range,
      unit,
      per,
      date: null,
      approximate: approximateEnds.has(at) || approximateEnds.has(at - 1),
    },
    to,
  };
}

/** After 'a' and 'al' only a unit of time is meant: five a day, but not 'five, a record'. */
function isPeriod(word: string, per: string): boolean {
  return per.length > 2 || /^(?:day|week|month|year|hour|night|minute|día|mes|año)$/u.test(word);
}

/** Where what is counted ends: one or two small words after the number, adjectives of places included. */
function unitAt(tokens: readonly Token[], at: number, notUnits: ReadonlySet<number>): number | null {
  const first = tokens[at];
  if (first?.kind !== 'word' || notUnits.has(at) || first.lower.length < 3) return null;
  const second = tokens[at + 1];
  // Russische soldaten: the adjective before the noun goes with it where it begins with a capital.
  if (first.capital && second?.kind === 'word' && !second.capital && !notUnits.has(at + 1)) return at + 2;
  // Lokale, gesneuvelde: an adjective of Dutch or German before its noun.
  if (/e$/u.test(first.lower) && second?.kind === 'word' && !notUnits.has(at + 1)) {
    const third = tokens[at + 2];
    return second.capital && third?.kind === 'word' && !third.capital && !notUnits.has(at + 2)
      ? at + 3
      : at + 2;
  }
  return at + 1;
}
