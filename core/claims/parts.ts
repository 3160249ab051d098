import type { ClaimPack } from './languages/pack.ts';
import { featuresOf } from './features.ts';
import type { Stretch } from './speaker.ts';
import type { Unit } from './unit.ts';

/** A part shorter than this many words is no statement of its own. */
const LEAST = 5;
/** A sentence of more tokens is a list or no prose: it stays whole. */
const LONGEST = 250;

/**
 * Returns the statements of a sentence as stretches of its tokens: parted at a semicolon, and at 'and', 'but', 'while'
 * where a clause with a subject and verb of its own follows and both sides hold something to check. The whole sentence
 * where it holds one. A quotation is never parted.
 */
export function partsOf(unit: Unit, pack: ClaimPack): Stretch[] {
  const { classes } = unit;
  const parts: Stretch[] = [];
  let from = 0;
  const size = unit.tokens.length;
  if (size > LONGEST) return [{ from: 0, to: size }];
  for (let at = LEAST; at <= size - LEAST; at += 1) {
    const token = unit.tokens[at];
    if (token === undefined || unit.quoted[at] === true || at - from < LEAST) continue;
    const semicolon = token.text === ';';
    if (!semicolon && !(classes.has(at, 'clause') && opensClause(unit, at, pack))) continue;
    if (!checkable(unit, from, at, pack) || !checkable(unit, at + 1, size, pack)) continue;
    parts.push({ from, to: unit.tokens[at - 1]?.text === ',' ? at - 1 : at });
    from = at + 1;
  }
  parts.push({ from, to: size });
  return parts;
}

/** True where the words after a conjunction begin a clause of their own: a subject and soon a verb. */
function opensClause(unit: Unit, at: number, pack: ClaimPack): boolean {
  const { classes } = unit;
  const next = unit.tokens[at + 1];
  if (next === undefined || next.kind === 'mark') return false;
  const comma = unit.tokens[at - 1]?.text === ',';
  const subject =
    next.capital ||
    classes.has(at + 1, 'determiner') ||
    classes.has(at + 1, 'pronoun') ||
    next.kind === 'number' ||
    (comma && classes.has(at + 1, 'fronted'));
  if (!subject) return false;
  let to = at + 1;
  while (to < unit.tokens.length && to < at + 12 && unit.tokens[to]?.kind !== 'mark') to += 1;
  const found = featuresOf(unit.tokens, at + 1, to, pack);
  const verb = found.marks.find(
    ({ cls, from }) =>
      (cls === 'past' || cls === 'stative' || cls === 'event' || cls === 'trend' || cls === 'forecast') &&
      from > at + 1,
  );
  const early = Math.min(verb?.from ?? Infinity, found.pastForms.find((form) => form > at + 1) ?? Infinity);
  return early - at <= (comma ? 9 : 5);
}

function checkable(unit: Unit, from: number, to: number, pack: ClaimPack): boolean {
  const { has } = featuresOf(unit.tokens, from, to, pack);
  const fact =
    has.has('number') ||
    has.has('year') ||
    has.has('quantity') ||
    has.has('name') ||
    has.has('time') ||
    has.has('trend') ||
    has.has('event') ||
    has.has('affairs') ||
    has.has('percent') ||
    has.has('law');
  const verb =
    has.has('past') ||
    has.has('stative') ||
    has.has('event') ||
    has.has('pastForm') ||
    has.has('trend') ||
    has.has('forecast');
  return fact && verb;
}
