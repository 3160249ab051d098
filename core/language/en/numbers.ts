import { list, table } from '../parts/lexicon.ts';
import type { NumberWords } from '../parts/numbers.ts';

const ones = table(`one 1, two 2, three 3, four 4, five 5, six 6, seven 7, eight 8, nine 9`);
const tens = table(`twenty 20, thirty 30, forty 40, fifty 50, sixty 60, seventy 70, eighty 80, ninety 90`);

/** twenty-four. */
function englishCompound(word: string): number | null {
  const [ten = '', one = ''] = word.split('-');
  return tens[ten] !== undefined && ones[one] !== undefined ? tens[ten] + ones[one] : null;
}

export const numbers: NumberWords = {
  decimal: '.',
  numbers:
    table(`two 2, three 3, four 4, five 5, six 6, seven 7, eight 8, nine 9, ten 10, eleven 11, twelve 12, thirteen 13, fourteen 14,
    fifteen 15, sixteen 16, seventeen 17, eighteen 18, nineteen 19, twenty 20, thirty 30, forty 40, fifty 50, sixty 60, seventy 70,
    eighty 80, ninety 90, dozen 12`),
  compound: englishCompound,
  tensJoin: null,
  multipliers: table(
    `hundred 100, thousand 1000, million 1000000, billion 1000000000, trillion 1000000000000, bn 1000000000, m 1000000, mn 1000000, tn 1000000000000, k 1000`,
  ),
  halves: table(`half a 0.5, half 0.5, one and a half 1.5`),
  shares:
    table(`half of 50, half the 50, a third of 33.3, one third of 33.3, one-third of 33.3, two thirds of 66.7, two-thirds of 66.7, a quarter of 25,
    one quarter of 25, three quarters of 75, three-quarters of 75, a fifth of 20, one-fifth of 20, a tenth of 10, one in two 50, one in three 33.3,
    one in four 25, one in five 20, one in six 16.7, one in seven 14.3, one in eight 12.5, one in nine 11.1, one in ten 10`),
  approximate: `about, around, some, roughly, nearly, almost, approximately, an estimated, close to, just under, just over, circa, in the region of, virtually`,
  least: `more than, over, at least, no fewer than, no less than, upwards of, in excess of, above`,
  most: `up to, fewer than, less than, as many as, as much as, at most, no more than, under, below, a maximum of`,
  ranges: [
    ['between', 'and'],
    ['from', 'to'],
  ],
  changes: list(`from`),
  percent: list(`%, percent, pc, per cent`),
  points: `percentage point, percentage points`,
  per: list(`per, a, an`),
  each: list(`each, every`),
  clockBefore: list(`at, by, around, before, after, until, from`),
  clockAfter: list(`am, pm, a.m., p.m., o'clock, hours gmt`),
  months: list(
    `january, february, march, april, may, june, july, august, september, october, november, december`,
  ),
  capitalMonths: list(`may, march`),
  dayJoins: list(`of`),
  yearJoins: list(`of`),
  weekdays: list(`monday, tuesday, wednesday, thursday, friday, saturday, sunday`),
  dayParts: [],
  days: table(
    `yesterday -1, today 0, tomorrow 1, last night -1, this morning 0, this afternoon 0, this evening 0, tonight 0, overnight 0, yesterday evening -1, the day before yesterday -2, the day after tomorrow 2`,
  ),
  monthsFrom: table(`last month -1, this month 0, next month 1`),
  years: table(`last year -1, this year 0, next year 1`),
  weeks: list(`last week, this week, next week, last weekend, this weekend`),
  times: list(`hour, hours, minute, minutes, night, nights`),
  ago: {
    before: [],
    after: list(`ago`),
    day: list(`day, days`),
    week: list(`week, weeks`),
    month: list(`month, months`),
    year: list(`year, years`),
  },
  next: list(`next, coming`),
  last: list(`last, past`),
  lastIsVerb: true,
  future: list(
    `will, shall, tomorrow, next, due, expected, is to, are to, plans, set, expects, expect, would, until`,
  ),
  beforeYear: list(
    `in, since, from, by, until, before, after, of, during, early, late, mid, and, to, year, summer, autumn, spring, winter, till`,
  ),
  articles: list(`a, the, its, his, her, their, our`),
  measures: list(
    `year, years, month, months, week, weeks, day, days, hour, hours, minute, minutes, second, seconds, cent, cents, feet, foot, inches, inch, metres, miles, pounds, ounces, stone, degrees, pence`,
  ),
  adjective: null,
  compounds: true,
  ofUnit: [],
  notUnits: `of, in, and, to, the, a, for, on, at, by, more, times, or, were, are, is, was, have, had, from, per, each, every, that, who, since, after, before, with, as, but, when, will, would, new, other, people's, than, out, into, died, said, has, an, if, their, his, her, its, could, can, did, do, does, below, above, against, ago, earlier, later, last, next, this, while, would, remain, remained, so, up, down, percent, about, believed, needed, went, came, made, fled, thought, voted, wanted, backed, opposed`,
};
