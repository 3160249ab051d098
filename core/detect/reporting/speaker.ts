import type { Classes, Unit } from '../figures/text-unit.ts';

/** A stretch of a unit's tokens, end exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** More tokens than this are no name with a title. */
const LONGEST = 14;

/**
 * Returns the speaker that begins at token `from`: a name with its title, an organisation, a pronoun, unnamed sources.
 * It ends where something stands that belongs to no name: a verb, an adverb, a mark; an apposition between commas
 * (Serhiy Haidai, de gouverneur van Loehansk) is taken with it where the caller says so. Null if nothing there
 * can be a speaker.
 */
export function speakerAt(
  unit: Unit,
  classes: Classes,
  from: number,
  to: number,
  apposition: boolean,
): Stretch | null {
  const { tokens, quoted } = unit;
  const first = tokens[from];
  if (first === undefined || from >= to) return null;
  if (quoted[from] === true) return quotedName(unit, from, to);
  if (first.kind === 'mark') return null;
  if (
    classes.has(from, 'fronted') &&
    !first.capital &&
    !classes.has(from, 'determiner') &&
    !classes.has(from, 'pronoun')
  )
    return null;
  if (classes.has(from, 'pronoun') && !first.text.includes('.')) return { from, to: from + 1 };
  let end = from;
  let heads = 0;
  for (let at = from; at < to && at - from < LONGEST; at += 1) {
    const step = stepAt(unit, classes, { from, to }, at, heads);
    if (step === null) break;
    if (step.end !== undefined) end = step.end;
    if (step.isHead === true) heads += 1;
    at = step.at;
  }
  if (end <= from) return null;
  if (end === from + 1 && classes.has(from, 'determiner')) return null;
  if (apposition) end = withApposition(unit, classes, end, to);
  return { from, to: end };
}

/** One token, or one pair of brackets, that belongs to a speaker. */
interface Step {
  /** The last token that was read. */
  readonly at: number;
  /** Where the speaker ends if nothing more belongs to it; absent where it cannot end here. */
  readonly end?: number;
  /** True for a word that a speaker can be called by: a name, or a noun for who speaks. */
  readonly isHead?: boolean;
}

/** Reads on at token `at` of a speaker that has `heads` words to be called by so far. Null if the speaker is over. */
function stepAt(unit: Unit, classes: Classes, { from, to }: Stretch, at: number, heads: number): Step | null {
  const { tokens, quoted } = unit;
  const token = tokens[at];
  if (token === undefined || quoted[at] === true) return null;
  if (token.kind === 'mark') return markStep(unit, { from, to }, at, heads);
  // people close to: a phrase of several words.
  if (at > from && !token.capital && classes.has(at, 'unnamed') && classes.has(at - 1, 'unnamed'))
    return { at, end: at + 1, isHead: true };
  if (opensOther(unit, classes, at, from, heads)) return null;
  const isSmall = !token.capital && at > from;
  const binds =
    classes.has(at, 'binder') || classes.has(at, 'determiner') || makes(unit, classes, at, from, heads);
  if (classes.has(at, 'stop') && !binds && !(token.capital && at > from)) return null;
  const says = classes.has(at, 'say') || classes.has(at, 'partedSay');
  if (says && isSmall && !classes.has(at, 'role')) return null;
  if (binds && isSmall) return bindsOn(unit, classes, at) ? { at } : null;
  const isLoose = !token.capital && !binds && heads > 0 && !classes.has(at, 'role');
  if (isLoose && !nounGoesOn(unit, classes, at) && !isShortened(unit, at + 1, from)) return null;
  if (token.kind !== 'word' && heads === 0) return { at };
  const isHead = token.capital ? !classes.has(at, 'determiner') || at > from : classes.has(at, 'role');
  return { at, end: at + 1, isHead };
}

