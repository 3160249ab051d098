import { missingKinds } from '../../model/claim/claim.ts';
import type { ReportModel, ReportSentence } from '../model/model.ts';
import type { ReportWording } from './report-wording.ts';

/** Returns a sentence each for what is open, what is missing and what is not listed, if there is any. */
export function standingLines({ totals, claims, options }: ReportModel, { t }: ReportWording): string[] {
  const { verdicts, coverage, missing, unlisted, done, suggested, disagreed, signedOff, settled } = totals;
  const lines = [
    done ? t('report.doneMeans') : '',
    verdicts.unchecked === 0 ? '' : t('report.openClaims', { n: verdicts.unchecked }),
    disagreed === 0 ? '' : t('report.openDisagreements', { n: disagreed }),
    signedOff + settled === 0 ? '' : t('report.secondReading', { signedOff, settled, all: totals.claims }),
    suggested === 0 ? '' : t('report.openSuggestions', { n: suggested }),
    coverage.untouched === 0 ? '' : t('report.openSentences', { n: coverage.untouched }),
    ...missingKinds.map((kind) =>
      missing[kind] === 0 ? '' : t(`report.missing.${kind}`, { n: missing[kind] }),
    ),
  ];
  if (options.speaker !== null)
    lines.push(
      t('report.unlisted.speaker', { listed: claims.length, all: totals.claims, speaker: options.speaker }),
    );
  else if (unlisted > 0)
    lines.push(
      t(options.claims === 'corrections' ? 'report.unlisted.corrections' : 'report.unlisted.decided', {
        listed: claims.length,
        all: totals.claims,
      }),
    );
  return lines.filter((line) => line !== '');
}

/** Returns the counts of the sentences in words: '31 sentences: 22 with a claim, 4 marked as holding none, …'. */
export function coverageLine({ totals: { coverage } }: ReportModel, { t }: ReportWording): string {
  const parts = t('report.coverageParts', { ...coverage });
  return `${t('report.sentenceCount', { n: coverage.total })}: ${parts}`;
}

const statesInOrder = ['claimed', 'noClaim', 'untouched'] as const;

/** Returns the coverage along the text in words: for each state the numbers of the sentences, from 1. */
export function stretchLine({ stretches }: ReportModel, { t }: ReportWording): string {
  const lines = statesInOrder.flatMap((state) => {
    const found = stretches.filter((stretch) => stretch.state === state);
    const numbers = found.map(({ first, last }) =>
      first === last ? String(first) : `${String(first)}–${String(last)}`,
    );
    return numbers.length === 0 ? [] : [`${t(`report.state.${state}`)} ${numbers.join(', ')}`];
  });
  return t('report.stretches', { lines: lines.join('; ') });
}

/** What a report says about the sentences that nobody cleared. */
interface UntouchedWording {
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
