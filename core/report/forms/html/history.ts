import type { ReportModel } from '../../model/model.ts';
import { historyRows, type HistoryRow } from '../../wording/history-rows.ts';
import { escape } from './escape.ts';
import type { Writing } from './writing.ts';

/** Returns the history, line by line; empty where the options leave it out. */
export function history({ entries, claims }: ReportModel, writing: Writing): string {
  if (entries === null) return '';
  const { say } = writing;
  const listed = new Set(claims.map((claim) => claim.number));
  const left = entries.isWhole ? '' : `<p class="key">${say('report.entriesLeftOut')}</p>\n`;
  const heads = ['report.when', 'report.checker', 'report.claimHead', 'report.what'] as const;
  return `<section class="entries">
<h2>${say('report.entries')}</h2>
${left}<table><thead><tr>${heads.map((head) => `<th scope="col">${say(head)}</th>`).join('')}</tr></thead>
<tbody>${historyRows(entries.listed, writing.tell)
    .map((line) => row(line, listed, writing))
    .join('\n')}</tbody></table>
</section>`;
}

function row(line: HistoryRow, listed: ReadonlySet<number>, { tell, words }: Writing): string {
  const { at, by, claim, what } = line;
  const number =
    claim === null ? '' : listed.has(claim) ? `<a href="#c${claim}">${claim}</a>` : String(claim);
  const cells = [escape(tell.dates.moment(at)), words(tell.initials(by) ?? ''), number, escape(what)];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}
