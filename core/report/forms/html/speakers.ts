import { verdicts, verdictSign } from '../../../model/claim/verdict.ts';
import type { ReportModel, ReportSpeaker } from '../../model/model.ts';
import { bar, verdictParts } from './meter.ts';
import { sign, verdictClass, type Writing } from './writing.ts';

/** Returns how the claims of each speaker stand: a bar to one scale and the same numbers beside it; empty without claims. */
export function speakers(model: ReportModel, writing: Writing): string {
  const { say } = writing;
  if (model.speakers.length === 0) return '';
  const most = Math.max(...model.speakers.map((entry) => entry.claims));
  const heads = verdicts.map(
    (verdict) =>
      `<th scope="col" class="n ${verdictClass[verdict]}"><abbr title="${say(`verdict.${verdict}`)}">${sign(verdict)}<span class="unseen">${say(`verdict.${verdict}`)}</span></abbr></th>`,
  );
  return `<section class="speakers">
<h2>${say('report.bySpeaker')}</h2>
<table><thead><tr><th scope="col">${say('report.speaker')}</th><th class="chart"></th>${heads.join('')}<th scope="col" class="n">${say('report.said')}</th></tr></thead>
<tbody>${model.speakers.map((entry) => row(entry, most, writing)).join('\n')}</tbody></table>
</section>`;
}

function row(
  { speaker, others, claims, verdicts: found, said }: ReportSpeaker,
  most: number,
  writing: Writing,
): string {
  const { say, words } = writing;
  const rest = { count: most - claims, className: 'rest' };
  const counts = verdicts.map(
    (verdict) => `<td class="n${found[verdict] === 0 ? ' zero' : ''}">${found[verdict]}</td>`,
  );
  const saidCounts = verdicts
    .filter((verdict) => said[verdict] > 0)
    .map(
      (verdict) =>
        `<span class="${verdictClass[verdict]}"><span class="sign">${verdictSign[verdict]}</span>&nbsp;${said[verdict]}</span>`,
    );
  const also =
    others.length === 0
      ? ''
      : ` <small class="also">${say('report.alsoNamed')} ${others.map(words).join(', ')}</small>`;
  const name = speaker === null ? `<i>${say('report.articleItself')}</i>` : `${words(speaker)}${also}`;
  return `<tr><th scope="row">${name}</th><td class="chart">${bar([...verdictParts(found), rest])}</td>${counts.join('')}<td class="n">${saidCounts.join(' ')}</td></tr>`;
}
