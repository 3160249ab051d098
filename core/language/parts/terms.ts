/** What is known of a language's words when passages and names are looked for. */
export interface TermWords {
  /** Words that nearly every sentence has, and so say nothing of what it is about; parted by commas, as they are written. */
  readonly small: string;
  /** Words right before the name of a place: in, near; parted by commas, '' where endings show it. */
  readonly beforePlace: string;
}

/** For a language that nothing is known of: every word counts. */
export const noTerms: TermWords = { small: '', beforePlace: '' };
