/** What is known of a language's words when passages are looked for. */
export interface TermWords {
  /** Words that nearly every sentence has, and so say nothing of what it is about; parted by commas, as they are written. */
  readonly small: string;
}

/** For a language that nothing is known of: every word counts. */
export const noTerms: TermWords = { small: '' };
