import type { Span } from '../../model/article/article.ts';
import { personBefore, personWithin, KnownSpeakers } from './antecedent.ts';
import type { ClaimPack } from '../../language/parts/claims.ts';
import { reportsIn } from './report.ts';
import type { Report } from './report-span.ts';
import type { Unit } from '../figures/text-unit.ts';

/** A report in a sentence, with the full name of its speaker where the text has only a pronoun or a title. */
export interface AttributedReport extends Report {
  /** The unit it stands in. */
  readonly unit: number;
  /** The speaker in full, where `speaker` only points at a name and it is certain at which; else the same as `speaker`. */
  readonly antecedent: Span | null;
  /** True if the sentence has no cue of its own: the quotation or report beside it goes on. */
  readonly carried: boolean;
}

/** How many sentences a quotation goes on at most. */
const FAR = 8;
/** How many sentences back, within a paragraph, a report may be that goes on in its verb forms. */
const RECENT = 4;
/** A sentence is a quotation where more than this share of it is in marks. */
const QUOTED = 0.6;

/**
 * Returns who says what in a text, sentence by sentence: each sentence's own reports; then a quotation of several
 * sentences, a quotation that follows a speaker's own sentence, reported speech that goes on in its verb forms, and what
 * must be done right before the words that say who holds so. Linear.
 */
export function attributedReports(units: readonly Unit[], pack: ClaimPack): AttributedReport[][] {
  const own = units.map((unit) => reportsIn(unit, pack));
  const quoteSpeakers = speakersOfQuotations(units, own);
  const known = new KnownSpeakers();
  const result: AttributedReport[][] = [];
  let since = 0;
  const pointed = (
    report: Report,
    at: number,
    unit: Unit,
  ): Pick<AttributedReport, 'antecedent' | 'unnamed'> => {
    const { speaker, unnamed } = report;
    if (speaker === null) return { antecedent: null, unnamed };
    if (!report.pronoun) return { antecedent: known.byTitle(unit, at, speaker) ?? speaker, unnamed };
    const person = personBefore(beforeQuotation(units, at), units, result, pack);
    if (person !== null) return { antecedent: person.span, unnamed: unnamed || person.unnamed };
    const self = report.form === 'after' ? personWithin(unit, pack) : null;
    return { antecedent: self ?? speaker, unnamed };
  };
  for (const [at, unit] of units.entries()) {
    const reports = own[at] ?? [];
    since = reports.length > 0 ? 0 : since + 1;
    if (reports.length > 0)
      result.push(
        reports.map((report) => ({
          ...report,
          ...pointed(report, at, unit),
          unit: at,
          carried: false,
        })),
      );
    else {
      const inside = unit.quotations.find(({ start, end }) => start < unit.end && end > unit.start);
      const speaker = inside === undefined ? undefined : quoteSpeakers.get(inside.start);
      if (speaker !== undefined)
        result.push([carriedOn({ ...speaker, ...pointed(speaker, at, unit) }, at, inQuotation(unit))]);
      else result.push(goneOn(units, result, at, since, pack) ?? ahead(units, own, at, pack));
    }
    for (const { speaker } of reports) if (speaker !== null) known.add(unit, at, speaker);
  }
  return result.map((said, at) => {
    const next = result[at + 1];
    const back = saidOf(units, own, next, at);
    return back ?? named(said, next);
  });
}

/** The report before a sentence, where that goes on in it; null if it does not. */
function goneOn(
  units: readonly Unit[],
  result: readonly (readonly AttributedReport[])[],
  at: number,
  since: number,
  pack: ClaimPack,
): AttributedReport[] | null {
  const unit = units[at];
  if (unit === undefined) return null;
  const last = result[at - 1]?.at(-1) ?? (pack.reportedFor > 1 ? recent(result, units, at) : undefined);
  const block = units[at - 1]?.block;
  const isQuotation = unit.quotations.length > 0 && quotedShare(unit) > QUOTED;
  if (last !== undefined) {
    if (isQuotation && since <= FAR && (block === unit.block || block === unit.block - 1))
      return [carriedOn(last, at, inQuotation(unit))];
    if (!isQuotation && block === unit.block && since <= pack.reportedFor && goesOn(unit, pack))
      return [carriedOn(last, at, [{ start: unit.start, end: unit.end }])];
  }
  return pack.strictForm !== null && strictly(unit, pack) ? [nobody(at, unit)] : null;
}

/** What must be done, right before '…, said X': X holds it, for the paper itself calls for nothing. */
function ahead(
  units: readonly Unit[],
  own: readonly (readonly Report[])[],
  at: number,
  pack: ClaimPack,
): AttributedReport[] {
  const [unit, next] = [units[at], units[at + 1]];
  const report = own[at + 1]?.find(
    ({ form, content }) => form === 'after' && content[0]?.start === next?.start,
  );
  if (unit === undefined || next === undefined || report === undefined) return [];
  if (next.block !== unit.block || !isHeld(unit, pack)) return [];
  return [carriedOn({ ...report, antecedent: report.speaker }, at, [{ start: unit.start, end: unit.end }])];
}

