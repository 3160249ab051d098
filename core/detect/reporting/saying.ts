import type { ClaimPack, ReportClass } from '../../language/parts/claims.ts';
import type { Mark } from '../../language/parts/lexicon.ts';
import { afterThat, beforeAdverbs, clauseStart, toVerb, isSaying } from './clause.ts';
import { type Report, content, report, aside } from './report-span.ts';
import { subjectBefore } from './subject.ts';
import { isSomeone, namesSomeone, speakerAt, type Stretch } from './speaker.ts';
import type { Classes, Unit } from '../figures/text-unit.ts';

/** X says that …; …, says X; in the speech said X that … */
export function sayings(unit: Unit, classes: Classes, pack: ClaimPack): Report[] {
  const found: Report[] = [];
  let from = 0;
  for (const mark of unit.reports) {
    if (mark.from < from || unit.quoted[mark.from] === true) continue;
    if (!isSaying(unit, classes, mark, pack)) continue;
    const one = pointingBack(unit, classes, pack, mark) ?? saying(unit, classes, pack, mark);
    if (one === null || (mark.cls === 'sayThat' && one.form === 'whole')) continue;
    found.push(one);
    if (found.length > 1) break;
    from = mark.to;
  }
  return found;
}

/** Dat meldt X; Das teilte X mit: what is said is the sentence before. */
function pointingBack(unit: Unit, classes: Classes, pack: ClaimPack, mark: Mark<ReportClass>): Report | null {
  const verb = mark.cls === 'said' ? withAuxiliary(unit, classes, mark) : mark;
  if (!pack.verbSecond || verb.from !== 1 || !classes.has(0, 'pointsBack')) return null;
  const speaker = speakerAt(unit, classes, mark.cls === 'said' ? 2 : mark.to, unit.tokens.length, true);
  if (speaker === null || afterThat(unit, classes, speaker.to) !== null || unit.quotations.length > 0)
    return null;
  if (!namesSomeone(unit, classes, speaker, pack.nounCapitals) && !isSomeone(unit, classes, speaker))
    return null;
  return report(unit, classes, speaker, verb, [], 'back');
}

function saying(unit: Unit, classes: Classes, pack: ClaimPack, mark: Mark<ReportClass>): Report | null {
  const size = unit.tokens.length;
  const cue = mark.cls === 'said' ? withAuxiliary(unit, classes, mark) : mark;
  const as = asSaid(unit, classes, pack, mark);
  if (as !== null) return as;
  const isMark = (at: number, marks: RegExp) => marks.test(unit.tokens[at]?.text ?? '');
  const afterQuote = cue.from > 0 && unit.quoted[cue.from - 1] === true;
  // hatte X erklärt, but a déclaré X: right after the auxiliary stands the participle or the subject.
  let next = mark.cls === 'said' && mark.from > cue.from + 1 ? cue.from + 1 : cue.to;
  while (next < size && classes.has(next, 'also') && !classes.has(next, 'determiner')) next += 1;
  const apposed = afterQuote ? null : insertedBefore(unit, classes, cue.from, pack);
  if (apposed !== null) return before(unit, classes, apposed, cue, mark.to);
  const closing = afterComma(unit, classes, cue, pack);
  if (closing !== null) return closing;
  // After what was said: "…", said X; …, meldt X.
  if (cue.from > 0 && (afterQuote || isMark(cue.from - 1, /^[,–—-]$/u) || isSo(unit, classes, cue.from))) {
    const speaker = speakerAt(unit, classes, next, size, true);
    const told =
      speaker !== null &&
      (mark.cls !== 'sayThat' || opensWithWho(unit, classes, speaker)) &&
      (namesSomeone(unit, classes, speaker, pack.nounCapitals) ||
        isSomeone(unit, classes, speaker) ||
        standsAlone(unit, speaker));
    if (told) {
      const after = unit.tokens[speaker.to];
      if (
        after === undefined ||
        after.kind === 'mark' ||
        (classes.has(speaker.to, 'stop') && !classes.has(speaker.to, 'finite')) ||
        pack.verbSecond
      ) {
        const whole = isSo(unit, classes, cue.from) ? cue.from - 1 : cue.from;
        const opens = afterThat(unit, classes, speaker.to);
        if (opens !== null && !afterQuote)
          return report(unit, classes, speaker, cue, [content(unit, opens, size)], 'before');
        const rest = after?.kind === 'mark' ? content(unit, quoteFrom(unit, speaker.to) ?? size, size) : null;
        return report(unit, classes, speaker, cue, [content(unit, 0, whole), rest], 'after');
      }
    }
  }
  const clause = clauseStart(unit, cue.from);
  const subject =
    subjectBefore(unit, classes, clause, cue.from, pack) ??
    sharedSubject(unit, classes, clause, cue.from, pack);
  if (subject !== null) return before(unit, classes, subject, cue, mark.to);
  // The verb comes first (verb-second languages): the subject follows it.
  if (pack.verbSecond || cue.from === clause) {
    const speaker = speakerAt(unit, classes, next, size, true);
    if (speaker !== null && namesSomeone(unit, classes, speaker, pack.nounCapitals))
      return before(unit, classes, speaker, cue, speaker.to);
  }
  return null;
}

