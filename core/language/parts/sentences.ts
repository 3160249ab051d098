/** What sentence splitting knows of one language. All words are in lower case, abbreviations without their last dot. */
export interface SentencePack {
  /** Abbreviations that something always follows (titles, forenames): never the end of a sentence. */
  readonly never: ReadonlySet<string>;
  /** Abbreviations before a number (p. 5, nr. 3, Jan. 6): no end before a digit or a Roman numeral. */
  readonly numeric: ReadonlySet<string>;
  /** Abbreviations that may stand last in a sentence: an end only before a word of `starters`. */
  readonly maybe: ReadonlySet<string>;
  /** Abbreviations that close a list (etc., enz.): an end before any capital. */
  readonly last: ReadonlySet<string>;
  /** Abbreviations after a time of day (p.m.): an end before any capital but those of `afterClock`, a day or a zone. */
  readonly clock: ReadonlySet<string>;
  readonly afterClock: ReadonlySet<string>;
  /** Words that, with a capital, begin a sentence rather than go on with a name. */
  readonly starters: ReadonlySet<string>;
  /** True if a number with a dot is an ordinal (3. Mai, der 1. FC Köln). */
  readonly ordinals: boolean;
  /** True if a capital after a semicolon is no matter of course, so that it begins an item of its own. */
  readonly semicolon: boolean;
  /** Verbs that follow a speaker's name after a quotation: “Why?” Smith asked. Empty where the verb comes first. */
  readonly saying: ReadonlySet<string>;
  /** Words in lower case that go on after a question mark: Waarom? vroeg zij. Why? he asked. */
  readonly asking: ReadonlySet<string>;
}

/** Returns the words of a string that white space separates. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u).filter(Boolean));
}

/** A language of which no words are known but titles and short forms that many languages share. */
export const bare: SentencePack = {
  never: words('dr prof mr mrs ms st sr sra dott sig vs'),
  numeric: words('no nr n° nº p pp art fig tel vol cap'),
  maybe: words('inc ltd co corp jr u.s'),
  last: words('etc'),
  clock: words(''),
  afterClock: words(''),
  starters: words(''),
  ordinals: false,
  semicolon: false,
  saying: words(''),
  asking: words(''),
};
