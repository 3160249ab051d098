import type { ReportModel, ReportSource } from '../../model/model.ts';
import { sourceFacts, sourceFile, sourceName, sourcesMean } from '../../wording/source-lines.ts';
import { escape, hashCode, webLink } from './escape.ts';
import type { Writing } from './writing.ts';

/** Returns the list of sources; empty if the options leave it out. */
export function sources(model: ReportModel, writing: Writing): string {
  const { sources: listed } = model;
  if (listed === null) return '';
  const { say, wording } = writing;
  const shown = new Set(model.claims.map(({ number }) => number));
  const heads = ['report.number', 'report.sourceHead', 'report.claimsHead'] as const;
  const table = `<table class="checks"><thead><tr>${heads.map((head) => `<th scope="col">${say(head)}</th>`).join('')}</tr></thead>
<tbody>${listed.map((source) => row(source, shown, writing)).join('\n')}</tbody></table>`;
  return `<section class="sources">
<h2>${say('report.sources')}</h2>
<p>${escape(sourcesMean(model, wording))}</p>
${listed.length === 0 ? `<p>${say('report.noSources')}</p>` : table}
</section>`;
}

/** A source. Programs read the numbers of its claims from the attribute. */
function row(source: ReportSource, shown: ReadonlySet<number>, writing: Writing): string {
  const { say, words, wording } = writing;
  const mark = source.protected ? ` <span class="tag">${say('report.protectedSource')}</span>` : '';
  const lines = [
    `<p><b>${words(sourceName(source, wording))}</b>${mark} <span class="facts">${words(sourceFacts(source, wording))}</span></p>`,
  ];
  if (source.link !== null) lines.push(`<p class="link">${webLink(source.link, words)}</p>`);
  if (source.archivedCopy !== null)
    lines.push(`<p class="link">${say('report.archivedCopy')} ${webLink(source.archivedCopy, words)}</p>`);
  for (const file of source.files)
    lines.push(
      `<p class="file">${words(sourceFile(file, wording))}${file.hash === null ? '' : `<br>SHA-256 ${hashCode(file.hash)}`}</p>`,
    );
  const claims = source.claims
    .map((number) =>
      shown.has(number) ? `<a href="#c${String(number)}">${String(number)}</a>` : String(number),
    )
    .join(', ');
  return `<tr data-claims="${source.claims.join(' ')}"><td>${String(source.number)}</td><td>${lines.join('')}</td><td>${claims === '' ? say('report.noneRests') : claims}</td></tr>`;
}
