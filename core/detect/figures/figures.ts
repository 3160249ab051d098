import type { Figure } from '../analysis.ts';
import { clockAt, telephoneAt, numberAt, type ReadNumber } from './numbers.ts';
import { dateAt, dateFigure, dateReader, type DateReader } from './dates.ts';
import { currencyAt, signBefore, unitAt } from './units.ts';
import type { NumberWords } from '../../language/parts/numbers.ts';
import { lexicon, marksBy, marksIn, type Lexicon, type Mark } from '../../language/parts/lexicon.ts';
import type { Token } from '../tokens.ts';

type Phrase = 'approximate' | 'least' | 'most' | 'notUnit' | 'points' | 'share';

interface Reader {
  readonly words: NumberWords;
  readonly phrases: Lexicon<Phrase>;
  readonly dates: DateReader;
}

/** What stands in a sentence's tokens, looked up once. */
interface Sentence {
  readonly tokens: readonly Token[];
  /** The phrases by the token at which they begin, and by that before which they end. */
  readonly starting: ReadonlyMap<number, readonly Mark<Phrase>[]>;
  readonly ending: ReadonlyMap<number, readonly Mark<Phrase>[]>;
  readonly notUnits: ReadonlySet<number>;
}

interface Read {
  readonly figure: Figure;
  readonly to: number;
}

/** Returns a function that finds the figures and dates of a sentence's tokens, in order. Linear. */
export function figureReader(
  words: NumberWords,
  published: string | null,
): (tokens: readonly Token[]) => Figure[] {
  const { approximate, least, most, points, notUnits: notUnit } = words;
  const share = Object.keys(words.shares).join();
  const phrases = lexicon<Phrase>({ approximate, least, most, points, notUnit, share });
  const reader: Reader = { words, phrases, dates: dateReader(words, published) };
  return (tokens) => {
    const marks = marksIn(phrases, tokens);
    const notUnits = new Set(marks.filter(({ cls }) => cls === 'notUnit').map(({ from }) => from));
    const [starting, ending] = [marksBy(marks, 'from'), marksBy(marks, 'to')];
    const sentence: Sentence = { tokens, starting, ending, notUnits };
    const dates = marksBy(marksIn(reader.dates.phrases, tokens), 'from');
    const found: Figure[] = [];
    for (let at = 0; at < tokens.length;) {
      const date = dateAt(tokens, at, reader.dates, dates);
      if (date !== null) {
        found.push(dateFigure(tokens, at, date));
        at = Math.max(date.to, at + 1);
        continue;
      }
      const other = clockAt(tokens, at, words) ?? telephoneAt(tokens, at);
      if (other !== null) {
        at = other;
        continue;
      }
      const read = shareAt(sentence, at, words) ?? figureAt(sentence, at, reader);
      if (read !== null) found.push(read.figure);
      at = read === null ? at + 1 : Math.max(read.to, at + 1);
    }
    return found;
  };
}

/** een derde van, half of: a share in words. */
function shareAt({ tokens, starting }: Sentence, at: number, { shares }: NumberWords): Read | null {
  const mark = starting.get(at)?.find(({ cls }) => cls === 'share');
  if (mark === undefined) return null;
  const phrase = tokens.slice(mark.from, mark.to).map(({ lower }) => lower);
  const value = shares[phrase.join(' ')];
  if (value === undefined) return null;
  const figure = { ...empty(tokens, at, mark.to), kind: 'percentage', value, approximate: true } as const;
  return { figure, to: mark.to };
}

function empty(tokens: readonly Token[], from: number, to: number): Figure {
  return {
    start: tokens[from]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
    kind: 'number',
    value: null,
    range: null,
    unit: null,
    per: null,
    date: null,
    approximate: false,
    bound: null,
  };
}

function figureAt(sentence: Sentence, at: number, { words }: Reader): Read | null {
  const { tokens } = sentence;
  const first = numberAt(tokens, at, words);
  if (first === null) return null;
  const range = rangeAt(tokens, at, first, words);
  const from = range?.from ?? at;
  const to = range?.to ?? first.to;
  const bounds = [from - 1, from].flatMap((end) => sentence.ending.get(end) ?? []);
  const has = (cls: Phrase) => bounds.some((mark) => mark.cls === cls);
  const base: Figure = {
    ...empty(tokens, from, to),
    value: range === null ? first.value : null,
    range: range?.values ?? null,
    approximate: has('approximate') || has('least') || has('most'),
    bound: has('least') ? 'least' : has('most') ? 'most' : null,
  };
  return measured(sentence, base, from, to, words);
}

