import type { Id } from '../../kernel/ids.ts';
import type { Checker } from '../../model/session.ts';
import type { Verdict } from '../../model/claim/verdict.ts';

/** Who set a tick and when, as far as it fits; null where the report does not say. */
export interface DecisionFit {
  who: boolean | null;
  when: boolean | null;
}

/** A tick as the library has it. */
export interface HistoryTick {
  verdict: Verdict;
  by: Id | null;
  at: string | null;
}

/** Both ticks of a claim as the library has them; `said` null for the article's own words. */
export interface HistoryTicks {
  so: HistoryTick;
  said: HistoryTick | null;
}

/** What a report gives of a claim, whatever its form. Words may have bars in them; undefined is what the form does not give. */
export interface ReportedClaim {
  number: number;
  id?: Id;
  quote: string;
  so: Verdict | null;
  said: Verdict | null;
  /** Whether who decided and when, as the report shows it, is what the library has. */
  decided(ticks: HistoryTicks): DecisionFit;
  /** The reason of an unverifiable claim, in the report's words for it. */
  isReason(reason: string | null): boolean;
  speaker: string | null;
  correction: string | null;
  tried: string | null;
  wouldSettle: string | null;
  /** How many pieces of evidence it lists. */
  evidence: number;
  /** What second readers said, a line each that `reviewMark` makes. */
  reviews?: string[];
}

/** Parts of a report that nothing is compared with. */
export type NotCompared =
  | 'summary'
  | 'sessions'
  | 'evidence'
  | 'notes'
  | 'reviews'
  | 'entries'
  | 'details'
  /** How a page shows what stands in it. */
  | 'look';

/** What a report gives that a library has too. */
export interface Reported {
  /** By which a version of the article is found: its id, or the hash of its text. */
  version: { id: Id } | { textHash: string };
  title: string;
  /** Which claims it lists; null where that cannot be told. */
  lists: 'all' | 'decided' | 'corrections' | null;
  claims: ReportedClaim[];
  /** Of the people whom it names, those whom the library does not have so; null where it names nobody. */
  strangers(known: readonly Checker[]): string[] | null;
  /** Entries of the history that it lists, a line each that `entryMark` makes, by their place. */
  entries?: { listed: { seq: number; mark: string }[]; isWhole: boolean };
  /** What it gives that is not compared with a library. */
  notCompared: NotCompared[];
}

/** Returns what stands for a second reading when two are compared. */
export function reviewMark(review: {
  by: Id | null;
  at: string;
  agrees: boolean;
  verdict: Verdict | null;
  settledBy: Id | null;
  settledAt: string | null;
}): string {
  const { by, at, agrees, verdict, settledBy, settledAt } = review;
  return [by, at, agrees, verdict, settledBy, settledAt].join('|');
}

/** Returns what stands for an entry of the history when two are compared. */
export function entryMark({ at, by, kind }: { at: string; by: Id | null; kind: string }): string {
  return [at, by, kind].join('|');
}
