import type { Figure } from './analysis.ts';
import type { NumberWords } from './languages/pack.ts';
import type { Token } from './tokens.ts';

interface FoundDate {
  readonly date: string | null;
  readonly to: number;
}

/**
 * Returns the date that begins at a token: a day and month (either way round), a month, a year, a weekday (the last one
 * before the article's day), yesterday, last year. Without the article's day what leans on it has no value.
 */
export function dateAt(
  tokens: readonly Token[],
  at: number,
  words: NumberWords,
  published: string | null,
): FoundDate | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (/^(?:1[5-9]|20)\d\d-(?:0[1-9]|1[0-2])(?:-\d\d)?$/.test(token.text))
    return { date: token.text, to: at + 1 };
  const year = yearAt(tokens, at);
  if (year !== null) return { date: year, to: at + 1 };
  const dayFirst = dayOf(token);
  if (dayFirst !== null) {
    const after = tokens[at + 1]?.text === '.' || tokens[at + 1]?.lower === 'de' ? at + 2 : at + 1;
    const month = monthAt(tokens, after, words);
    if (month !== null) return withYear(tokens, after + 1, month, dayFirst, published);
  }
  const month = monthAt(tokens, at, words);
  if (month !== null) {
    const day = tokens[at + 1] === undefined ? null : dayOf(tokens[at + 1]);
    if (day !== null)
      return withYear(
        tokens,
        tokens[at + 2]?.text === ',' && yearAt(tokens, at + 3) !== null ? at + 3 : at + 2,
        month,
        day,
        published,
      );
    return withYear(tokens, at + 1, month, null, published);
  }
  if (Object.hasOwn(words.days, token.lower))
    return { date: moved(published, words.days[token.lower] ?? 0), to: at + 1 };
  const weekday = words.weekdays.indexOf(token.lower);
  if (weekday >= 0) return { date: lastWeekday(published, (weekday + 1) % 7), to: at + 1 };
  const two = `${token.lower} ${tokens[at + 1]?.lower ?? ''}`;
  const elided = token.lower.endsWith("'")
    ? `${token.lower}${tokens[at + 1]?.lower ?? ''} ${tokens[at + 2]?.lower ?? ''}`
    : '';
  for (const [phrase, length] of [
    [two, 2],
    [elided, 3],
  ] as const)
    if (Object.hasOwn(words.years, phrase)) {
      const base = published === null ? NaN : Number(published.slice(0, 4));
      return { date: Number.isNaN(base) ? null : String(base + (words.years[phrase] ?? 0)), to: at + length };
    }
  return null;
}

function yearAt(tokens: readonly Token[], at: number): string | null {
  const text = tokens[at]?.text ?? '';
  if (!/^(?:1[5-9]|20)\d\d$/.test(text)) return null;
  // 2100 inslagen: a small word right after a number that could be a year is what is counted; a year stands by itself.
  const next = tokens[at + 1];
  const before = tokens[at - 1]?.lower ?? '';
  const introduced =
    /^(?:in|since|sinds|seit|im|jahr|jaar|en|depuis|desde|de|from|by|until|before|after|january|\p{L}+(?:ber|ary|ari|uar|mbre))$/u.test(
      before,
    );
  if (introduced || next === undefined || next.kind === 'mark') return text;
  return null;
}

function dayOf(token: Token | undefined): number | null {
  const digits = /^(\d{1,2})(?:st|nd|rd|th|er|e)?$/u.exec(token?.text ?? '')?.[1];
  const day = Number(digits);
  return digits !== undefined && day >= 1 && day <= 31 ? day : null;
}

function monthAt(tokens: readonly Token[], at: number, words: NumberWords): number | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const index = words.months.indexOf(token.lower);
  if (index < 0) return null;
  // 'may' and 'march' are months only with a capital.
  if (/^(?:may|march)$/.test(token.lower) && (!token.capital || (at === 0 && dayOf(tokens[at + 1]) === null)))
    return null;
  return index + 1;
}

function withYear(
  tokens: readonly Token[],
  at: number,
  month: number,
  day: number | null,
  published: string | null,
): FoundDate {
  const skip =
    /^(?:de|del)$/.test(tokens[at]?.lower ?? '') && /^(?:1[5-9]|20)\d\d$/.test(tokens[at + 1]?.text ?? '')
      ? at + 1
      : at;
  const written = /^(?:1[5-9]|20)\d\d$/.exec(tokens[skip]?.text ?? '')?.[0];
  const tail = (year: string) => `${year}-${two(month)}${day === null ? '' : `-${two(day)}`}`;
  if (written !== undefined) return { date: tail(written), to: skip + 1 };
  if (published === null) return { date: null, to: at };
  // Without a year it is the last one before the article, unless that is most of a year ago: then the next.
  const year = Number(published.slice(0, 4));
  const now = Number(published.slice(5, 7) || '12');
  return { date: tail(String(month - now > 6 ? year - 1 : now - month > 9 ? year + 1 : year)), to: at };
}

function moved(published: string | null, days: number): string | null {
  if (published === null || published.length < 10) return null;
  const day = new Date(`${published.slice(0, 10)}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

function lastWeekday(published: string | null, weekday: number): string | null {
  if (published === null || published.length < 10) return null;
  const back = (new Date(`${published.slice(0, 10)}T00:00:00Z`).getUTCDay() - weekday + 7) % 7;
  return moved(published, -back);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** Returns a date as a figure. */
export function dateFigure(tokens: readonly Token[], from: number, { date, to }: FoundDate): Figure {
  return {
    start: tokens[from]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
    kind: 'date',
    value: null,
    range: null,
    unit: null,
    per: null,
    date,
    approximate: false,
  };
}