/** The marks that belong to a speaker: those that join names, the point of a short title, and brackets after a name. */
function markStep(unit: Unit, { from, to }: Stretch, at: number, heads: number): Step | null {
  const { tokens } = unit;
  const [mark, next] = [tokens[at], tokens[at + 1]];
  if (mark === undefined) return null;
  if (mark.text === '&' && next?.capital === true) return { at };
  if (/^[&/.’'-]$/u.test(mark.text) && next?.kind === 'word' && next.start === mark.end) return { at };
  if (isShortened(unit, at, from)) return { at };
  // (SPD), (46): what stands in brackets after a name belongs to it.
  const close = mark.text === '(' && heads > 0 ? closing(unit, at, to) : null;
  return close === null ? null : { at: close, end: close + 1 };
}

/** True if something else begins right after a name: another noun with its article, somebody who is spoken to, a figure. */
function opensOther(unit: Unit, classes: Classes, at: number, from: number, heads: number): boolean {
  // A determiner goes on only after a binder (of the): else it opens something else, or is a verb (Dutch zijn).
  const determines = classes.has(at, 'determiner') && !classes.has(at, 'binder');
  const isBound = classes.has(at - 1, 'binder') || classes.has(at - 1, 'unnamed');
  const isLoose = heads > 0 && !isBound;
  if (determines && unit.tokens[at]?.capital === false && isLoose && !isInName(unit, classes, at))
    return true;
  return isDative(unit, classes, at, from) || (isLoose && opensFigure(unit, at));
}

/** 'and' and 'of' go on only where a name or a noun follows. */
function bindsOn(unit: Unit, classes: Classes, at: number): boolean {
  const next = unit.tokens[at + 1];
  if (next === undefined || next.kind === 'mark' || (classes.has(at + 1, 'stop') && !next.capital))
    return false;
  // volgens kenners in 300 jaar: a preposition before a number opens something else.
  return next.kind !== 'number' || !classes.has(at, 'fronted');
}

/** Letters of the longest title that is written short: Messrs. */
const SHORT_TITLE = 6;

/** Sen. Ann Lee, dr. Jan Kroes, J. Smith: within a sentence the point after a short word before a name ends nothing. */
function isShortened({ tokens, quoted }: Unit, at: number, from: number): boolean {
  const [before, point, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return (
    point?.text === '.' &&
    at > from &&
    before?.kind === 'word' &&
    before.end === point.start &&
    before.text.length <= SHORT_TITLE &&
    quoted[at + 1] !== true &&
    (next?.capital === true || (next?.kind === 'word' && tokens[at + 2]?.text === '.'))
  );
}

/** Henk de Groot: the Dutch article between two names is part of a surname. */
function isInName({ tokens, quoted }: Unit, classes: Classes, at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  return (
    tokens[at]?.text === 'de' &&
    before?.capital === true &&
    !classes.has(at - 1, 'role') &&
    after?.capital === true &&
    quoted[at + 1] !== true
  );
}

/** 'by' after a document goes on with who made it: a report by the audit office. */
function makes(unit: Unit, classes: Classes, at: number, from: number, heads: number): boolean {
  if (heads === 0 || !classes.has(at, 'maker') || !hasDocument(classes, from, at)) return false;
  return unit.tokens[at + 1]?.capital === true || classes.has(at + 1, 'determiner');
}

function hasDocument(classes: Classes, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (classes.has(at, 'document')) return true;
  return false;
}

/** sagte Minister Dahl der Zeitung: an article after a name in full is somebody that is spoken to. */
function isDative(unit: Unit, classes: Classes, at: number, from: number): boolean {
  const article = classes.has(at, 'determiner') && classes.has(at, 'binder');
  const [name, title] = [unit.tokens[at - 1], unit.tokens[at - 2]];
  return (
    article &&
    at - 2 >= from &&
    unit.tokens[at]?.capital === false &&
    name?.capital === true &&
    title?.capital === true &&
    !classes.has(at - 1, 'role') &&
    classes.has(at - 2, 'role') &&
    title.end + 1 === name.start
  );
}

/** laut Bauamt 412 Meter, according to police Monday: unlike in a survey of 1,200 adults, the figure is no part of the name. */
function opensFigure({ tokens, figures }: Unit, at: number): boolean {
  const token = tokens[at];
  return figures.some(
    ({ kind, start, end, unit }) =>
      start === token?.start &&
      (kind === 'date' ? end === token.end : token.kind === 'number' && unit !== null),
  );
}

/** A name in quotation marks: Laut „BBC News“. */
function quotedName(unit: Unit, from: number, to: number): Stretch | null {
  let end = from;
  while (end < to && unit.quoted[end] === true) end += 1;
  return end - from <= 7 && end < to && unit.tokens[from + 1]?.capital === true ? { from, to: end } : null;
}

function closing(unit: Unit, at: number, to: number): number | null {
  for (let end = at + 1; end < to && end - at < 8; end += 1) if (unit.tokens[end]?.text === ')') return end;
  return null;
}

/** True if a small word after the head still belongs to the speaker: right before a name, or after a binder. */
function nounGoesOn(unit: Unit, classes: Classes, at: number): boolean {
  const opened = (place: number) =>
    place >= 0 && (classes.has(place, 'binder') || classes.has(place, 'determiner'));
  // the northern town: an adjective before it.
  const adjective =
    opened(at - 2) &&
    !classes.has(at - 1, 'role') &&
    unit.tokens[at - 1]?.kind === 'word' &&
    unit.tokens[at - 1]?.capital === false;
  const before = opened(at - 1) || adjective || unit.tokens[at - 1]?.kind === 'number';
  const next = unit.tokens[at + 1];
  return (
    before ||
    (next?.capital === true && unit.quoted[at + 1] !== true) ||
    classes.has(at + 1, 'role') ||
    classes.has(at, 'unnamed')
  );
}

/** ', de gouverneur van de provincie Loehansk': goes with the name before it, up to the next comma or the end. */
function withApposition(unit: Unit, classes: Classes, end: number, to: number): number {
  if (unit.tokens[end]?.text !== ',') return end;
  const next = unit.tokens[end + 1];
  if (
    next === undefined ||
    !(next.capital || classes.has(end + 1, 'determiner') || classes.has(end + 1, 'role'))
  )
    return end;
  const more = speakerAt(unit, classes, end + 1, to, false);
  if (more === null) return end;
  const after = unit.tokens[more.to];
  const closes = after === undefined || /^[,.;:)–—]$/u.test(after.text);
  return closes || classes.has(more.to, 'relative') ? more.to : end;
}

/** True for a speaker that has an article before it, so that it is somebody, whatever the noun: een oud-medewerkster. */
export function isSomeone(unit: Unit, classes: Classes, { from, to }: Stretch): boolean {
  return to - from > 1 && classes.has(from, 'determiner') && unit.tokens[to - 1]?.kind === 'word';
}

/** True if a stretch names someone: a name, a head noun of a speaker, a pronoun or unnamed sources. */
export function namesSomeone(
  unit: Unit,
  classes: Classes,
  { from, to }: Stretch,
  nounCapitals: boolean,
): boolean {
  for (let at = from; at < to; at += 1) {
    if (
      classes.has(at, 'role') ||
      classes.has(at, 'unnamed') ||
      classes.has(at, 'pronoun') ||
      classes.has(at, 'object')
    )
      return true;
    const token = unit.tokens[at];
    // Der 58-Jährige, de 24-jarige.
    if (token?.kind === 'number' && /-\p{L}{4,}$/u.test(token.text)) return true;
    if (token?.capital === true && (at > from || nounCapitals || !classes.has(at, 'determiner'))) {
      if (at > 0 || to - from > 1 || !classes.has(at, 'fronted')) return true;
    }
  }
  return false;
}
