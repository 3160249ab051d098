import type { Id } from '../../kernel/ids.ts';
import type { Checker } from '../../model/session.ts';
import type { Verdict } from '../../model/claim/verdict.ts';
import { BAR } from '../../protection/redaction.ts';

/** Who set a tick and when, as far as it fits; null if the report does not say. */
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

/**
 * What a report says about a claim, whatever its form. Words may contain bars; undefined means that the form does not have
 * the field.
 */
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

/** Parts of a report that are not compared with anything. */
type NotCompared =
  | 'summary'
  | 'sessions'
  | 'evidence'
  | 'notes'
  | 'reviews'
  | 'entries'
  | 'details'
  /** How a page shows its contents. */
  | 'look';

/** The contents of a report that a library has too. */
export interface Reported {
  /** What identifies the version of the article: its id, or the hash of its text. */
  version: { id: Id } | { textHash: string };
  title: string;
  /** Which claims it lists; null if that is unknown. */
  lists: 'all' | 'decided' | 'corrections' | null;
  claims: ReportedClaim[];
  /** The people whom it names and whom the library does not have under that name; null if it names nobody. */
  strangers(known: readonly Checker[]): string[] | null;
  /** Entries of the history that it lists, a line each that `entryMark` makes, by their place. */
  entries?: { listed: { seq: number; mark: string }[]; isWhole: boolean };
  /** The parts that are not compared with a library. */
  notCompared: NotCompared[];
}

/** Returns the text by which two second readings are compared. */
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

/** Returns the text by which two entries of the history are compared. */
export function entryMark({ at, by, kind }: { at: string; by: Id | null; kind: string }): string {
  return [at, by, kind].join('|');
}

/** True if words are those of the library, except for the parts behind bars in the report, which may be anything. */
export function isSameButForBars(shown: string | null, whole: string | null): boolean {
  const words = whole === null || whole.trim() === '' ? null : whole;
  if (shown === null || words === null || !shown.includes(BAR)) return shown === words;
  const parts = shown.split(BAR);
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (!words.startsWith(first) || !words.endsWith(last) || words.length < first.length + last.length)
    return false;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = words.indexOf(part, at);
    if (found === -1 || found + part.length > words.length - last.length) return false;
    at = found + part.length;
  }
  return true;
}
