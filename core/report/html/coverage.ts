import type { ReportModel, ReportSentenceState } from '../model.ts';
import { coverageLine, stretchLines } from '../tell/standing-lines.ts';
import { escape } from './escape.ts';
import { meter, strip } from './meter.ts';
import type { Writing } from './writing.ts';

const stateClass: Record<ReportSentenceState, string> = {
  claimed: 'claimed',
  noClaim: 'noclaim',
  suggested: 'suggested',
  untouched: 'untouched',
};

/** Returns two bars: how many sentences stand how, and where they are from the first to the last; the same in words. */
export function coverageBars(model: ReportModel, { t, tell }: Writing): string[] {
  const { coverage } = model.totals;
  const states = ['claimed', 'noClaim', 'suggested', 'untouched'] as const;
  const parts = states.map((state) => ({ count: coverage[state], className: stateClass[state] }));
  const bars = [meter(t('report.coverage'), parts, coverageLine(model, tell))];
  const { stretches } = model;
  if (stretches.length > 1) {
    const lengths = stretches.map(({ length, state }) => ({ count: length, className: stateClass[state] }));
    const summary = `<summary>${escape(t('report.alongTextInWords'))}</summary>`;
    const words = `<details>${summary}<p>${stretchLines(model, tell).map(escape).join('; ')}.</p></details>`;
    bars.push(strip(t('report.alongText'), lengths, words));
  }
  return bars;
}
