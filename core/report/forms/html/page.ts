import { claims, corrections } from './claims.ts';
import { escape, langValue } from './escape.ts';
import { fontFaces, type ReportFont } from './fonts.ts';
import { fullText } from './full-text.ts';
import { glance, speakers } from './glance.ts';
import { lookStyle, pageMargins, runningHead, masthead } from './masthead.ts';
import { proofList, quotations } from './checks.ts';
import { method } from './method.ts';
import { provenance } from './provenance.ts';
import { screenStyle, style } from './style.ts';
import { script, SCRIPT_HASH } from './script.ts';
import { sources } from './sources.ts';
import { sourcesLine } from '../../wording/report-wording.ts';
import { fillTemplate, type Template, type TemplatePart } from './template.ts';
import { writingFor, type Writing } from './writing.ts';
import type { ReportModel } from '../../model/model.ts';
import { historyRows, type HistoryRow } from '../../wording/history-rows.ts';
import type { ReportOptions } from '../../../model/report/options.ts';
import { sealHtml } from '../../model/seal.ts';
import type { Making, TextForm } from '../form.ts';
import { renderJson } from '../json/json.ts';

/** What a page may do: show itself with the fonts, pictures and style in it, and run its one script. */
export const REPORT_CSP = `default-src 'none'; script-src '${SCRIPT_HASH}'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`;

/**
 * Returns the report as one HTML file that needs no other file, and that can be read without scripts. It contains the
 * `fonts`. `use` says what it is for: a 'file' draws its own running heads and page numbers when it is printed; for
 * 'pdf' the print window draws them. A template places the parts in its own markup. With `isPreview` nothing runs in
 * it, and for 'pdf' the screen shows the paper.
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
    // Appendices stand where a template places the history, so that older templates have them too.
    history: [
      sources(model, writing),
      quotations(model, writing),
      proofList(model, writing),
      history(model, writing),
    ]
      .filter((part) => part !== '')
      .join('\n'),
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
${isPreview && use === 'pdf' ? paperHead(model) : ''}${full ? `<div class="strip" aria-hidden="true">${escape(sourcesLine(model, writing.wording))}</div>\n` : ''}<main>
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

/** Returns the suggestions that nobody looked at, apart from the claims; empty if there is none. */
function suggestions(model: ReportModel, { say, own }: Writing): string {
  const found = model.suggestions;
  if (found.length === 0) return '';
  const items = found.map(
    ({ number, quote, kind }) =>
      `<li><b class="number">${number}</b> <span ${own}>${escape(quote)}</span>${kind === null ? '' : ` <span class="facts">${say(`kind.${kind}`)}</span>`}</li>`,
  );
  return `<section class="suggestions">
<h2>${say('report.suggestions')}</h2>
<p class="key">${say('report.suggestionsMean', { n: found.length })}</p>
<ul class="sentences">${items.join('\n')}</ul>
</section>`;
}

const width = { a4: '210mm', letter: '8.5in' };

/**
 * Returns the style that shows the printed page on a screen: the rules for print, and a sheet as wide as the paper. Where
 * pages end is not shown.
 */
function paperStyle({ options }: ReportModel): string {
  return `${printStyle(options, 'all')}
html{background:#eae6dc}
body{position:relative;width:${width[options.paper]};max-width:100%;margin:1.25rem auto;background:#fff;box-shadow:0 1px 2px rgb(60 50 30/.14)}
.running{display:flex;justify-content:space-between;gap:6mm;padding:6mm 18mm 0;font:7pt/1.3 var(--sans);color:#5c574f}
main{padding:5mm 18mm 19mm}
.full main{padding-right:29mm}
.strip{position:absolute}`;
}

/** Returns the head that stands on every page. */
function paperHead(model: ReportModel): string {
  const { left, right } = runningHead(model);
  return `<div class="running"><span dir="auto">${escape(left)}</span><span dir="auto">${escape(right)}</span></div>\n`;
}

/** Returns the history, line by line; empty if the options leave it out. */
function history({ entries, claims }: ReportModel, writing: Writing): string {
  if (entries === null) return '';
  const { say } = writing;
  const listed = new Set(claims.map((claim) => claim.number));
  const left = entries.isWhole ? '' : `<p class="key">${say('report.entriesLeftOut')}</p>\n`;
  const heads = ['report.when', 'report.checker', 'report.claimHead', 'report.what'] as const;
  return `<section class="entries">
<h2>${say('report.entries')}</h2>
${left}<table><thead><tr>${heads.map((head) => `<th scope="col">${say(head)}</th>`).join('')}</tr></thead>
<tbody>${historyRows(entries.listed, writing.wording)
    .map((line) => row(line, listed, writing))
    .join('\n')}</tbody></table>
</section>`;
}

function row(line: HistoryRow, listed: ReadonlySet<number>, { wording, words }: Writing): string {
  const { at, by, claim, what } = line;
  const number =
    claim === null ? '' : listed.has(claim) ? `<a href="#c${claim}">${claim}</a>` : String(claim);
  const cells = [escape(wording.dates.moment(at)), words(wording.initials(by) ?? ''), number, escape(what)];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

const size: Record<ReportOptions['paper'], string> = { a4: 'A4', letter: 'letter' };

/**
 * Returns the style of the report on paper: ink on white, nothing split that can stay whole, and every claim,
 * whatever a reader filtered. A claim with pictures may break between two of them, because otherwise half a page
 * would stay empty. A refuted claim has a double line here, not a wavy one: Chromium takes 20 ms to put one wavy line
 * into a PDF, and a report can have hundreds. A preview uses these rules on a screen; `medium` is then 'all'.
 */
function printStyle({ paper }: ReportOptions, medium: 'print' | 'all' = 'print'): string {
  return `
@page{size:${size[paper]};margin:20mm 18mm 19mm;font:7pt Inter,Helvetica,Arial,sans-serif;color:#5c574f}
@page :first{margin-top:15mm}
@media ${medium}{
:root{--paper:#fff;color-scheme:light}
.x{--line:double}
.m.x{text-decoration-thickness:.07em}
html{font-size:14.5px}
main{padding:0}
section{margin-top:1.5rem}
.tools,details{display:none}
.claim[hidden]{display:grid}
.claim:has(figure),.evidence li:has(figure){break-inside:auto}
.evidence li:has(figure)>p{break-after:avoid}
figure img{max-height:17rem}
.strip{position:fixed;inset:0 0 0 auto;width:6mm;writing-mode:vertical-rl;background:#000;color:#fff;text-align:center;font:600 7.5pt/6mm Inter,Helvetica,Arial,sans-serif;letter-spacing:.08em}
.full main{padding-right:11mm}
.for-pdf .masthead{padding:0;height:2px}
.for-pdf .masthead p{display:none}
}`;
}

/** The report as one HTML file. */
export const htmlForm: TextForm = {
  render: async (model, making) => sealHtml(await htmlPage(model, making), making.hash, making.sign),
  preview: async (model, { fonts, template }) =>
    renderHtml(model, await fonts(renderJson(model)), 'file', template, true),
};

/** Returns the page that a browser shows and prints, without its seal. */
export async function htmlPage(
  model: ReportModel,
  { fonts, template }: Pick<Making, 'fonts' | 'template'>,
): Promise<string> {
  return renderHtml(model, await fonts(renderJson(model)), 'file', template);
}