/** True if a speaker begins with a title, a name or a pronoun: not (beelden tonen) de impact van de Russische aanval. */
function opensWithWho(unit: Unit, classes: Classes, { from }: Stretch): boolean {
  const head = classes.has(from, 'determiner') ? from + 1 : from;
  return unit.tokens[head]?.capital === true || classes.has(head, 'role') || classes.has(from, 'pronoun');
}

/** zeggen juristen: one small word that ends its clause. */
function standsAlone(unit: Unit, { from, to }: Stretch): boolean {
  const [word, after] = [unit.tokens[from], unit.tokens[to]];
  return (
    to - from === 1 &&
    word !== undefined &&
    word.text.length > 3 &&
    (after === undefined || after.kind === 'mark')
  );
}

/** De organisatie verwijt hem … en wijst erop: after 'and' the subject is the one that the clause began with. */
function sharedSubject(
  unit: Unit,
  classes: Classes,
  clause: number,
  verb: number,
  pack: ClaimPack,
): Stretch | null {
  let joins = verb - 1;
  while (joins > clause && classes.has(joins, 'also') && !classes.has(joins, 'clause')) joins -= 1;
  if (!pack.verbSecond || joins <= clause || !classes.has(joins, 'clause')) return null;
  if (classes.has(clause, 'fronted') || unit.tokens[clause]?.kind !== 'word') return null;
  const subject = speakerAt(unit, classes, clause, joins, true);
  const names = subject !== null && namesSomeone(unit, classes, subject, pack.nounCapitals);
  return names && subject.to < joins - 1 ? subject : null;
}

/** A subject with an insertion that ends with a comma right before the verb. */
function insertedBefore(unit: Unit, classes: Classes, verb: number, pack: ClaimPack): Stretch | null {
  if (pack.verbSecond) return subjectUpTo(unit, classes, verb, pack);
  const to = beforeAdverbs(classes, 0, verb);
  return unit.tokens[to - 1]?.text === ','
    ? subjectBefore(unit, classes, clauseStart(unit, to), verb, pack)
    : null;
}

/** Het Rode Kruis, een hulporganisatie, zegt. */
function subjectUpTo(unit: Unit, classes: Classes, verb: number, pack: ClaimPack): Stretch | null {
  if (unit.tokens[verb - 1]?.text !== ',') return null;
  let from = clauseStart(unit, verb - 1);
  const leads = classes.has(from, 'clause') || classes.has(from, 'focus');
  if (leads && unit.tokens[from + 1]?.kind === 'word') from += 1;
  if (classes.has(from, 'fronted') && unit.tokens[from + 1]?.capital !== true) return null;
  const subject = speakerAt(unit, classes, from, verb, true);
  const told =
    subject !== null &&
    (namesSomeone(unit, classes, subject, pack.nounCapitals) || isSomeone(unit, classes, subject));
  if (!told) return null;
  if (subject.to === verb - 1 && unit.tokens.slice(subject.from, subject.to).some(({ text }) => text === ','))
    return subject;
  // The minister, who was in Paris, said; officials who asked not to be named, said.
  const follows = unit.tokens[subject.to]?.text === ',' ? subject.to + 1 : subject.to;
  return follows < verb - 1 && classes.has(follows, 'relative') ? subject : null;
}

