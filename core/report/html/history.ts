import type { ReportEntry, ReportModel } from '../model.ts';
import { entryLine } from '../tell/entry-line.ts';
import { escape } from './escape.ts';
import type { Writing } from './writing.ts';

/** Returns the history, entry by entry; empty where the options leave it out. */
export function history({ entries, claims }: ReportModel, writing: Writing): string {
  if (entries === null) return '';
  const { say } = writing;
  const listed = new Set(claims.map((claim) => claim.number));
  const left =
    entries.leftOut === 0
      ? ''
      : `<p class="key">${say('report.entriesLeftOut', { n: entries.leftOut })}</p>\n`;
  const heads = ['report.when', 'report.checker', 'report.claimHead', 'report.what'] as const;
  return `<section class="entries">
<h2>${say('report.entries')}</h2>
${left}<table><thead><tr>${heads.map((head) => `<th scope="col">${say(head)}</th>`).join('')}</tr></thead>
<tbody>${entries.listed.map((entry) => row(entry, listed, writing)).join('\n')}</tbody></table>
</section>`;
}

function row(entry: ReportEntry, listed: ReadonlySet<number>, { tell, words }: Writing): string {
  const { at, by, claim } = entry;
  const number =
    claim === null ? '' : listed.has(claim) ? `<a href="#c${claim}">${claim}</a>` : String(claim);
  const cells = [
    escape(tell.dates.moment(at)),
    words(tell.initials(by) ?? ''),
    number,
    escape(entryLine(entry, tell)),
  ];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}
