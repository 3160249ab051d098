import { verdicts, verdictSign } from '../../../model/claim/verdict.ts';
import type { ReportModel } from '../../model/model.ts';
import { standingLines } from '../../wording/standing-lines.ts';
import { coverageBars } from './coverage.ts';
import { escape } from './escape.ts';
import { meter, textures, verdictParts } from './meter.ts';
import { sign, verdictClass, type Writing } from './writing.ts';

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
