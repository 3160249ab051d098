import { translator } from '../../i18n/translate.ts';
import { escape } from '../forms/html/escape.ts';
import type { ReportModel } from '../model/model.ts';
import { noteStyle, previewNote, previewSheet } from './sheet.ts';

/** Lines and characters beyond these are counted, not shown: a page of a megabyte of text helps nobody. */
const MOST_LINES = 2_000;
const MOST_CHARACTERS = 200_000;

const style = `body{margin:0;background:#fff;color:#1c1a17}
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
  return previewSheet(model, `<pre>${escape(lines.slice(0, shown).join('\n'))}</pre>\n${note}`, style);
}
