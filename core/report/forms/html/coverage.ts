import type { SentenceState } from '../../../model/article/coverage.ts';
import type { ReportModel } from '../../model/model.ts';
import { coverageLine, stretchLine } from '../../wording/standing-lines.ts';
import { escape } from './escape.ts';
import { meter, strip } from './meter.ts';
import type { Writing } from './writing.ts';

const stateClass: Record<SentenceState, string> = {
  claimed: 'claimed',
  noClaim: 'noclaim',
  untouched: 'untouched',
};

/** Stretches beyond this many are not told in words on paper. */
const MOST_STRETCHES = 60;

/** Returns two bars: how many sentences stand how, and where they are from the first to the last; the same in words. */
export function coverageBars(model: ReportModel, { t, tell }: Writing, use: 'file' | 'pdf'): string[] {
  const { coverage } = model.totals;
  const states = ['claimed', 'noClaim', 'untouched'] as const;
  const parts = states.map((state) => ({ count: coverage[state], className: stateClass[state] }));
  const bars = [meter(t('report.coverage'), parts, coverageLine(model, tell))];
  const { stretches } = model;
  if (stretches.length > 1) {
    const lengths = stretches.map(({ length, state }) => ({ count: length, className: stateClass[state] }));
    const summary = `<summary>${escape(t('report.alongTextInWords'))}</summary>`;
    const lines = `<p>${escape(stretchLine(model, tell))}</p>`;
    // Nothing unfolds on paper: there a short list stands open, and a long one is left to the sentences listed below.
    const folded = `<details>${summary}${lines}</details>`;
    const words = use === 'file' ? folded : stretches.length <= MOST_STRETCHES ? lines : '';
    bars.push(strip(t('report.alongText'), lengths, words));
  }
  return bars;
}
