import { claims } from './claims.ts';
import { corrections } from './corrections.ts';
import { escape, langValue } from './escape.ts';
import { fontFaces, type ReportFont } from './fonts.ts';
import { fullText } from './full-text.ts';
import { glance } from './glance.ts';
import { history } from './history.ts';
import { paperHead, paperStyle } from './paper.ts';
import { lookStyle } from './look.ts';
import { masthead } from './masthead.ts';
import { method } from './method.ts';
import { pageMargins } from './page-margins.ts';
import { printStyle } from './print-style.ts';
import { provenance } from './provenance.ts';
import { screenStyle } from './screen-style.ts';
import { script, SCRIPT_HASH } from './script.ts';
import { sourcesLine } from '../../wording/protection-line.ts';
import { speakers } from './speakers.ts';
import { suggestions } from './suggestions.ts';
import { style } from './style.ts';
import { fillTemplate, type Template, type TemplatePart } from './template.ts';
import { writingFor } from './writing.ts';
import type { ReportModel } from '../../model/model.ts';

/** What a page may do: show itself, with the fonts, the pictures and the style that it carries, and run its one script. */
export const REPORT_CSP = `default-src 'none'; script-src '${SCRIPT_HASH}'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`;

/**
 * Returns the report as one HTML file that needs nothing else, and no script to be read. `fonts` are put into it. `use` is what
 * it is for: a 'file' draws its own running heads and page numbers when it is printed; for 'pdf' the print window does. A
 * template places the parts in markup of its own. With `isPreview` nothing runs in it, and for 'pdf' the screen shows the paper.
 */
export function renderHtml(
  model: ReportModel,
  fonts: readonly ReportFont[],
  use: 'file' | 'pdf' = 'file',
  template: Template | null = null,
  isPreview = false,
): string {
  const writing = writingFor(model);
  const { t } = writing;
  const full = model.protectedSources.named;
  const parts: Record<TemplatePart, string> = {
    masthead: masthead(model, writing),
    glance: glance(model, writing, use),
    corrections: corrections(model, writing),
    speakers: speakers(model, writing),
    claims: claims(model, writing, use),
    suggestions: suggestions(model, writing),
    text: fullText(model, writing),
    method: method(model, writing),
    history: history(model, writing),
    provenance: provenance(model, writing, use),
  };
  return `<!doctype html>
<html lang="${model.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${REPORT_CSP}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Tickmark ${escape(model.appVersion)}">
<title>${escape(t('report.documentTitle', { title: model.article.title }))}</title>
<style>
${fontFaces(fonts)}
${style}
${
  isPreview && use === 'pdf'
    ? paperStyle(model)
    : `${screenStyle}
${printStyle(model.options)}`
}
${lookStyle(model.look)}
${use === 'file' ? pageMargins(model) : ''}
${template?.style ?? ''}
</style>
</head>
<body class="for-${use}${full ? ' full' : ''}" data-own="${langValue(model.article.language)}">
${isPreview && use === 'pdf' ? paperHead(model) : ''}${full ? `<div class="strip" aria-hidden="true">${escape(sourcesLine(model, writing.tell))}</div>\n` : ''}<main>
${template === null ? Object.values(parts).join('\n') : fillTemplate(template, parts)}
</main>
${
  use === 'file' && !isPreview
    ? `<script>${script}</script>
`
    : ''
}</body>
</html>
`;
}
