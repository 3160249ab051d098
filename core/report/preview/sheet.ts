import { escape } from '../forms/html/escape.ts';
import { fontFaces, type ReportFont } from '../forms/html/fonts.ts';
import type { ReportModel } from '../model/model.ts';

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

/** A line of the app's own above or below what the file will hold. */
export function previewNote(words: string): string {
  return `<p class="note-of-app">${escape(words)}</p>`;
}

export const noteStyle =
  '.note-of-app{margin:0;padding:.6rem 1rem;font:.75rem/1.5 Inter,"Segoe UI",Arial,sans-serif;color:#5c574f;background:#f0ede6;border-block:1px solid #d9d4c8}';
