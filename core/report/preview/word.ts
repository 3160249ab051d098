import { escape } from '../forms/html/escape.ts';
import type { ReportModel } from '../model/model.ts';
import { claimComments, type ClaimComment } from '../outline/comments.ts';
import { outlineOf } from '../outline/outline.ts';
import type { Outline, Part, Section } from '../outline/parts.ts';
import { tellingFor, type Telling } from '../wording/telling.ts';
import { letterhead } from '../forms/html/look.ts';
import { articleHtml } from './article.ts';
import { claimsTable, inlineHtml, partHtml } from './parts.ts';
import { previewSheet } from './sheet.ts';
import { wordStyle } from './word-style.ts';

/**
 * Returns a page that shows the Word document: the same words in the same order, the comments listed beside the article.
 * Where lines and pages end is Word's to say.
 */
export function wordPreview(model: ReportModel): string {
  const telling = tellingFor(model);
  const outline = outlineOf(model);
  const { language } = model.article;
  const heads = ['report.number', 'report.claimHead', 'report.finding'] as const;
  const sections = outline.sections
    .filter(({ name }) => name !== 'text')
    .map((section) =>
      sectionHtml(
        section,
        heads.map((head) => telling.t(head)),
        language,
      ),
    );
  const rule = model.look?.colour ?? null;
  const body = `<div class="page"${rule === null ? '' : ` style="--rule:${rule}"`}>
${opening(model, outline)}
${story(model, telling)}
${sections.join('\n')}
${(outline.newsroom?.lines ?? []).map((line) => `<p class="about">${escape(line)}</p>`).join('')}<p class="about">${escape(outline.foot)}</p>
</div>`;
  return previewSheet(model, body, wordStyle);
}

function opening(model: ReportModel, outline: Outline): string {
  const about = outline.about.map(
    (line) => `<p class="about">${inlineHtml(line, model.article.language)}</p>`,
  );
  const held = outline.restrictions.map((line) => `<p class="held">${escape(line)}</p>`);
  return `${letterhead(model)}<div class="head"><span>${escape(outline.kind)}</span><span>${escape(outline.sources)}</span></div>
<h1 dir="auto">${escape(outline.title)}</h1>
${[...held, ...about].join('\n')}`;
}

function story(model: ReportModel, telling: Telling): string {
  const { text, claims } = model;
  if (text === null) return '';
  const comments = claimComments(claims, telling).map((comment) => commentHtml(comment, model, telling));
  return `<div class="story"><div class="words">
${articleHtml(text, model)}
</div><section class="comments" aria-label="${escape(telling.t('preview.comments', { n: claims.length }))}">
${comments.join('\n')}
</section></div>`;
}

function commentHtml(comment: ClaimComment, { article }: ReportModel, { dates, t }: Telling): string {
  const lines = (found: ClaimComment['lines']): string =>
    found.map((line) => `<p dir="auto">${inlineHtml(line, article.language)}</p>`).join('');
  const by = ({ author, at }: Pick<ClaimComment, 'author' | 'at'>): string =>
    `<p class="by"><b>${escape(author)}</b> ${escape(dates.moment(at))}</p>`;
  const { number } = comment.claim;
  const answers = comment.answers.map(
    (answer) => `<div class="answer">${by(answer)}${lines(answer.lines)}</div>`,
  );
  return `<div class="comment" id="k${number}">${by(comment)}${lines(comment.lines)}${answers.join('')}<p><a href="#w${number}">${escape(t('preview.toWords'))}</a></p></div>`;
}

function sectionHtml({ title, parts }: Section, heads: readonly string[], language: string): string {
  const written = parts.map((part) => (isTable(part) ? '' : partHtml(part, language)));
  const claims = parts.filter((part) => part.kind === 'claim');
  return `<h2>${escape(title)}</h2>\n${written.join('\n')}${claimsTable(claims, heads, language)}`;
}

function isTable(part: Part): part is Extract<Part, { kind: 'claim' | 'text' }> {
  return part.kind === 'claim' || part.kind === 'text';
}