/** Takings fell by a third, the chamber of trade said: the subject stands between a comma and the verb. */
function afterComma(unit: Unit, classes: Classes, cue: Stretch, pack: ClaimPack): Report | null {
  if (pack.verbSecond || classes.has(cue.to, 'that')) return null;
  const next = unit.tokens[cue.to];
  if (next?.kind === 'word' && !classes.has(cue.to, 'stop') && !classes.has(cue.to, 'fronted')) return null;
  if (next?.kind === 'number') return null;
  const subject = subjectBefore(unit, classes, clauseStart(unit, cue.from), cue.from, pack);
  if (subject === null || subject.from < 2 || classes.has(subject.from, 'relative')) return null;
  const mark = subject.from - 1;
  // On Friday, police said: what stands before is no statement.
  if (classes.has(0, 'fronted') && !hasVerb(unit, classes, mark, pack)) return null;
  const closes = unit.tokens[mark]?.text === ',' || /^[–—]$/u.test(unit.tokens[mark]?.text ?? '');
  if (!closes && unit.quoted[mark] !== true) return null;
  if (pack.frontedForm?.test(unit.tokens[0]?.lower ?? '') === true && unit.quoted[0] !== true) return null;
  const parts = [
    content(unit, 0, unit.quoted[mark] === true ? mark + 1 : mark),
    unit.quoted.includes(true, cue.to) ? content(unit, cue.to, unit.tokens.length) : null,
  ];
  return report(unit, classes, subject, cue, parts, 'after');
}

function hasVerb(unit: Unit, classes: Classes, to: number, pack: ClaimPack): boolean {
  return unit.tokens
    .slice(0, to)
    .some(({ lower }, at) => classes.has(at, 'finite') || pack.finiteForm?.test(lower) === true);
}

/** The participle with its auxiliary before it: hatte … erklärt. */
function withAuxiliary(unit: Unit, classes: Classes, { from, to }: Stretch): Stretch {
  for (let at = from - 1; at >= 0 && from - at < 16; at -= 1)
    if (classes.has(at, 'have') && unit.quoted[at] !== true) return { from: at, to };
  return { from, to };
}

/** Wie das Ministerium mitteilte, …; as the ministry said. */
function asSaid(unit: Unit, classes: Classes, pack: ClaimPack, cue: Stretch): Report | null {
  let from = cue.from - 1;
  while (from >= 0 && cue.from - from < 18 && !classes.has(from, 'as')) {
    if (/^[;:.]$/u.test(unit.tokens[from]?.text ?? '') || unit.quoted[from] === true) return null;
    from -= 1;
  }
  let start = from + 1;
  while (from > 0 && classes.has(from - 1, 'as')) from -= 1;
  if (from < 0 || !classes.has(from, 'as') || (from > 0 && unit.tokens[from - 1]?.kind !== 'mark'))
    return null;
  const after = unit.tokens[cue.to];
  if (classes.has(start, 'fronted') && !classes.has(start, 'determiner')) start += 1;
  const ends = after === undefined || after.kind === 'mark';
  const inverted = ends ? null : speakerAt(unit, classes, cue.to, unit.tokens.length, true);
  const verb = beforeAdverbs(classes, start, cue.from);
  const speaker = inverted ?? speakerAt(unit, classes, start, verb, true);
  if (speaker === null || !namesSomeone(unit, classes, speaker, pack.nounCapitals)) return null;
  const whole = inverted ?? toVerb(unit, classes, speaker, verb) ?? speaker;
  return report(unit, classes, whole, cue, aside(unit, from, Math.max(cue.to, speaker.to)), 'according');
}

/** ‘…’, zo zegt X: a small word between a mark and the verb. */
function isSo(unit: Unit, classes: Classes, at: number): boolean {
  return classes.has(at - 1, 'so') && unit.tokens[at - 2]?.kind === 'mark';
}

/** A saying whose words come after it. */
function before(unit: Unit, classes: Classes, speaker: Stretch, cue: Stretch, from: number): Report {
  const size = unit.tokens.length;
  const opens = afterThat(unit, classes, Math.max(from, cue.to));
  if (opens !== null) return report(unit, classes, speaker, cue, [content(unit, opens, size)], 'before');
  const quotes = unit.quotations.map(({ start, end }) => ({
    start: Math.max(start, unit.start),
    end: Math.min(end, unit.end),
  }));
  if (quotes.length > 0) return report(unit, classes, speaker, cue, quotes, 'before');
  return report(unit, classes, speaker, cue, [content(unit, 0, size)], 'whole');
}

function quoteFrom(unit: Unit, from: number): number | null {
  for (let at = from; at < unit.tokens.length; at += 1) if (unit.quoted[at] === true) return at;
  return unit.quotations.length > 0 ? null : from;
}
