import { escape, langValue } from '../html/escape.ts';
import type { ReportModel, ReportText } from '../../model/model.ts';
import { claimComments, type ClaimComment } from '../../outline/comments.ts';
import { outlineOf } from '../../outline/outline.ts';
import type { Outline, Part, Section } from '../../outline/parts.ts';
import { reportWording, type ReportWording } from '../../wording/report-wording.ts';
import { letterhead } from '../html/masthead.ts';
import { claimsTable, inlineHtml, partHtml } from '../../preview/parts.ts';
import { previewSheet } from '../../preview/previews.ts';
import { claimMarks, type MarkedPiece } from '../../model/text-part.ts';
import { cutterFor, editsFor } from '../../outline/edits.ts';
import type { ShownForm } from '../form.ts';

/**
 * Returns a page that shows the Word document: the same words in the same order, the comments listed beside the
 * article. Only Word knows where lines and pages end.
 */
export function wordPreview(model: ReportModel): string {
  const wording = reportWording(model);
  const outline = outlineOf(model);
  const { language } = model.article;
  const heads = ['report.number', 'report.claimHead', 'report.finding'] as const;
  const sections = outline.sections
    .filter(({ name }) => name !== 'text')
    .map((section) =>
      sectionHtml(
        section,
        heads.map((head) => wording.t(head)),
        language,
      ),
    );
  const rule = model.look?.colour ?? null;
  const body = `<div class="page"${rule === null ? '' : ` style="--rule:${rule}"`}>
${opening(model, outline)}
${story(model, wording)}
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

function story(model: ReportModel, wording: ReportWording): string {
  const { text, claims } = model;
  if (text === null) return '';
  const comments = claimComments(claims, wording).map((comment) => commentHtml(comment, model, wording));
  return `<div class="story"><div class="words">
${articleHtml(text, model)}
</div><section class="comments" aria-label="${escape(wording.t('preview.comments', { n: claims.length }))}">
${comments.join('\n')}
</section></div>`;
}

function commentHtml(comment: ClaimComment, { article }: ReportModel, { dates, t }: ReportWording): string {
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

/**
 * Returns the article as the Word document has it: the words of each claim tinted, the number of its comment behind them,
 * and corrections as tracked changes where the options ask for them.
 */
function articleHtml(text: ReportText, { claims, article, options }: ReportModel): string {
  const marked = claimMarks(text, claims);
  const cut = cutterFor(options.trackChanges ? editsFor(claims, text.content) : []);
  const open = new Set<string>();
  const own = `lang="${langValue(article.language)}" dir="auto"`;
  const write = (piece: MarkedPiece, at: number): string => {
    if ('begins' in piece) {
      open.add(piece.begins.id);
      return '';
    }
    if ('ends' in piece) {
      open.delete(piece.ends.id);
      const { number } = piece.ends;
      return `<sup id="w${number}"><a href="#k${number}">${number}</a></sup>`;
    }
    const words = cut(piece.text, at).map(({ kind, text: part }) => {
      if (kind === 'same') return escape(part);
      return kind === 'in' ? `<ins>${escape(part)}</ins>` : `<del>${escape(part)}</del>`;
    });
    return open.size === 0 ? words.join('') : `<mark>${words.join('')}</mark>`;
  };
  return text.blocks
    .map((block, index) => {
      let at = block.start;
      const words = (marked[index] ?? []).map((piece) => {
        const written = write(piece, at);
        if ('text' in piece) at += piece.text.length;
        return written;
      });
      const element = block.kind === 'heading' && block.isText ? 'h2' : 'p';
      return `<${element} class="${block.isText ? block.kind : 'aside'}" ${own}>${words.join('')}</${element}>`;
    })
    .join('\n');
}

/** The look of the Word document on a screen: its sheet on a desk, its comments beside it. */
const wordStyle = `
:root{--verified:#1c7146;--unverifiable:#9a5b00;--refuted:#b3261e;--unchecked:#5d6675}
*{box-sizing:border-box}
body{margin:0;padding:1.25rem;background:#eae6dc;color:#1c1a17;font:.8125rem/1.5 Arial,"Liberation Sans",sans-serif}
p,h1,h2,h3,ul,table{margin:0 0 .5rem;padding:0}
.page{max-width:62rem;margin:0 auto;padding:2.5rem 2.5rem 3rem;background:#fff;box-shadow:0 1px 2px rgb(60 50 30/.14)}
.head{display:flex;justify-content:space-between;gap:1rem;margin-bottom:1rem;padding-bottom:.3rem;border-bottom:2px solid var(--rule,#1c1a17);color:#5c574f;font-size:.6875rem;font-weight:700;text-transform:uppercase}
.newsroom img{height:2.25rem;max-width:100%;object-fit:contain}
h1,h2,h3,.quote,.paragraph,.listItem,.quotation,.correction>:first-child{font-family:Georgia,"Liberation Serif",serif}
h1{font-size:1.75rem;line-height:1.2;overflow-wrap:anywhere}
h2{margin-top:1.5rem;font-size:1.125rem}
h3{margin-top:1rem;font-size:1rem}
.held{color:var(--refuted);font-weight:700}
.soft,.about{color:#5c574f;overflow-wrap:anywhere}
.story{display:grid;grid-template-columns:minmax(0,1fr) 17rem;gap:2rem;align-items:start;margin-top:1.25rem}
.words{font-size:.9375rem;line-height:1.65;overflow-wrap:anywhere}
.words p,.words h2{white-space:pre-wrap}
.listItem{padding-inline-start:1.25rem}
.quotation{padding-inline:1.75rem}
.aside{padding-inline-start:1rem;color:#5c574f;font-size:.75rem}
mark{background:#fbe6d6;color:inherit}
code{font:.75rem/1.5 "Courier New","Liberation Mono",monospace}
sup{font:700 .625rem/1 Arial,sans-serif}
a{color:#8a3b12;text-decoration:none}
del{color:var(--refuted)}
ins{color:var(--verified);font-weight:700;text-decoration:none}
.words del,.words ins{color:#8a3b12}
.words ins{font-weight:inherit;text-decoration:underline}
.comments{display:grid;gap:.6rem}
.comment{padding:.5rem .65rem;border:1px solid #e3d3c6;border-inline-start:3px solid #c7794a;border-radius:3px;background:#fffaf6;font-size:.75rem;line-height:1.45;overflow-wrap:anywhere}
.comment p{margin:0}
.comment .by{color:#5c574f}
.comment:target,sup:target{outline:2px solid #c7794a}
.answer{margin-top:.4rem;padding-inline-start:.6rem;border-inline-start:2px solid #e3d3c6}
.verdict.v{color:var(--verified)}.verdict.u{color:var(--unverifiable)}.verdict.x{color:var(--refuted)}.verdict.o{color:var(--unchecked)}
.redacted{padding:0 .4em;background:#000;color:#fff;font-weight:700}
table{width:100%;border-collapse:collapse;table-layout:auto}
th,td{padding:.25rem .6rem .25rem 0;border-block:1px solid #d9d4c8;text-align:start;vertical-align:top;overflow-wrap:anywhere}
th{color:#5c574f;font-size:.75rem}
.claims{table-layout:fixed}
.claims :is(th,td):first-child{width:2.5rem}.claims :is(th,td):last-child{width:11rem}
figure{margin:.3rem 0}figure img{display:block;max-width:100%;max-height:19rem}figcaption{font-size:.75rem}
.claims p,.claims ul{margin:0 0 .2rem}
.quote{font-size:.875rem}
ul{padding-inline-start:1.1rem}
.correction{margin:.5rem 0;padding-inline-start:.7rem;border-inline-start:3px solid var(--refuted)}
.correction p{margin:0 0 .15rem}
@media (max-width:44rem){
body{padding:0}
.page{padding:1.25rem}
.story{grid-template-columns:minmax(0,1fr)}
}`;

/** The Word document: main makes it, with a library that core does not import. */
export const docxForm: ShownForm = { preview: wordPreview };
