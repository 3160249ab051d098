import { escape } from '../forms/html/escape.ts';
import { fontFaces, type ReportFont } from '../forms/html/fonts.ts';
import type { ReportModel } from '../model/model.ts';
import { translator } from '../../i18n/translate.ts';
import type { Row } from '../forms/csv/cells.ts';

/**
 * Returns a page that shows a form of the report: `body` is markup, `style` comes after the fonts. It has no script and
 * fetches nothing.
 */
export function previewSheet(
  { language, article }: ReportModel,
  body: string,
  style: string,
  fonts: readonly ReportFont[] = [],
): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${escape(article.title)}</title>
<style>
${fontFaces(fonts)}
${style}
</style>
</head>
<body>
${body}
</body>
</html>
`;
}

/** A line by the app above or below the contents of the file. */
function previewNote(words: string): string {
  return `<p class="note-of-app">${escape(words)}</p>`;
}

const noteStyle =
  '.note-of-app{margin:0;padding:.6rem 1rem;font:.75rem/1.5 Inter,"Segoe UI",Arial,sans-serif;color:#5c574f;background:#f0ede6;border-block:1px solid #d9d4c8}';

/** Rows beyond this many are counted, not shown. */
const MOST_ROWS = 200;

const tableStyle = `body{margin:0;background:#fff;color:#1c1a17;font:.75rem/1.45 Inter,"Segoe UI","Helvetica Neue",Arial,sans-serif}
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
  return previewSheet(model, `${table}\n${note === '' ? '' : previewNote(note)}`, tableStyle);
}

function cell(value: Row[number]): string {
  if (typeof value === 'number') return `<td class="n">${String(value)}</td>`;
  return `<td dir="auto">${value === null ? '' : escape(String(value))}</td>`;
}

/** Lines and characters beyond these are counted, not shown: a page of a megabyte of text helps nobody. */
const MOST_LINES = 2_000;
const MOST_CHARACTERS = 200_000;

const textStyle = `body{margin:0;background:#fff;color:#1c1a17}
pre{margin:0;padding:1rem;font:.75rem/1.55 ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace;white-space:pre-wrap;overflow-wrap:anywhere;tab-size:2;unicode-bidi:plaintext}
${noteStyle}`;

/** Returns a page that shows a text form as it will be in the file: every character of it, from the first line on. */
export function textPreview(model: ReportModel, text: string): string {
  const lines = text.replace(/\n$/, '').split('\n');
  let shown = 0;
  let length = 0;
  while (shown < Math.min(lines.length, MOST_LINES) && (shown === 0 || length < MOST_CHARACTERS))
    length += (lines[shown++] ?? '').length + 1;
  const left = lines.length - shown;
  const note = left === 0 ? '' : previewNote(translator(model.language)('preview.moreLines', { n: left }));
  return previewSheet(model, `<pre>${escape(lines.slice(0, shown).join('\n'))}</pre>\n${note}`, textStyle);
}
