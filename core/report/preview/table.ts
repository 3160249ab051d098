import { translator } from '../../i18n/translate.ts';
import type { Row } from '../forms/csv/cells.ts';
import { escape } from '../forms/html/escape.ts';
import type { ReportModel } from '../model/model.ts';
import { noteStyle, previewNote, previewSheet } from './sheet.ts';

/** Rows beyond this many are counted, not shown. */
const MOST_ROWS = 200;

const style = `body{margin:0;background:#fff;color:#1c1a17;font:.75rem/1.45 Inter,"Segoe UI","Helvetica Neue",Arial,sans-serif}
table{width:max-content;border-collapse:collapse}
th,td{max-width:20rem;padding:.3rem .55rem;border:1px solid #d9d4c8;text-align:start;vertical-align:top;white-space:pre-wrap;overflow-wrap:break-word}
thead th{position:sticky;top:0;background:#f0ede6;font-weight:600;white-space:nowrap}
td:empty{background:#fbfaf6}
.n{text-align:end;white-space:nowrap}
${noteStyle}`;

/** Returns a page that shows the rows of a CSV form as a spreadsheet will; the first row has the names of the columns. */
export function tablePreview(model: ReportModel, [head = [], ...rows]: readonly Row[]): string {
  const { language } = model;
  const t = translator(language);
  const shown = rows.slice(0, MOST_ROWS);
  const left = rows.length - shown.length;
  const table = `<table><thead><tr>${head.map((name) => `<th scope="col">${escape(String(name))}</th>`).join('')}</tr></thead>
<tbody>${shown.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n')}</tbody></table>`;
  const note = rows.length === 0 ? t('preview.noRows') : left === 0 ? '' : t('preview.moreRows', { n: left });
  return previewSheet(model, `${table}\n${note === '' ? '' : previewNote(note)}`, style);
}

function cell(value: Row[number]): string {
  if (typeof value === 'number') return `<td class="n">${String(value)}</td>`;
  return `<td dir="auto">${value === null ? '' : escape(String(value))}</td>`;
}
