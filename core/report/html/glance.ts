import { verdicts, verdictSign } from '../../verdict.ts';
import type { ReportModel } from '../model.ts';
import { escape } from './escape.ts';
import { meter, textures, verdictParts } from './meter.ts';
import { sign, verdictClass, type Writing } from './writing.ts';

/** Returns the result at a glance: is it done, the counts, the bars of both ticks and of coverage, what is missing. */
export function glance(model: ReportModel, writing: Writing): string {
  const { totals } = model;
  const { say } = writing;
  return `<section class="glance">
<h2>${say('report.glance')}</h2>
${textures}
<ul class="figures">${verdicts
    .map(
      (verdict) =>
        `<li class="${verdictClass[verdict]}"><b>${escape(String(totals.verdicts[verdict]))}</b> ${sign(verdict)} ${say(`verdict.${verdict}`)}</li>`,
    )
    .join('')}</ul>
<div class="meters">
${bars(model, writing)}
</div>
<p class="standing"><b>${say(totals.done ? 'report.done' : 'report.notDone')}</b> ${standing(model, writing)}</p>
</section>`;
}

function bars({ totals }: ReportModel, { t }: Writing): string {
  const { coverage } = totals;
  const rows = [
    meter(t('report.so'), verdictParts(totals.verdicts), t('report.claimCount', { n: totals.claims })),
  ];
  if (totals.attributed > 0) {
    const found = verdicts.map((verdict) => `${verdictSign[verdict]}\u00a0${String(totals.said[verdict])}`);
    const sum = `${t('report.attributedCount', { n: totals.attributed })}: ${found.join('\u00a0·\u00a0')}`;
    rows.push(meter(t('report.said'), verdictParts(totals.said), sum));
  }
  const parts = [
    { count: coverage.claimed, className: 'claimed' },
    { count: coverage.noClaim, className: 'noclaim' },
    { count: coverage.untouched, className: 'untouched' },
  ];
  const sum = `${t('report.sentenceCount', { n: coverage.total })}: ${t('report.coverageParts', { ...coverage })}`;
  rows.push(meter(t('report.coverage'), parts, sum));
  return rows.join('\n');
}

/** What is open, what is missing, what is not listed: a sentence each, and none for what is not so. */
function standing({ totals, claims, options }: ReportModel, { say }: Writing): string {
  const { verdicts: found, coverage, missing, unlisted, done } = totals;
  const kinds = ['evidence', 'reason', 'correction', 'said'] as const;
  const sentences = [
    done ? say('report.doneMeans') : '',
    found.unchecked === 0 ? '' : say('report.openClaims', { n: found.unchecked }),
    coverage.untouched === 0 ? '' : say('report.openSentences', { n: coverage.untouched }),
    ...kinds.map((kind) => (missing[kind] === 0 ? '' : say(`report.missing.${kind}`, { n: missing[kind] }))),
  ];
  if (unlisted > 0) {
    const key = options.claims === 'corrections' ? 'report.unlisted.corrections' : 'report.unlisted.decided';
    sentences.push(say(key, { listed: claims.length, all: totals.claims }));
  }
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
