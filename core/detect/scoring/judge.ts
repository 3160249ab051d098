import type { Found } from './features.ts';
import type { Reason } from '../analysis.ts';
import { toScore, weigh } from './score-line.ts';

/**
 * The score that sentences of news articles get on top of the weights. The weights were fitted on spoken debates,
 * where most sentences are talk; in an article most report what happened. Set by hand on texts of our own.
 */
const NEWS = {
  start: 0.5,
  figure: 1.6,
  event: 1,
  eventPlaceTime: 1.6,
  fact: 0.8,
  attributed: 0.6,
  reported: 0.8,
  hedged: 0.4,
  question: -5,
  askedFigure: -1,
  call: -2.2,
  wish: -1.4,
  opinion: -1,
  feeling: -3,
  empty: -1.6,
  said: -0.4,
  word: -6,
} as const;

/** What is known of a statement besides its words. */
export interface Circumstances {
  readonly attributed: boolean;
  readonly ownCue: boolean;
  readonly hedged: boolean;
  /** Is it somebody's literal words for the larger part? */
  readonly quoted: boolean;
  /** Does it open with a call, or say what must be done? */
  readonly calls: boolean;
  /** Does it open with a wish? */
  readonly wishes: boolean;
  /** Does somebody only say how he, or they, feel about it? */
  readonly feels: boolean;
  /** Is it a question, asked or told (whether, vraagt zij zich af)? */
  readonly asks: boolean;
}

/** Returns the score of a statement in an article, and why it was lowered where it was. */
export function judge(
  found: Found,
  reasons: readonly Reason[],
  { attributed, ownCue, hedged, quoted, calls, wishes, feels, asks }: Circumstances,
): { score: number; lowered: 'opinion' | 'call' | null } {
  const { has } = found;
  const facts = reasons.filter(({ code }) => code !== 'name' && code !== 'forecast' && code !== 'position');
  const codes = new Set(reasons.map(({ code }) => code));
  const hard = codes.has('figure') || codes.has('money') || codes.has('percentage');
  let sum = Math.max(-2, Math.min(2.5, weigh(found) * 0.5)) + NEWS.start;
  if (hard) sum += NEWS.figure;
  if (codes.has('eventPlaceTime')) sum += NEWS.eventPlaceTime;
  else if (codes.has('event')) sum += NEWS.event;
  if (facts.length > 1) sum += NEWS.fact;
  if (attributed) sum += NEWS.attributed;
  if (ownCue && !quoted) sum += NEWS.reported;
  // What is reported in other words is a position; the same in a quotation is still a call, a wish or an opinion.
  const held = ownCue && !quoted;
  if (hedged) sum += NEWS.hedged;
  if (reasons.length === 0) sum += NEWS.empty;
  // A heading without the marks of one: Doden.
  if (found.words < 2 && !ownCue) sum += NEWS.word;
  let lowered: 'opinion' | 'call' | null = null;
  // 'Why did nobody say that 300 people were ill?' holds a figure all the same.
  if (asks) sum += hard ? NEWS.askedFigure : NEWS.question;
  if (feels) {
    sum += NEWS.feeling;
    lowered = 'opinion';
  } else if (calls && !hard) {
    // 'He said that they must' is a position somebody holds: said or not said can be checked.
    if (!held) sum += NEWS.call;
    lowered = 'call';
  } else if (wishes && !hard && !held) {
    sum += NEWS.wish;
    lowered = 'call';
  } else if (
    (has.has('belief') ||
      (has.has('opinion') && (has.has('firstSingular') || has.has('firstPlural') || facts.length === 0))) &&
    !hard &&
    (!ownCue || (quoted && facts.length === 0))
  ) {
    sum += NEWS.opinion;
    lowered = 'opinion';
  }
  // Whatever somebody says in so many words was said or was not: that can be checked.
  if (ownCue && lowered === null && !asks) sum = Math.max(sum, NEWS.said);
  return { score: toScore(sum), lowered };
}