/** Between 100 and 150, 5-6, 3 to 5: both ends, where the second is larger; 'from 3 to 5' may tell a change. */
function rangeAt(
  tokens: readonly Token[],
  at: number,
  first: ReadNumber,
  words: NumberWords,
): { from: number; to: number; values: [number, number] } | null {
  const join = tokens[first.to]?.lower ?? '';
  const before = tokens[at - 1]?.lower ?? '';
  const opened = words.ranges.find(([opens, joins]) => before === opens && join === joins);
  const isChange = words.changes.includes(before);
  const isDash = /^[-–—]$/u.test(join);
  const isJoined = words.ranges.some(([, joins], index) => index > 0 && join === joins);
  if ((opened === undefined || isChange) && !isDash && (!isJoined || isChange)) return null;
  const second = numberAt(tokens, first.to + 1, words);
  if (second === null || second.value <= first.value) return null;
  // 2 to 3 million: the multiplier counts for both.
  const bare = numberAt(tokens.slice(first.to + 1, first.to + 2), 0, words)?.value;
  const scale =
    second.value >= 1000 && first.value < 1000 && second.to - first.to > 2 && bare !== undefined
      ? second.value / bare
      : 1;
  return {
    from: opened === undefined || isChange ? at : at - 1,
    to: second.to,
    values: [first.value * scale, second.value],
  };
}

/** The figure with what it is of: percent, a currency, what is counted, and per what. */
function measured(
  { tokens, starting, notUnits }: Sentence,
  base: Figure,
  from: number,
  to: number,
  words: NumberWords,
): Read {
  const points = starting.get(to)?.find(({ cls }) => cls === 'points');
  if (points !== undefined) {
    const end = tokens[points.to - 1]?.end ?? base.end;
    return { figure: { ...base, end, kind: 'percentage', unit: 'points' }, to: points.to };
  }
  const percent = percentAt(tokens, to, words);
  if (percent !== null)
    return {
      figure: { ...base, end: tokens[percent - 1]?.end ?? base.end, kind: 'percentage' },
      to: percent,
    };
  const sign = signBefore(tokens[from - 1]);
  if (sign !== null) {
    const start = tokens[from - 1]?.start ?? base.start;
    return { figure: { ...base, start, kind: 'money', unit: sign, per: perAt(tokens, to, words) }, to };
  }
  const currency = currencyAt(tokens, to, words);
  if (currency !== null) {
    const end = tokens[currency.to - 1]?.end ?? base.end;
    const per = perAt(tokens, currency.to, words);
    return { figure: { ...base, end, kind: 'money', unit: currency.code, per }, to: currency.to };
  }
  const attached = /[-–](\p{L}{3,})$|(\p{L}{2,})$/u.exec(tokens[to - 1]?.lower ?? '');
  if (tokens[to - 1]?.kind === 'number' && attached !== null)
    return { figure: { ...base, unit: attached[1] ?? attached[2] ?? null }, to };
  const counted = unitAt(tokens, to, notUnits, words);
  if (counted === null) return { figure: { ...base, per: perAt(tokens, to, words) }, to };
  const unit = tokens
    .slice(counted.from, counted.to)
    .map(({ lower }) => lower)
    .join(' ');
  // the last 24 hours: when, and not how much.
  if (isLast(tokens, from - 1, words) && isTime(unit, words))
    return {
      figure: { ...empty(tokens, from - 1, counted.to), kind: 'date' },
      to: counted.to,
    };
  return { figure: { ...base, unit, per: perAt(tokens, counted.to, words) }, to: counted.to };
}

/** True for 'the last', and not for 'to last'. */
function isLast(tokens: readonly Token[], at: number, words: NumberWords): boolean {
  const word = tokens[at]?.lower ?? '';
  return (
    words.last.includes(word) && (word !== 'last' || words.articles.includes(tokens[at - 1]?.lower ?? ''))
  );
}

function isTime(unit: string, { ago, times }: NumberWords): boolean {
  return [times, ago.day, ago.week, ago.month, ago.year].some((words) => words.includes(unit));
}

/** Where percent ends, in one word or two (per cent, por ciento); null if there is none. */
function percentAt(tokens: readonly Token[], at: number, { percent }: NumberWords): number | null {
  const [one = '', two = ''] = [tokens[at]?.lower, tokens[at + 1]?.lower];
  if (percent.includes(`${one} ${two}`)) return at + 2;
  return percent.includes(one) ? at + 1 : null;
}

/** What it is per, in the text's word: per dag, a year, elke week. After 'a' only a unit of time is meant. */
function perAt(tokens: readonly Token[], at: number, words: NumberWords): string | null {
  const { per, each } = words;
  const short = per.includes(tokens[at]?.lower ?? '');
  const long = per.includes(`${tokens[at]?.lower ?? ''} ${tokens[at + 1]?.lower ?? ''}`);
  const isEach = each.includes(tokens[at]?.lower ?? '');
  if (!short && !long && !isEach) return null;
  const unit = tokens[long ? at + 2 : at + 1];
  if (unit?.kind !== 'word') return null;
  const isPeriod = isTime(unit.lower, words);
  const clear = short && (tokens[at]?.lower.length ?? 0) > 2 && !isEach;
  return isPeriod || clear ? unit.lower : null;
}