/** The sentence before 'Dat meldt X' is what X says, where it is nobody else's. */
function saidOf(
  units: readonly Unit[],
  own: readonly (readonly Report[])[],
  next: readonly AttributedReport[] | undefined,
  at: number,
): AttributedReport[] | null {
  const report = next?.find(({ form, carried }) => form === 'back' && !carried);
  const unit = units[at];
  if (report === undefined || unit === undefined || units[at + 1]?.block !== unit.block) return null;
  if ((own[at]?.length ?? 0) > 0 || unit.tokens.at(-1)?.text === '?') return null;
  return [{ ...report, content: [{ start: unit.start, end: unit.end }], unit: at, carried: true }];
}

/** Gives a statement that comes before its speaker the name of the next sentence's speaker. */
function named(
  said: readonly AttributedReport[],
  next: readonly AttributedReport[] | undefined,
): AttributedReport[] {
  return said.map((one) => {
    const later = next?.find(({ speaker, carried }) => !carried && speaker?.start === one.speaker?.start);
    return one.carried && later !== undefined && one.speaker !== null
      ? { ...one, antecedent: later.antecedent }
      : one;
  });
}

/** The speaker of each quotation, by where it starts: from the sentence that holds a report next to it. */
function speakersOfQuotations(
  units: readonly Unit[],
  own: readonly Report[][],
): Map<number, Report & { unit: number }> {
  const speakers = new Map<number, Report & { unit: number }>();
  for (const [at, unit] of units.entries())
    for (const report of own[at] ?? [])
      for (const quotation of unit.quotations)
        if (
          report.speaker !== null &&
          report.content.some(({ start, end }) => start < quotation.end && end > quotation.start)
        )
          speakers.set(quotation.start, { ...report, unit: at });
  return speakers;
}

function carriedOn(
  report: Report & { antecedent?: Span | null },
  unit: number,
  content: readonly Span[],
): AttributedReport {
  const antecedent = report.antecedent ?? report.speaker;
  return { ...report, unit, cue: null, content, antecedent, carried: true };
}

/** The place of the sentence before the quotation in which a sentence begins; else of the one before it. */
function beforeQuotation(units: readonly Unit[], at: number): number {
  const unit = units[at];
  const opened = unit?.quotations.find(({ start }) => start < unit.start)?.start ?? unit?.start ?? 0;
  let back = at - 1;
  while (back > 0 && at - back < FAR && (units[back]?.start ?? 0) >= opened) back -= 1;
  return back;
}

/** The last report of the same block, a few sentences back. */
function recent(
  result: readonly (readonly AttributedReport[])[],
  units: readonly Unit[],
  at: number,
): AttributedReport | undefined {
  for (
    let back = at - 1;
    back >= 0 && at - back <= RECENT && units[back]?.block === units[at]?.block;
    back -= 1
  ) {
    const one = result[back]?.at(-1);
    if (one !== undefined) return one;
  }
  return undefined;
}

/** A report whose speaker is unknown. */
function nobody(unit: number, { start, end }: Unit): AttributedReport {
  return {
    speaker: null,
    cue: null,
    content: [{ start, end }],
    form: 'whole',
    pronoun: false,
    unnamed: false,
    unit,
    antecedent: null,
    carried: true,
  };
}

function quotedShare(unit: Unit): number {
  return unit.quoted.filter(Boolean).length / Math.max(1, unit.quoted.length);
}

function inQuotation(unit: Unit): Span[] {
  return unit.quotations
    .map(({ start, end }) => ({ start: Math.max(start, unit.start), end: Math.min(end, unit.end) }))
    .filter(({ start, end }) => end > start);
}

/** How near its beginning a sentence says who must do something. */
const OPENING = 20;

/** Returns true if a sentence's verb forms show that a report goes on: er sei, sie hätten, zij zouden, il aurait. */
function goesOn(unit: Unit, pack: ClaimPack): boolean {
  if (pack.reportedForm === null) return false;
  return anyForm(unit, pack.reportedForm) || isSupposed(unit, pack);
}

/** Returns true if a verb form belongs to reported speech and to nothing else. */
function strictly(unit: Unit, pack: ClaimPack): boolean {
  return pack.strictForm !== null && anyForm(unit, pack.strictForm);
}

/** Returns true if a sentence outside quotation marks says what others must do, which a paper only reports. */
function isHeld(unit: Unit, pack: ClaimPack): boolean {
  const { tokens, classes } = unit;
  if (tokens.at(-1)?.text === '?' || unit.quoted.some(Boolean)) return false;
  if (classes.has(0, 'pronoun') || tokens[0]?.kind !== 'word') return false;
  return tokens.slice(1, OPENING).some(({ lower }) => pack.duty.test(lower));
}

function anyForm(unit: Unit, form: RegExp): boolean {
  return unit.tokens.some(
    (token, at) =>
      token.kind === 'word' && !token.capital && unit.quoted[at] !== true && form.test(token.lower),
  );
}

/** soll … haben: a hedge that needs company. */
function isSupposed(unit: Unit, { hedgeRules }: ClaimPack): boolean {
  return hedgeRules.some(({ word, onlyWith, carriesWith }) => {
    if (onlyWith === undefined) return false;
    const at = unit.tokens.findIndex(({ lower }) => word.test(lower));
    return (
      at >= 0 && unit.tokens.slice(at).some(({ lower }) => onlyWith.test(lower) || carriesWith?.test(lower))
    );
  });
}
