import type { ClaimPack } from './languages/pack.ts';
import { type Report, report, aside } from './report-shape.ts';
import { isSomeone, namesSomeone, speakerAt, type Stretch } from './speaker.ts';
import type { Classes, Unit } from './unit.ts';

/** volgens X, according to X; X zufolge; naar eigen zeggen. */
export function accordingTo(unit: Unit, classes: Classes, pack: ClaimPack): Report[] {
  const found: Report[] = [];
  const size = unit.tokens.length;
  for (const mark of unit.reports) {
    if (unit.quoted[mark.from] === true) continue;
    if (mark.cls === 'according') {
      const pronoun =
        classes.has(mark.to, 'object') &&
        (classes.has(mark.to + 1, 'stop') ||
          unit.tokens[mark.to + 1]?.kind !== 'word' ||
          !aNoun(unit, classes, mark.to + 1));
      const speaker = pronoun
        ? { from: mark.to, to: mark.to + 1 }
        : speakerAt(unit, classes, mark.to, size, true);
      if (speaker === null) continue;
      if (!namesSomeone(unit, classes, speaker, pack.nounCapitals) && !isSomeone(unit, classes, speaker))
        continue;
      const parts = aside(unit, mark.from, speaker.to);
      found.push(report(unit, classes, speaker, mark, parts, 'according'));
    } else if (mark.cls === 'shows') {
      if (!classes.has(0, 'outOf') || unit.tokens.slice(1, mark.from).some(({ kind }) => kind === 'mark'))
        continue;
      if (mark.from < 3 || mark.from > 16) continue;
      found.push(
        report(unit, classes, { from: 1, to: mark.from }, mark, aside(unit, 0, mark.to), 'according'),
      );
    } else if (mark.cls === 'after' && !classes.has(mark.from, 'according')) {
      const speaker = sourceAt(unit, classes, mark.to, pack);
      if (speaker !== null)
        found.push(report(unit, classes, speaker, mark, aside(unit, mark.from, speaker.to), 'according'));
    } else if (mark.cls === 'self') {
      const subject = speakerAt(unit, classes, 0, mark.from, false);
      const parts = aside(unit, mark.from, mark.to);
      found.push(
        report(unit, classes, subject ?? { from: mark.from, to: mark.to }, mark, parts, 'according'),
      );
    } else if (mark.cls === 'accordingAfter') {
      const from = phraseStart(unit, classes, mark.from, pack);
      if (from === mark.from) continue;
      found.push(
        report(unit, classes, { from, to: mark.from }, mark, aside(unit, from, mark.to), 'according'),
      );
    }
  }
  return found;
}

/** True where a possessive's noun follows: volgens haar advocaat. */
function aNoun(unit: Unit, classes: Classes, at: number): boolean {
  return classes.has(at, 'role') || unit.tokens[at]?.capital === true;
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
    if (classes.has(from, 'determiner') && (from === 0 || !classes.has(from - 1, 'binder'))) break;
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
    if (speaker === null || !namesSomeone(unit, classes, speaker, pack.nounCapitals)) continue;
    const after = unit.tokens[speaker.to];
    if (after !== undefined && after.kind !== 'mark') {
      if (mark.from === 0) continue;
      if (!pack.nounCapitals && !classes.has(speaker.to, 'stop')) continue;
    }
    return [report(unit, classes, speaker, mark, aside(unit, mark.from, speaker.to), 'after')];
  }
  return [];
}
