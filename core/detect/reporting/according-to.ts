import type { ClaimPack, ReportClass } from '../../language/parts/claims.ts';
import type { Mark } from '../../language/parts/lexicon.ts';
import { type Report, report, aside } from './report-span.ts';
import { isSomeone, namesSomeone, speakerAt, type Stretch } from './speaker.ts';
import type { Classes, Unit } from '../figures/text-unit.ts';

/** A document is named in so many words at most. */
const DOCUMENT = 12;

/** volgens X, according to X; X zufolge; naar eigen zeggen; uit cijfers blijkt. */
export function accordingTo(unit: Unit, classes: Classes, pack: ClaimPack): Report[] {
  return unit.reports.flatMap((mark) => {
    if (unit.quoted[mark.from] === true) return [];
    const found = phraseOf(unit, classes, mark, pack);
    if (found === null) return [];
    const { speaker, from, to } = found;
    return [report(unit, classes, speaker, mark, aside(unit, from, to), 'according')];
  });
}

/** A speaker, and the tokens [from, to) that say so and are no part of what is said. */
interface Phrase extends Stretch {
  readonly speaker: Stretch;
}

function phraseOf(unit: Unit, classes: Classes, mark: Mark<ReportClass>, pack: ClaimPack): Phrase | null {
  const phrase = (speaker: Stretch | null, from: number, to: number): Phrase | null =>
    speaker === null ? null : { speaker, from, to };
  switch (mark.cls) {
    case 'according': {
      const speaker = accordingSpeaker(unit, classes, mark, pack);
      return phrase(speaker, mark.from, speaker?.to ?? mark.to);
    }
    case 'after': {
      if (classes.has(mark.from, 'according')) return null;
      const speaker = sourceAt(unit, classes, mark.to, pack);
      return phrase(speaker, mark.from, speaker?.to ?? mark.to);
    }
    case 'accordingAfter': {
      const from = phraseStart(unit, classes, mark.from, pack);
      return from === mark.from ? null : phrase({ from, to: mark.from }, from, mark.to);
    }
    case 'self':
      return phrase(selfSpeaker(unit, classes, mark, pack), mark.from, mark.to);
    case 'shows': {
      if (!classes.has(0, 'outOf') || mark.from < 3 || mark.from > 20) return null;
      const comma = unit.tokens.findIndex(({ kind }, at) => at > 1 && kind === 'mark');
      // Uit het rapport, in handen van deze krant, blijkt: an insertion ends right before the verb.
      const inserted = comma > 0 && comma < mark.from - 1 && unit.tokens[mark.from - 1]?.text === ',';
      if (comma > 0 && comma < mark.from && !inserted) return null;
      return phrase({ from: 1, to: inserted ? comma : mark.from }, 0, mark.to);
    }
    case 'showsFrom': {
      const document = documentAt(unit, classes, mark.to);
      const so = classes.has(mark.from - 1, 'so') ? mark.from - 1 : mark.from;
      return phrase(document, so, document?.to ?? mark.to);
    }
    default:
      return null;
  }
}

function accordingSpeaker(
  unit: Unit,
  classes: Classes,
  { from, to }: Mark<ReportClass>,
  pack: ClaimPack,
): Stretch | null {
  // per Reuters, but not per day.
  if (pack.numbers.per.includes(unit.tokens[from]?.lower ?? '') && unit.tokens[to]?.capital !== true)
    return null;
  if (classes.has(to, 'object') && !isPossessive(unit, classes, to, pack)) return { from: to, to: to + 1 };
  // nach Angaben von Experten: the preposition is none of the name.
  const opens = classes.has(to, 'maker') && unit.tokens[to]?.capital === false ? to + 1 : to;
  const whole = speakerAt(unit, classes, opens, unit.tokens.length, true);
  // Según Robles, el trasvase costará 120 millones: what would leave nothing to be said is no apposition.
  const speaker =
    whole !== null && isAll(unit, from, whole.to)
      ? speakerAt(unit, classes, opens, unit.tokens.length, false)
      : whole;
  if (speaker === null) return null;
  if (classes.has(opens, 'noSource')) return null;
  const told =
    namesSomeone(unit, classes, speaker, pack.nounCapitals) ||
    isSomeone(unit, classes, speaker) ||
    isBareNoun(unit, classes, speaker, pack);
  return told ? speaker : null;
}

/** True if nothing but marks stands outside the tokens [from, to). */
function isAll({ tokens }: Unit, from: number, to: number): boolean {
  return tokens.every(({ kind }, at) => kind === 'mark' || (at >= from && at < to));
}

/** volgens politiecijfers: one word that is none of the small ones. */
function isBareNoun(unit: Unit, classes: Classes, { from, to }: Stretch, pack: ClaimPack): boolean {
  const word = unit.tokens[from];
  if (to - from !== 1 || word?.kind !== 'word' || word.text.length < 5) return false;
  if (pack.nounCapitals ? !word.capital : pack.pastForm?.test(word.lower) === true) return false;
  return !(['stop', 'determiner', 'fronted', 'that', 'binder'] as const).some((cls) =>
    classes.has(from, cls),
  );
}

