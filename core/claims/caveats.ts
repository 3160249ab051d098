import type { Caveat, SuggestedClaim } from './analysis.ts';
import type { ClaimPack } from './languages/pack.ts';
import { marksIn } from './lexicon.ts';
import type { Unit } from './unit.ts';

/** How many tokens may lie between 'not' and 'confirmed'. */
const NEAR = 9;
/** No warning is longer than this many tokens. */
const LONGEST = 250;
/** How many claims before it a caveat may be about. */
const MOST = 4;

/** Returns true for a sentence in which the text itself says that something is not confirmed. */
export function isCaveat(unit: Unit, pack: ClaimPack): boolean {
  const phrases = unit.reports.filter(({ cls, from }) => cls === 'unconfirmed' && unit.quoted[from] !== true);
  if (phrases.length > 0) return true;
  if (!unit.reports.some(({ cls }) => cls === 'confirm') || unit.tokens.length > LONGEST) return false;
  const negations = marksIn(pack.words, unit.tokens)
    .filter(({ cls, from }) => cls === 'negation' && unit.quoted[from] !== true)
    .map(({ from }) => from);
  return unit.reports.some(
    ({ cls, from }) =>
      cls === 'confirm' &&
      unit.quoted[from] !== true &&
      negations.some((negation) => Math.abs(negation - from) <= NEAR && sameClause(unit, negation, from)),
  );
}

function sameClause(unit: Unit, a: number, b: number): boolean {
  const [from, to] = [Math.min(a, b), Math.max(a, b)];
  return unit.tokens.slice(from, to).filter(({ text }) => /^[,;:]$/u.test(text)).length === 0;
}

/**
 * Returns the caveats of a text, each with the claims that it is about: with 'these figures' the claims with figures
 * before it, with an image word those with images, with a speaker's name those that this speaker makes, else the ones
 * of the sentence before. A caveat that is itself a claim's sentence is about that claim too when it points nowhere else.
 */
export function caveatsOf(
  units: readonly Unit[],
  claims: readonly SuggestedClaim[],
  pack: ClaimPack,
): Caveat[] {
  const bySentence = new Map<number, number[]>();
  for (const [index, claim] of claims.entries())
    for (const sentence of claim.sentences)
      bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), index]);
  const caveats: Caveat[] = [];
  for (const [at, unit] of units.entries()) {
    if (!isCaveat(unit, pack)) continue;
    caveats.push({
      start: unit.start,
      end: unit.end,
      claims: about(units, at, claims, bySentence, pack),
    });
  }
  return caveats;
}

function about(
  units: readonly Unit[],
  at: number,
  claims: readonly SuggestedClaim[],
  bySentence: ReadonlyMap<number, readonly number[]>,
  pack: ClaimPack,
): number[] {
  const unit = units[at];
  if (unit === undefined) return [];
  const own = bySentence.get(unit.index) ?? [];
  const before: number[] = [];
  for (let back = at - 1; back >= 0 && at - back <= 5; back -= 1) {
    const one = units[back];
    if (one === undefined || one.block < unit.block - 1) break;
    before.push(...(bySentence.get(one.index) ?? []));
  }
  const points = unit.tokens.slice(0, 12).some((_, token) => unit.classes.has(token, 'pointer'));
  const words = unit.tokens.map(({ lower }) => lower);
  const speaks = (index: number) => {
    const speaker = claims[index]?.attribution?.speaker.toLowerCase().split(/\s+/).at(-1);
    return speaker !== undefined && speaker.length > 3 && words.includes(speaker);
  };
  const named = before.filter(speaks);
  if (named.length > 0) return inOrder([...named.slice(0, MOST)]);
  const plural = /cijfer|aantal|figure|number|zahl|angabe|chiffre|bilan|cifra|dato|getal/u.test(
    words.join(' '),
  );
  if (points && plural) {
    const figures = before.filter((index) =>
      claims[index]?.picked.some(({ code }) => /^(?:figure|money|percentage|quantity)$/.test(code)),
    );
    if (figures.length > 0) return inOrder(figures.slice(0, MOST));
  }
  const pictures = marksIn(pack.words, unit.tokens).some(({ cls }) => cls === 'image');
  if (pictures) {
    const images = before.filter((index) => claims[index]?.picked.some(({ code }) => code === 'image'));
    if (images.length > 0) return inOrder(images.slice(0, MOST));
  }
  const strong = own.filter((index) => (claims[index]?.score ?? 0) >= 0.6 && carriesNews(claims[index]));
  if (strong.length > 0 && !points) return inOrder(strong);
  const sentence = units[at - 1];
  const last =
    sentence === undefined || sentence.block < unit.block - 1 ? [] : (bySentence.get(sentence.index) ?? []);
  return inOrder(last.length > 0 ? last : before.slice(0, 1).concat(before.length === 0 ? own : []));
}

/** A caveat's own sentence holds a claim of its own where it has a figure or somebody says something in it. */
function carriesNews(claim: SuggestedClaim | undefined): boolean {
  return (
    claim !== undefined &&
    (claim.attribution !== null ||
      claim.picked.some(({ code }) => /^(?:figure|money|percentage)$/.test(code)))
  );
}

function inOrder(indexes: readonly number[]): number[] {
  return [...new Set(indexes)].sort((a, b) => a - b);
}
