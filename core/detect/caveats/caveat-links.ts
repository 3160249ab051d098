import type { Span } from '../../model/article/article.ts';
import type { SuggestedClaim } from '../analysis.ts';
import type { Unit } from '../figures/text-unit.ts';

/** How far back, in sentences, a caveat may point, and at how many claims. */
const FAR = 6;
const MOST = 6;
/** Its pointing words stand among its first tokens. */
const OPENING = 12;

/** A caveat in its text. */
export interface Warning {
  readonly units: readonly Unit[];
  /** The place of its sentence. */
  readonly at: number;
  /** The words that warn. */
  readonly marks: readonly Span[];
  readonly claims: readonly SuggestedClaim[];
  /** Places of claims by their sentence's place in the input. */
  readonly bySentence: ReadonlyMap<number, readonly number[]>;
}

/**
 * Returns the claims that a caveat is about: those that a speaker it names makes; with 'both' or 'these reports' all before
 * it in the paragraph (or in the one before, where it begins one); with 'his account' those of the last speaker; with 'these
 * figures' those with figures, with 'the video' those with pictures; what else its own sentence says; else the claims of the
 * sentence before.
 */
export function aboutOf(warning: Warning): readonly number[] {
  const { units, at, claims, bySentence } = warning;
  const unit = units[at];
  if (unit === undefined) return [];
  const before = claimsBefore(warning);
  const own = ownStatements(warning);
  const points = opens(unit, 'pointer') || opens(unit, 'pointsAll');
  if (own.length > 0 && !points) return own;
  const named = before.filter((index) => isNamed(unit, claims[index]));
  const figures = unit.reports.some(({ cls }) => cls === 'countNoun');
  if (opens(unit, 'pointsAll')) {
    const all = inReach(warning, before);
    const counted = figures ? all.filter((index) => isFigure(claims[index])) : all;
    if (counted.length > 0) return counted.slice(0, MOST);
  }
  if (named.length > 0) return named.slice(0, MOST);
  if (opens(unit, 'own')) {
    const run = lastSpeakers(before, claims);
    if (run.length > 0) return run;
  }
  if (points && figures) {
    const counted = before.filter((index) => isFigure(claims[index]));
    if (counted.length > 0) return counted.slice(0, MOST);
  }
  if (unit.found.has.has('image')) {
    const pictures = before.filter((index) => claims[index]?.picked.some(({ code }) => code === 'image'));
    if (pictures.length > 0) return pictures.slice(0, MOST);
  }
  const last = units[at - 1];
  const previous =
    last === undefined || last.block < unit.block - 1 ? [] : (bySentence.get(last.index) ?? []);
  if (previous.length > 0) return previous;
  return before.length > 0 ? before.slice(0, 1) : (bySentence.get(unit.index) ?? []);
}

/** Claims of the sentences before, the nearest first. */
export function claimsBefore({ units, at, bySentence }: Warning): number[] {
  const block = units[at]?.block ?? 0;
  const found: number[] = [];
  for (let back = at - 1; back >= 0 && at - back <= FAR; back -= 1) {
    const one = units[back];
    if (one === undefined || one.block < block - 1) break;
    found.push(...(bySentence.get(one.index) ?? []));
  }
  return found;
}

/** Of claims before a caveat those in its paragraph; where it begins one, those in the paragraph before. */
function inReach({ units, at, claims }: Warning, before: readonly number[]): number[] {
  const block = units[at]?.block;
  const blockOf = (index: number) => units.find((unit) => unit.index === claims[index]?.sentences[0])?.block;
  const own = before.filter((index) => blockOf(index) === block);
  return own.length > 0 ? own : [...before];
}

/** What else the caveat's own sentence says: claims beside its warning, or with a figure in one breath with it. */
export function ownStatements({ units, at, marks, claims, bySentence }: Warning): number[] {
  const own = bySentence.get(units[at]?.index ?? -1) ?? [];
  const beside = own.filter((index) => {
    const claim = claims[index];
    const warns = marks.some(
      ({ start, end }) => claim !== undefined && start < claim.end && end > claim.start,
    );
    return claim !== undefined && !warns && carriesNews(claim);
  });
  return beside.length > 0 ? beside : own.filter((index) => isFigure(claims[index]));
}

function carriesNews(claim: SuggestedClaim): boolean {
  return claim.score >= 0.6 && (claim.attribution !== null || isFigure(claim));
}

/** The claims of the last speaker before, as long as nobody else speaks in between. */
function lastSpeakers(before: readonly number[], claims: readonly SuggestedClaim[]): number[] {
  const speakerOf = (index: number) => claims[index]?.attribution?.speaker;
  const speaker = before.map(speakerOf).find((one) => one !== undefined);
  if (speaker === undefined) return [];
  const run: number[] = [];
  for (const index of before) {
    if (speakerOf(index) !== speaker && run.length > 0) break;
    if (speakerOf(index) === speaker) run.push(index);
  }
  return run.slice(0, MOST);
}

/** True if a caveat names who makes a claim, or who passes it on. */
function isNamed(unit: Unit, claim: SuggestedClaim | undefined): boolean {
  const small = ['determiner', 'own', 'stop', 'pronoun'] as const;
  const words = unit.tokens
    .filter((_, at) => !small.some((cls) => unit.classes.has(at, cls)) && !hasNotAnswered(unit, at))
    .map(({ lower }) => lower.replace(/'s$/u, ''));
  return [claim?.attribution, ...(claim?.via ?? [])].some((one) =>
    (one?.speaker.match(/\p{Lu}[\p{L}\p{N}]{3,}|[\p{L}\p{N}]{4,}$/gu) ?? []).some((name) =>
      words.includes(name.toLowerCase()),
    ),
  );
}

/** True in a clause about somebody who has not answered. That person is named, but says nothing. */
function hasNotAnswered(unit: Unit, at: number): boolean {
  const clause = (place: number) =>
    unit.tokens.slice(0, place).filter(({ text }) => /^[,;:]$/u.test(text)).length;
  return unit.reports.some(
    ({ cls, from }) => cls === 'noAnswer' && unit.quoted[from] !== true && clause(from) === clause(at),
  );
}

function isFigure(claim: SuggestedClaim | undefined): boolean {
  return claim?.picked.some(({ code }) => /^(?:figure|money|percentage|quantity)$/.test(code)) === true;
}

function opens(unit: Unit, cls: 'pointer' | 'pointsAll' | 'own'): boolean {
  for (let token = 0; token < OPENING; token += 1) if (unit.classes.has(token, cls)) return true;
  return false;
}
