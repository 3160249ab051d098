import type { ReportModel } from '../../model/model.ts';
import { hashedFiles } from '../../wording/hashed-files.ts';
import { escape, hashCode } from './escape.ts';
import { imprint } from './masthead.ts';
import type { Writing } from './writing.ts';

/** Returns which text was checked: its hash, the loaded file's, the history's, and how anyone can compare them. */
export function provenance(model: ReportModel, writing: Writing, use: 'file' | 'pdf'): string {
  const { version, history, article } = model;
  const { say, words, dates, t } = writing;
  const rows: [string, string][] = [
    [
      say('report.checkedText'),
      `${say('report.textFacts', { version: version.number, words: version.words })}; ${say('report.loadedAt')} ${escape(dates.moment(version.loadedAt))}`,
    ],
    [say('report.textHash'), hashCode(version.textHash)],
  ];
  if (version.sourceName !== null) rows.push([say('report.sourceName'), words(version.sourceName)]);
  if (version.sourceHash !== null) rows.push([say('report.sourceHash'), hashCode(version.sourceHash)]);
  const { length, lastHash, keyed } = history;
  if (length !== null) rows.push([say('report.history'), say('report.historyFacts', { n: length })]);
  if (lastHash !== null) rows.push([say('report.historyHash'), hashCode(lastHash)]);
  if (keyed !== null) rows.push([say('report.historyKeyed'), hashCode(keyed)]);
  return `<section class="provenance" data-text="${version.textHash}"${version.sourceHash === null ? '' : ` data-source="${version.sourceHash}"`} data-article="${article.id}"${attribute('entries', length)}${attribute('history', lastHash)}${attribute('keyed', keyed)}>
<h2>${say('report.provenance')}</h2>
<p>${say('report.provenanceMeans')}</p>
<dl>${rows.map(([term, text]) => `<div><dt>${term}</dt><dd>${text}</dd></div>`).join('\n')}</dl>
${evidenceFiles(model, writing)}${technical(writing, use)}</section>
<footer>${imprint(model)}<p>${escape(
    t('report.madeWith', {
      version: model.appVersion,
      moment: dates.moment(model.exportedAt),
      zone: dates.zone,
    }),
  )}</p></footer>`;
}

/**
 * The commands with which a computer compares them. Editors do not read these, so they are folded away on a screen
 * and come last on a printed page, where nothing unfolds.
 */
function technical(writing: Writing, use: 'file' | 'pdf'): string {
  const { say } = writing;
  const lines = `<p>${say('report.technicalMeans')}</p>
<p>${say('report.howToCheckFile')}</p>
<ul class="commands"><li>Linux: <code>sha256sum ${say('report.fileWord')}</code></li><li>macOS: <code>shasum -a 256 ${say('report.fileWord')}</code></li><li>Windows: <code>certutil -hashfile ${say('report.fileWord')} SHA256</code></li></ul>
<p>${say('report.howToCheckText')}</p>
<ul class="commands"><li><code>jq -j .text.content ${say('report.jsonWord')} | sha256sum</code></li></ul>
<p>${say('report.howToCheckSigned')}</p>
<ul class="commands"><li><code>tickmark verify-report ${say('report.fileWord')}</code></li></ul>
`;
  const title = say('report.technical');
  return use === 'pdf'
    ? `<h3>${title}</h3>
${lines}`
    : `<details><summary>${title}</summary>
${lines}${sealed(writing)}</details>
`;
}

function attribute(name: string, value: string | number | null): string {
  return value === null ? '' : ` data-${name}="${value}"`;
}

/** How to check by hand that the page is unchanged: its last line has the hash of everything before it. */
function sealed({ say }: Writing): string {
  return `<p>${say('report.howToCheckPage')}</p>
<ul class="commands"><li>Linux: <code>sed &#39;$d&#39; ${say('report.fileWord')} | sha256sum</code></li><li>macOS: <code>sed &#39;$d&#39; ${say('report.fileWord')} | shasum -a 256</code></li></ul>
`;
}

/** Every file of the evidence with its full hash; empty if no hash may be shown. */
function evidenceFiles({ claims }: ReportModel, { say, words, wording }: Writing): string {
  const rows = hashedFiles(claims, wording).map(
    ({ claim, name, hash, savedAs }) =>
      `<tr${savedAs === null ? '' : ` data-file="${escape(savedAs)}" data-sha256="${hash}"`}><td>${claim}</td><td>${words(name)}</td><td>${hashCode(hash)}</td></tr>`,
  );
  if (rows.length === 0) return '';
  return `<h3>${say('report.evidenceHashes')}</h3>
<table><thead><tr><th scope="col">${say('report.claimHead')}</th><th scope="col">${say('report.fileHead')}</th><th scope="col">SHA-256</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table>
`;
}
