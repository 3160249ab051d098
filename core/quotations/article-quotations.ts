import type { AnalysisInput } from '../detect/analysis.ts';
import { nameWithoutMood } from '../detect/reporting/name-without-mood.ts';
import { findQuotations, type Quotation } from '../detect/reporting/quotations.ts';
import { attributedReports, type AttributedReport } from '../detect/reporting/reported-speech.ts';
import { unitsOf, type Unit } from '../detect/figures/text-unit.ts';
import { claimPack } from '../language/index.ts';
import type { Span } from '../model/article/article.ts';
import type { AskedQuotation } from './check-quotation.ts';

/** A quotation of an article, with its marks where it has any, and its speaker. */
export interface ArticleQuotation extends Span, AskedQuotation {
  /** The speaker's words in the article; null if the article names none. */
  readonly speakerSpan: Span | null;
}

/** A block quotation whose marks hold less than this share of it is a quotation as a whole. */
const IN_MARKS = 0.5;
/** No name is longer. */
const LONGEST_NAME = 200;

/**
 * Returns every quotation of an article's text, in order, outermost only: what stands in quotation marks of any kind, and
 * block quotations. Captions and boilerplate are left out.
 */
export function articleQuotations(input: AnalysisInput): ArticleQuotation[] {
  const pack = claimPack(input.language);
  const units = unitsOf(input, pack, () => []);
  const running = units.filter(({ isHeading }) => !isHeading);
  const headings = units.filter(({ isHeading }) => isHeading);
  const reports = [
    ...attributedReports(running, pack).flat(),
    ...headings.flatMap((unit) => attributedReports([unit], pack).flat()),
  ];
  return input.blocks
    .filter(({ isText }) => isText)
    .flatMap((block) => {
      const inMarks = findQuotations(input.text, block.start, block.end);
      const covered = inMarks.reduce((sum, { start, end }) => sum + end - start, 0);
      const isWhole = block.kind === 'quotation' && covered < IN_MARKS * (block.end - block.start);
      const whole = { start: block.start, end: block.end };
      const found: Quotation[] = isWhole ? [{ ...whole, content: whole, closed: true }] : inMarks;
      return found
        .filter(({ content }) => content.end > content.start)
        .map((quotation) => attributed(input.text, quotation, reports, units));
    });
}

function attributed(
  text: string,
  { start, end, content }: Quotation,
  reports: readonly AttributedReport[],
  units: readonly Unit[],
): ArticleQuotation {
  const touches = (span: Span) => span.start < end && span.end > start;
  const report =
    reports.find((one) => one.speaker !== null && one.content.some(touches)) ??
    reports.find((one) => one.content.some(touches));
  const name = report?.antecedent ?? report?.speaker ?? null;
  const isVague =
    report === undefined || (report.pronoun && report.antecedent?.start === report.speaker?.start);
  const named = name === null || isVague ? null : nameWithoutMood(text, name);
  return {
    start,
    end,
    content,
    asides: asidesIn(text, content, reports, units),
    speaker: named === null ? null : text.slice(named.start, Math.min(named.end, named.start + LONGEST_NAME)),
    speakerSpan: named,
  };
}

/** affirme Luc Morel, between commas within the marks: who says it and that he says it, with the comma before. */
function asidesIn(
  text: string,
  content: Span,
  reports: readonly AttributedReport[],
  units: readonly Unit[],
): Span[] {
  return reports.flatMap(({ speaker, cue, carried, unit }) => {
    if (carried || speaker === null || cue === null || units[unit] === undefined) return [];
    const span = { start: Math.min(cue.start, speaker.start), end: Math.max(cue.end, speaker.end) };
    const isInside = span.start > content.start && span.end < content.end;
    const isBetweenCommas =
      /,\s*$/u.test(text.slice(content.start, span.start)) && /^\s*,/u.test(text.slice(span.end));
    return isInside && isBetweenCommas ? [span] : [];
  });
}
