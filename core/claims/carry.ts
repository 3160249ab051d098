import type { Span } from '../article.ts';
import type { ClaimPack } from './languages/pack.ts';
import { reportsIn } from './report.ts';
import type { Report } from './report-shape.ts';
import type { Unit } from './unit.ts';

/** A report of a sentence, with the speaker's name where a pronoun stands for it. */
export interface Said extends Report {
  /** The unit it stands in. */
  readonly unit: number;
  /** The speaker in full, where `speaker` is a pronoun and it is certain whom it means; else the same as `speaker`. */
  readonly antecedent: Span | null;
  /** True where the sentence has no cue of its own: the quotation or report before it goes on. */
  readonly carried: boolean;
}

/** How many sentences a report in indirect speech goes on at most. */
const FAR = 8;

/**
 * Returns who says what in a text, sentence by sentence: each sentence's own reports; then a quotation of several
 * sentences, a quotation that follows a speaker's own sentence, and reported speech that goes on in its verb forms.
 * Linear.
 */
export function sayingsOf(units: readonly Unit[], pack: ClaimPack): Said[][] {
  const own = units.map((unit) => reportsIn(unit, pack));
  const quoteSpeakers = speakersOfQuotations(units, own);
  const result: Said[][] = [];
  let since = 0;
  for (const [at, unit] of units.entries()) {
    const previous = result[at - 1];
    const sameBlock = units[at - 1]?.block === unit.block;
    const reports = own[at] ?? [];
    if (reports.length > 0) {
      result.push(
        reports.map((report) => ({
          ...report,
          unit: at,
          antecedent: antecedent(report, beforeQuotation(units, result, at)),
          carried: false,
        })),
      );
      since = 0;
      continue;
    }
    since += 1;
    const inside = unit.quotations.find(({ start, end }) => start < unit.end && end > unit.start);
    const speaker = inside === undefined ? undefined : quoteSpeakers.get(inside.start);
    if (inside !== undefined && speaker !== undefined) {
      result.push([
        carriedOn(
          { ...speaker, antecedent: antecedent(speaker, beforeQuotation(units, result, at)) },
          at,
          inQuotation(unit),
        ),
      ]);
      continue;
    }
    const last = previous?.at(-1) ?? (pack.reportedFor > 1 ? recent(result, units, at) : undefined);
    const onlyQuote = inside !== undefined && quotedShare(unit) > 0.6;
    const nextBlock = units[at - 1]?.block === unit.block - 1 && onlyQuote;
    if (
      last !== undefined &&
      (sameBlock || nextBlock) &&
      (onlyQuote ? since <= FAR : goesOn(unit, pack) && sameBlock && since <= pack.reportedFor)
    ) {
      result.push([
        carriedOn(last, at, onlyQuote ? inQuotation(unit) : [{ start: unit.start, end: unit.end }]),
      ]);
      continue;
    }
    const alone = pack.reportedFor > 1 && strictly(unit, pack);
    result.push(alone ? [nobody(at, unit)] : []);
  }
  return result;
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
): Said {
  const antecedent = report.antecedent ?? report.speaker;
  return { ...report, unit, cue: null, content, antecedent, carried: true };
}

/** What was said before the quotation in which a sentence begins; else before the sentence. */
function beforeQuotation(
  units: readonly Unit[],
  result: readonly Said[][],
  at: number,
): readonly Said[] | undefined {
  const unit = units[at];
  const opened = unit?.quotations.find(({ start }) => start < unit.start)?.start ?? unit?.start ?? 0;
  let back = at - 1;
  while (back > 0 && at - back < FAR && (units[back]?.start ?? 0) >= opened) back -= 1;
  return result[back];
}

/** He or she means the speaker of the sentence before, where that had one alone; else it is left open. */
function antecedent(report: Report, previous: readonly Said[] | undefined): Span | null {
  if (!report.pronoun) return report.speaker;
  const speakers = new Set((previous ?? []).map(({ antecedent: one }) => one?.start));
  const [only] = previous ?? [];
  return speakers.size === 1 && only !== undefined && only.antecedent !== null && !only.unnamed
    ? only.antecedent
    : report.speaker;
}

/** The last report of the same block, a few sentences back. */
function recent(result: readonly Said[][], units: readonly Unit[], at: number): Said | undefined {
  for (let back = at - 1; back >= 0 && at - back <= 4 && units[back]?.block === units[at]?.block; back -= 1) {
    const one = result[back]?.at(-1);
    if (one !== undefined) return one;
  }
  return undefined;
}

/** True where a verb form belongs to reported speech and to nothing else. */
function strictly(unit: Unit, pack: ClaimPack): boolean {
  return unit.tokens.some(
    (token, at) =>
      !token.capital &&
      unit.quoted[at] !== true &&
      /^(?:sei|seien|habe|werde|könne|müsse|solle|dürfe)$/u.test(token.lower) &&
      pack.reportedForm?.test(token.lower) === true,
  );
}

/** A report whose speaker cannot be told. */
function nobody(unit: number, { start, end }: Unit): Said {
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

/** True where the verb forms show that a report goes on (er sei, sie hätten). */
function goesOn(unit: Unit, pack: ClaimPack): boolean {
  const form = pack.reportedForm;
  if (form === null) return false;
  const supposed = unit.tokens.findIndex(({ lower }) => /^soll(?:en)?$/u.test(lower));
  if (
    supposed >= 0 &&
    pack.reportedFor > 1 &&
    unit.tokens.slice(supposed).some(({ lower }) => /^(?:haben|sein|worden|werden)$/u.test(lower))
  )
    return true;
  return unit.tokens.some(
    (token, at) =>
      token.kind === 'word' && !token.capital && unit.quoted[at] !== true && form.test(token.lower),
  );
}
