import type { Missing } from '../../claim.ts';
import type { VerdictCounts } from '../../contract.ts';
import { verdicts } from '../../verdict.ts';
import type { ReportModel } from '../model.ts';
import { escape } from './escape.ts';
import { meter, textures, verdictParts } from './meter.ts';
import { sign, verdictClass, type Writing } from './writing.ts';

/** Returns the result at a glance: is it done, the counts, the bars of both ticks and of coverage, what is missing. */
export function glance(model: ReportModel, writing: Writing): string {
  const { totals } = model;
  const { t, say } = writing;
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
<p class="standing"><b>${say(totals.done ? 'report.done' : 'report.notDone')}</b> ${
    totals.done
      ? say('report.doneMeans')
      : say('report.open', { claims: totals.verdicts.unchecked, sentences: totals.coverage.untouched })
  }${warnings(totals.missing, t)}${
    totals.unlisted === 0
      ? ''
      : ` ${say(model.options.claims === 'corrections' ? 'report.unlisted.corrections' : 'report.unlisted.decided', { listed: model.claims.length, all: totals.claims })}`
  }</p>
</section>`;
}

function bars({ totals }: ReportModel, { t }: Writing): string {
  const { coverage } = totals;
  const spoken = (counts: VerdictCounts): string =>
    verdicts.map((verdict) => `${t(`verdict.${verdict}`)} ${String(counts[verdict])}`).join(', ');
  const claims = t('report.claimCount', { n: totals.claims });
  const said = t('report.attributedCount', { n: totals.attributed });
  const sentences = t('report.sentenceCount', { n: coverage.total });
  const cleared = t('report.clearedPercent', {
    percent:
      coverage.total === 0 ? 100 : Math.floor(((coverage.total - coverage.untouched) / coverage.total) * 100),
  });
  const coverageParts = [
    { count: coverage.claimed, className: 'claimed' },
    { count: coverage.noClaim, className: 'noclaim' },
    { count: coverage.untouched, className: 'untouched' },
  ];
  const rows = [
    meter(t('report.so'), verdictParts(totals.verdicts), claims, `${claims}: ${spoken(totals.verdicts)}`),
  ];
  if (totals.attributed > 0)
    rows.push(meter(t('report.said'), verdictParts(totals.said), said, `${said}: ${spoken(totals.said)}`));
  rows.push(
    meter(
      t('report.coverage'),
      coverageParts,
      `${sentences}, ${cleared}`,
      `${sentences}: ${t('report.coverageSpoken', { ...coverage })}`,
    ),
  );
  return rows.join('\n');
}

function warnings(missing: Record<Missing, number>, t: Writing['t']): string {
  const kinds = ['evidence', 'reason', 'correction', 'said'] as const;
  return kinds
    .filter((kind) => missing[kind] > 0)
    .map((kind) => ` ${escape(t(`report.missing.${kind}`, { n: missing[kind] }))}`)
    .join('');
}
