import { verdicts, verdictSign } from '../../../model/claim/verdict.ts';
import type { ReportModel } from '../../model/model.ts';
import { standingLines, coverageLine, stretchLine } from '../../wording/standing-lines.ts';
import { escape } from './escape.ts';
import { meter, textures, verdictParts, strip } from './meter.ts';
import { sign, verdictClass, type Writing } from './writing.ts';
import type { SentenceState } from '../../../model/article/coverage.ts';

/** Returns the result at a glance: is it done and what is missing, the counts, the bars of both ticks and of coverage. */
export function glance(model: ReportModel, writing: Writing, use: 'file' | 'pdf'): string {
  const { totals } = model;
  const { say } = writing;
  return `<section class="glance">
<h2>${say('report.glance')}</h2>
${textures}
<p class="standing"><b>${say(totals.done ? 'report.done' : 'report.notDone')}</b> ${standingLines(model, writing.tell).map(writing.passage).join(' ')}</p>
<ul class="figures">${verdicts
    .map(
      (verdict) =>
        `<li class="${verdictClass[verdict]}"><b>${escape(String(totals.verdicts[verdict]))}</b> ${sign(verdict)} ${say(`verdict.${verdict}`)}${verdict === 'unchecked' ? suggested(model, writing) : ''}</li>`,
    )
    .join('')}</ul>
<div class="meters">
${bars(model, writing, use)}
</div>
</section>`;
}

/** Nobody has looked at them: 'none unchecked' alone would say more than is so. */
function suggested({ totals }: ReportModel, { t }: Writing): string {
  return totals.suggested === 0
    ? ''
    : `<br><span class="also">${escape(t('report.alsoSuggested', { n: totals.suggested }))}</span>`;
}

function bars(model: ReportModel, writing: Writing, use: 'file' | 'pdf'): string {
  const { totals } = model;
  const { t } = writing;
  const rows = [
    meter(t('report.so'), verdictParts(totals.verdicts), t('report.claimCount', { n: totals.claims })),
  ];
  if (totals.attributed > 0) {
    const found = verdicts.map((verdict) => `${verdictSign[verdict]}\u00a0${String(totals.said[verdict])}`);
    const sum = `${t('report.attributedCount', { n: totals.attributed })}: ${found.join('\u00a0·\u00a0')}`;
    rows.push(meter(t('report.said'), verdictParts(totals.said), sum));
  }
  return [...rows, ...coverageBars(model, writing, use)].join('\n');
}

const stateClass: Record<SentenceState, string> = {
  claimed: 'claimed',
  noClaim: 'noclaim',
  untouched: 'untouched',
};

/** Stretches beyond this many are not told in words on paper. */
const MOST_STRETCHES = 60;

/** Returns two bars: how many sentences stand how, and where they are from the first to the last; the same in words. */
function coverageBars(model: ReportModel, { t, tell }: Writing, use: 'file' | 'pdf'): string[] {
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
