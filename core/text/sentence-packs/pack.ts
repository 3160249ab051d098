/** What sentence splitting knows of one language. All words are in lower case, abbreviations without their last dot. */
export interface SentencePack {
  /** Abbreviations that something always follows (titles, forenames): never the end of a sentence. */
  readonly never: ReadonlySet<string>;
  /** Abbreviations before a number (p. 5, nr. 3, Jan. 6): no end before a digit or a Roman numeral. */
  readonly numeric: ReadonlySet<string>;
  /** Abbreviations that may stand last in a sentence: an end only before a word of `starters`. */
  readonly maybe: ReadonlySet<string>;
  /** Words that, with a capital, begin a sentence rather than go on with a name. */
  readonly starters: ReadonlySet<string>;
  /** True where a number with a dot is an ordinal (3. Mai, der 1. FC Köln). */
  readonly ordinals: boolean;
  /** Verbs that follow a speaker's name after a quotation: “Why?” Smith asked. Empty where the verb comes first. */
  readonly saying: ReadonlySet<string>;
}

/** Returns the words of a string that white space separates. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u).filter(Boolean));
}
