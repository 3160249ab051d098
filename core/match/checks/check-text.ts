/** An earlier check as claims are compared with it. */
export interface CheckText {
  readonly id: string;
  /** What was checked, in the words of who checked it. */
  readonly claim: string;
  /** The headline of the check; '' for none. */
  readonly title: string;
  /** What stands below the headline; '' for none. */
  readonly detail: string;
  /** Who said it; null if the check does not say. */
  readonly claimant: string | null;
  /** When it was said, and when the check was published (PartialDates); null if that is not known. */
  readonly claimed: string | null;
  readonly published: string | null;
  /** A BCP 47 tag. */
  readonly language: string;
}

/** What an index knows of its checks: in how many of them a key (core/match/index-keys.ts) is, and how many there are. */
export interface CheckStatistics {
  /** It has the keys that were asked for. One that it lacks is taken to be as frequent as it is among the candidates. */
  readonly frequencies: ReadonlyMap<string, number>;
  readonly all: number;
}