/** True if a possessive's noun follows: volgens haar advocaat, according to her deputy. */
function isPossessive(unit: Unit, classes: Classes, at: number, pack: ClaimPack): boolean {
  const noun = unit.tokens[at + 1];
  if (noun?.kind !== 'word' || classes.has(at + 1, 'stop')) return false;
  return !pack.verbSecond || classes.has(at + 1, 'role') || noun.capital;
}

/** Whose account it is: the subject before the phrase, or where that opens the sentence, the one after it. */
function selfSpeaker(
  unit: Unit,
  classes: Classes,
  { from, to }: Mark<ReportClass>,
  pack: ClaimPack,
): Stretch {
  const whole = { from, to };
  if (from > 0) return speakerAt(unit, classes, clauseOpening(unit, classes, from), from, false) ?? whole;
  const after = pack.verbSecond || unit.tokens[to]?.text === ',' ? to + 1 : to;
  return speakerAt(unit, classes, after, unit.tokens.length, true) ?? whole;
}

/** After the last mark before a place where a clause with a subject begins; else the sentence's start. */
function clauseOpening(unit: Unit, classes: Classes, at: number): number {
  for (let from = at - 1; from > 0; from -= 1)
    if (
      /^[,;:]$/u.test(unit.tokens[from - 1]?.text ?? '') &&
      (classes.has(from, 'determiner') || unit.tokens[from]?.capital === true)
    )
      return from;
  return 0;
}

/** What something is read in, whatever its noun: blijkt uit satellietbeelden van Maxar. */
function documentAt(unit: Unit, classes: Classes, from: number): Stretch | null {
  const named = speakerAt(unit, classes, from, unit.tokens.length, true);
  if (named !== null && (classes.has(from, 'determiner') || named.to - named.from > 1)) return named;
  let to = from;
  while (
    to < unit.tokens.length &&
    to - from < DOCUMENT &&
    unit.tokens[to]?.kind !== 'mark' &&
    (to === from || !classes.has(to, 'stop') || classes.has(to, 'binder'))
  )
    to += 1;
  return to > from ? { from, to } : null;
}

/** 'nach Polizeiangaben', 'nach ersten Angaben des Ministeriums': the phrase after the preposition, if its noun says so. */
function sourceAt(unit: Unit, classes: Classes, from: number, pack: ClaimPack): Stretch | null {
  for (let at = from; at < Math.min(from + 4, unit.tokens.length); at += 1) {
    const token = unit.tokens[at];
    if (token === undefined || token.kind === 'mark' || unit.quoted[at] === true) return null;
    if (!token.capital || pack.sourceNoun?.test(token.lower) !== true) continue;
    const next = unit.tokens[at + 1];
    const goesOn =
      next !== undefined &&
      (classes.has(at + 1, 'determiner') || classes.has(at + 1, 'binder') || next.capital);
    const more = goesOn ? speakerAt(unit, classes, at + 1, unit.tokens.length, false) : null;
    return { from, to: more?.to ?? at + 1 };
  }
  return null;
}

/** Where the phrase before `at` begins: back to a mark, a verb or the sentence's start. */
function phraseStart(unit: Unit, classes: Classes, at: number, pack: ClaimPack): number {
  let from = at;
  while (from > 0 && at - from < 12) {
    const before = unit.tokens[from - 1];
    if (before === undefined || before.kind === 'mark') break;
    if (!before.capital && classes.has(from - 1, 'stop') && !classes.has(from - 1, 'determiner')) break;
    from -= 1;
    // einem Bericht der Zeitung: a genitive goes with the noun before it.
    const genitive =
      pack.nounCapitals && classes.has(from, 'binder') && unit.tokens[from - 1]?.capital === true;
    if (classes.has(from, 'determiner') && !genitive && (from === 0 || !classes.has(from - 1, 'binder')))
      break;
    if (
      !pack.nounCapitals &&
      before.capital &&
      unit.tokens[from - 1]?.capital === false &&
      !classes.has(from - 1, 'binder')
    )
      if (!classes.has(from - 1, 'role') && !classes.has(from - 1, 'determiner')) break;
  }
  return from;
}

/** ‘…’, aldus X. */
export function thus(unit: Unit, classes: Classes, pack: ClaimPack): Report[] {
  for (const mark of unit.reports) {
    if (
      mark.cls !== 'thus' ||
      unit.quoted[mark.from] === true ||
      (mark.from === 0 && unit.quotations.length > 0)
    )
      continue;
    const before = unit.tokens[mark.from - 1];
    if (mark.from > 0 && before?.kind !== 'mark') continue;
    const speaker = speakerAt(unit, classes, mark.to, unit.tokens.length, true);
    if (speaker === null) continue;
    if (!namesSomeone(unit, classes, speaker, pack.nounCapitals) && !isSomeone(unit, classes, speaker))
      continue;
    const after = unit.tokens[speaker.to];
    if (after !== undefined && after.kind !== 'mark') {
      if (mark.from === 0) continue;
      if (!pack.nounCapitals && !classes.has(speaker.to, 'stop')) continue;
    }
    return [report(unit, classes, speaker, mark, aside(unit, mark.from, speaker.to), 'after')];
  }
  return [];
}
