/** How a language writes numbers and times. Words and phrases are in lower case, with straight apostrophes. */
export interface NumberWords {
  /** The sign before decimals; the other of . and , groups by thousands. */
  readonly decimal: '.' | ',';
  readonly numbers: Readonly<Record<string, number>>;
  /** The value of a number word that is put together (vierentwintig, twenty-four); null for any other word. */
  readonly compound: (word: string) => number | null;
  /** Between tens and ones that are words of their own, with the ones: treinta y cinco; null if they are not. */
  readonly tensJoin: { readonly word: string; readonly ones: Readonly<Record<string, number>> } | null;
  /** Words that multiply: thousand, miljoen. */
  readonly multipliers: Readonly<Record<string, number>>;
  /** Numbers only before a word that multiplies: anderhalf miljoen, half a million. */
  readonly halves: Readonly<Record<string, number>>;
  /** Shares in words, in percent: a third of 33.3. */
  readonly shares: Readonly<Record<string, number>>;
  /** About, almost; phrases parted by commas. */
  readonly approximate: string;
  /** At least, more than; at most, up to. */
  readonly least: string;
  readonly most: string;
  /** Between and its and, from and its to. */
  readonly ranges: readonly (readonly [string, string])[];
  /** Words before the first of two numbers that tell a change and no range: from 3 to 5. */
  readonly changes: readonly string[];
  readonly percent: readonly string[];
  /** Percentage points. */
  readonly points: string;
  /** Per, a: what comes after is a unit of time or the like. */
  readonly per: readonly string[];
  /** Each, before a unit of time: elke dag. */
  readonly each: readonly string[];
  /** Around a time of day: at 4, 4 o'clock. */
  readonly clockBefore: readonly string[];
  readonly clockAfter: readonly string[];
  readonly months: readonly string[];
  /** Months whose names are other words without a capital: may. */
  readonly capitalMonths: readonly string[];
  /** Between a day and its month, and between that and the year: 3 de mayo de 2020. */
  readonly dayJoins: readonly string[];
  readonly yearJoins: readonly string[];
  readonly weekdays: readonly string[];
  /** Parts of the day at a weekday's end: dinsdagavond. */
  readonly dayParts: readonly string[];
  /** Phrases for days, months and years, in days, months and years from the article's. */
  readonly days: Readonly<Record<string, number>>;
  readonly monthsFrom: Readonly<Record<string, number>>;
  readonly years: Readonly<Record<string, number>>;
  /** Phrases for weeks, which no date stands for. */
  readonly weeks: readonly string[];
  /** Shorter times, of which something is so many: hour, night. */
  readonly times: readonly string[];
  /** Before and after 'three days': hace, ago; with the words for each unit of time. */
  readonly ago: {
    readonly before: readonly string[];
    readonly after: readonly string[];
    readonly day: readonly string[];
    readonly week: readonly string[];
    readonly month: readonly string[];
    readonly year: readonly string[];
  };
  /** Beside a weekday: the next, the last. */
  readonly next: readonly string[];
  readonly last: readonly string[];
  /** True if the word for the last is a verb too, so that only an article before it shows it. */
  readonly lastIsVerb: boolean;
  /** Words that put a sentence in the future, so that a weekday in it is the next. */
  readonly future: readonly string[];
  /** Words after which four digits are a year. */
  readonly beforeYear: readonly string[];
  /** Articles, after which four digits before a noun are a year: a 2016 study. */
  readonly articles: readonly string[];
  /** Units of which two make one quantity: 2 hours and 10 minutes. */
  readonly measures: readonly string[];
  /** Adjectives before what is counted, by their form (gesneuvelde soldaten); null if none stand there. */
  readonly adjective: RegExp | null;
  /** True if a noun may stand before what is counted: 11 crew members. */
  readonly compounds: boolean;
  /** Between a number and what it counts: millions d'euros. */
  readonly ofUnit: readonly string[];
  /** Words that never are what is counted. */
  readonly notUnits: string;
}
