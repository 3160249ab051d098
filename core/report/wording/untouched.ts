import type { ReportModel, ReportSentence } from '../model/model.ts';
import type { ReportWording } from './report-wording.ts';

/** What a report says about the sentences that nobody cleared. */
export interface UntouchedWording {
  words: string;
  /** The sentences that are written out here. The others contain suggestions, which the report shows elsewhere. */
  listed: ReportSentence[];
}

/**
 * Returns what a report says about the sentences that were marked as holding no claim, and those that were left
 * untouched.
 */
export function untouchedWording(model: ReportModel, { t }: ReportWording): UntouchedWording {
  const { untouched, totals } = model;
  const { noClaim, total } = totals.coverage;
  const listed = withoutSuggestions(model);
  const suggested = untouched.length - listed.length;
  const title = t('report.suggestions');
  const lines = [
    noClaim === 0 ? '' : t('report.markedNoClaim', { n: noClaim }),
    untouched.length === 0
      ? t('report.nothingUntouched')
      : t('report.untouchedSentences', { n: untouched.length, all: total }),
    suggested === 0 ? '' : t('report.untouchedSuggested', { n: suggested, title }),
    listed.length === 0
      ? ''
      : t(suggested === 0 ? 'report.untouchedListed' : 'report.untouchedOthers', { n: listed.length }),
  ];
  return { words: lines.filter((line) => line !== '').join(' '), listed };
}

/** Both are in the order of the text, and sentences do not overlap. */
function withoutSuggestions({ untouched, suggestions }: ReportModel): ReportSentence[] {
  const spans = [...suggestions].sort((a, b) => a.start - b.start);
  let next = 0;
  let reach = -1;
  return untouched.filter(({ start, end }) => {
    for (let span = spans[next]; span !== undefined && span.start < end; span = spans[++next])
      reach = Math.max(reach, span.end);
    return reach <= start;
  });
}
