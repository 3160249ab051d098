import type { ReportModel } from '../model.ts';
import { escape } from './escape.ts';
import type { Writing } from './writing.ts';

/** Returns which text was checked: its hash, the loaded file's, the history's, and how anyone can compare them. */
export function provenance(model: ReportModel, writing: Writing): string {
  const { version, history } = model;
  const { say, words, dates, t } = writing;
  const rows: [string, string][] = [
    [
      say('report.checkedText'),
      `${say('report.textFacts', { version: version.number, words: version.words })}; ${say('report.loadedAt')} ${escape(dates.moment(version.loadedAt))}`,
    ],
    [say('report.textHash'), hash(version.textHash)],
  ];
  if (version.sourceName !== null) rows.push([say('report.sourceName'), words(version.sourceName)]);
  if (version.sourceHash !== null) rows.push([say('report.sourceHash'), hash(version.sourceHash)]);
  rows.push([say('report.history'), say('report.historyFacts', { n: history.length })]);
  rows.push([say('report.historyHash'), hash(history.lastHash)]);
  return `<section class="provenance">
<h2>${say('report.provenance')}</h2>
<dl>${rows.map(([term, text]) => `<div><dt>${term}</dt><dd>${text}</dd></div>`).join('\n')}</dl>
<p>${say('report.howToCheckFile')}</p>
<ul class="commands"><li>Linux: <code>sha256sum ${say('report.fileWord')}</code></li><li>macOS: <code>shasum -a 256 ${say('report.fileWord')}</code></li><li>Windows: <code>certutil -hashfile ${say('report.fileWord')} SHA256</code></li></ul>
<p>${say('report.howToCheckText')}</p>
<ul class="commands"><li><code>jq -j .text.content ${say('report.jsonWord')} | sha256sum</code></li></ul>
</section>
<footer><p>${escape(
    t('report.madeWith', {
      version: model.appVersion,
      moment: dates.moment(model.exportedAt),
      zone: model.timeZone,
    }),
  )}</p></footer>`;
}

/** A hash whole, in groups that a line can break between and a person can read out. */
function hash(hex: string): string {
  return `<code class="hash">${(hex.match(/.{1,8}/g) ?? []).map(escape).join('<wbr>')}</code>`;
}
