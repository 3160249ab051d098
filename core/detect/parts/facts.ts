import type { ClaimPack, WordClass } from '../../language/parts/claims.ts';
import type { Unit } from '../figures/text-unit.ts';

/** What a sentence's tokens hold, for parting it. Places are of tokens; stretches are [from, to). */
export interface Facts {
  /** True for a token that can be a finite verb. */
  isFinite(at: number): boolean;
  /** Where the first finite verb stands; -1 if there is none. */
  finiteIn(from: number, to: number): number;
  /** True if there is a verb or another word for something that happened. */
  tells(from: number, to: number): boolean;
  /** True if there is something to look up: a figure, a name, a time, an event. */
  holdsFact(from: number, to: number): boolean;
  /** The same, and more than that something happened. */
  holdsOwnFact(from: number, to: number): boolean;
  /** True if there is a figure or a date. */
  holdsNumber(from: number, to: number): boolean;
  /** How many figures that are no dates begin there. */
  figuresIn(from: number, to: number): number;
  wordsIn(from: number, to: number): number;
}

const happened: readonly WordClass[] = ['event'];
const facts: readonly WordClass[] = ['quantity', 'time', 'trend', 'affairs', 'law', 'superlative', 'count'];
const tellers: readonly WordClass[] = ['past', 'stative', 'event', 'trend', 'forecast'];

/** Reads a sentence's tokens once, so that any stretch of it can be asked about at once. */
export function factsOf(unit: Unit, pack: ClaimPack): Facts {
  const size = unit.tokens.length;
  const { found } = unit;
  const flags = () => new Uint8Array(size);
  const finite = flags();
  const tells = flags();
  const own = flags();
  const any = flags();
  const words = flags();
  const figures = flags();
  const numbers = flags();
  for (let at = 0; at < size; at += 1) {
    const token = unit.tokens[at];
    if (token === undefined) continue;
    if (token.kind !== 'mark') words[at] = 1;
    if (token.kind === 'number') own[at] = 1;
    if (isFiniteVerb(unit, at, pack)) finite[at] = tells[at] = 1;
  }
  for (const { cls, from } of found.marks) {
    if (facts.includes(cls)) own[from] = 1;
    if (happened.includes(cls)) any[from] = 1;
    if (tellers.includes(cls)) tells[from] = 1;
  }
  for (const at of found.names) own[at] = 1;
  for (const at of found.pastForms) any[at] = 1;
  let next = 0;
  for (const figure of unit.figures) {
    while (next < size && (unit.tokens[next]?.start ?? 0) < figure.start) next += 1;
    if (next >= size) break;
    own[next] = numbers[next] = 1;
    if (figure.kind !== 'date') figures[next] = 1;
  }
  for (let at = 0; at < size; at += 1) if (own[at] === 1) any[at] = 1;
  const [finites, told, owns, facted, worded, figured, numbered] = [
    finite,
    tells,
    own,
    any,
    words,
    figures,
    numbers,
  ].map(sums);
  const between = (total: Uint16Array | undefined, from: number, to: number): number =>
    total === undefined || to <= from
      ? 0
      : (total[Math.min(to, size)] ?? 0) - (total[Math.max(0, from)] ?? 0);
  return {
    isFinite: (at) => finite[at] === 1,
    finiteIn: (from, to) => {
      if (between(finites, from, to) === 0) return -1;
      for (let at = Math.max(0, from); at < to; at += 1) if (finite[at] === 1) return at;
      return -1;
    },
    tells: (from, to) => between(told, from, to) > 0,
    holdsFact: (from, to) => between(facted, from, to) > 0,
    holdsOwnFact: (from, to) => between(owns, from, to) > 0,
    holdsNumber: (from, to) => between(numbered, from, to) > 0,
    figuresIn: (from, to) => between(figured, from, to),
    wordsIn: (from, to) => between(worded, from, to),
  };
}

function sums(flags: Uint8Array): Uint16Array {
  const total = new Uint16Array(flags.length + 1);
  for (const [at, flag] of flags.entries()) total[at + 1] = (total[at] ?? 0) + flag;
  return total;
}

function isFiniteVerb(unit: Unit, at: number, pack: ClaimPack): boolean {
  const token = unit.tokens[at];
  if (token?.kind !== 'word' || token.capital) return false;
  const { classes } = unit;
  // à l'est, the cuts: a noun.
  if (classes.has(at - 1, 'article')) return false;
  return (
    classes.has(at, 'finite') ||
    pack.finiteForm?.test(token.lower) === true ||
    ((classes.has(at, 'say') || classes.has(at, 'sayThat') || classes.has(at, 'partedSay')) &&
      !classes.has(at, 'nounToo'))
  );
}
