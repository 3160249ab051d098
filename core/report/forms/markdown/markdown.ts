import { assertNever } from '../../../kernel/assert-never.ts';
import type { ReportClaim, ReportModel, ReportText } from '../../model/model.ts';
import { outlineOf } from '../../outline/outline.ts';
import type { Inline, Part } from '../../outline/parts.ts';
import { reportWording, type ReportWording } from '../../wording/report-wording.ts';
import { textPreview } from '../../preview/previews.ts';
import type { TextForm } from '../form.ts';
import { verdictSign } from '../../../model/claim/verdict.ts';
import { claimMarks, type MarkedPiece } from '../../model/text-part.ts';
import { BAR } from '../../../protection/redaction.ts';

/** What the parts are written with: the claims that are marked in the article, and the words. */
interface Paper {
  claims: readonly ReportClaim[];
  wording: ReportWording;
}

/**
 * Returns the report as Markdown (CommonMark with GitHub's tables): what HTML says, in the same order, readable as it
 * stands. Nothing in it is markup but ours.
 */
export function renderMarkdown(model: ReportModel): string {
  const outline = outlineOf(model);
  const paper = { claims: model.claims, wording: reportWording(model) };
  const head = [outline.newsroom?.name ?? '', outline.kind, outline.sources]
    .filter((words) => words !== '')
    .map(escapeMarkdown);
  const blocks = [
    `**${head.join(' · ')}**`,
    `# ${escapeMarkdown(outline.title)}`,
    ...outline.restrictions.map((line) => `**${escapeMarkdown(line)}**`),
    outline.about.map(inline).join('  \n'),
    ...outline.sections.flatMap(({ title, parts }) => [
      `## ${escapeMarkdown(title)}`,
      ...parts.map((part) => write(part, paper)),
    ]),
    '---',
    ...(outline.newsroom?.lines ?? []).map(escapeMarkdown),
    escapeMarkdown(outline.foot),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function write(part: Part, paper: Paper): string {
  switch (part.kind) {
    case 'heading':
      return `### ${escapeMarkdown(part.text)}`;
    case 'para':
      return part.look === 'quote' ? `> ${inline(part.words)}` : inline(part.words);
    case 'list':
      return part.items.map((item) => `- ${inline(item)}`).join('\n');
    // A text cannot hold a picture, so its name replaces it.
    case 'picture':
      return inline(part.caption);
    case 'table':
      return table(part.head, part.rows);
    case 'claim': {
      const title = `### ${String(part.claim.number)} · ${escapeMarkdown(part.claim.quote)}`;
      const margin = part.margin.map(inline).join(' · ');
      return [title, margin, ...part.what.map((inner) => write(inner, paper))].join('\n\n');
    }
    case 'correction': {
      const lines = [`**${String(part.claim.number)}** · ${inline(part.change)}`, ...part.lines.map(inline)];
      return lines.map((line) => `> ${line}`).join('\n>\n');
    }
    case 'text':
      return articleText(part.text, paper.claims, paper.wording);
    default:
      return assertNever(part);
  }
}

/** A Markdown table must have a head, so a table without one gets an empty head. */
function table(head: readonly string[], rows: readonly Inline[][][]): string {
  const width = Math.max(head.length, ...rows.map((row) => row.length));
  const line = (cells: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_unused, index) => cells[index] ?? '').join(' | ')} |`;
  return [
    line(head.map(escapeMarkdown)),
    line(Array.from({ length: width }, () => '---')),
    ...rows.map((row) => line(row.map(inline))),
  ].join('\n');
}

export const markdownForm: TextForm = {
  render: renderMarkdown,
  preview: (model) => textPreview(model, renderMarkdown(model)),
};

/** Returns the article with its claims in brackets: `[9: 62 percent 9✗]`. Text that is not the article's own is quoted. */
function articleText(text: ReportText, claims: readonly ReportClaim[], { t }: ReportWording): string {
  const marked = claimMarks(text, claims);
  const blocks = text.blocks.map(({ kind, level, isText }, index) => {
    const words = (marked[index] ?? []).map(markedText).join('').trim();
    if (!isText) return `> ${escapeMarkdown(t(`block.${kind}`))}: ${words}`;
    if (kind === 'heading') return `${'#'.repeat(Math.min(6, (level ?? 2) + 2))} ${words}`;
    if (kind === 'quotation') return `> ${words}`;
    return kind === 'listItem' ? `- ${words}` : words;
  });
  return [`*${escapeMarkdown(t('report.textKeyPlain'))}*`, ...blocks].join('\n\n');
}

function markedText(piece: MarkedPiece): string {
  if ('text' in piece) return escapeMarkdown(piece.text);
  if ('begins' in piece) return `\\[${String(piece.begins.number)}: `;
  return ` ${String(piece.ends.number)}${verdictSign[piece.ends.so.verdict]}\\]`;
}

/** Returns words as a line of Markdown. */
function inline(words: readonly Inline[]): string {
  return words.map(inlineMarkdown).join('').replace(/\s+/gu, ' ').trim();
}

function inlineMarkdown({ text, look, href, bar, code }: Inline): string {
  if (bar === true) return `${BAR} (${escapeMarkdown(text)})`;
  if (href !== undefined) return `<${href.replace(/[<>\s]/g, encodeURIComponent)}>`;
  // Between backticks nothing else is markup, so what has one itself is written as other words are.
  if (code === true && !/[`\n]/u.test(text)) return `\`${text}\``;
  // Asterisks cannot strike text out, and do not always close beside punctuation, so changes are marked with tags.
  if (look === 'out') return `<del>${escapeMarkdown(text)}</del>`;
  if (look === 'in') return `<ins>${escapeMarkdown(text)}</ins>`;
  return look === 'strong' ? strong(text) : escapeMarkdown(text);
}

/** Asterisks between a letter and punctuation are no emphasis, so punctuation at the ends stays outside them. */
function strong(text: string): string {
  const [, head = '', middle = '', tail = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(text) ?? [];
  if (middle === '') return escapeMarkdown(text);
  return `${escapeMarkdown(head)}**${escapeMarkdown(middle)}**${escapeMarkdown(tail)}`;
}

/**
 * Returns text escaped for CommonMark and GitHub's dialect: no character of it begins emphasis, a link, markup, a
 * list or a heading. White space becomes single spaces, and control characters become U+FFFD.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/\p{Cc}/gu, '\uFFFD')
    .replace(/[\\`*_[\]<>|~&$]/g, '\\$&')
    .replace(/^( ?)([#+=-]|\d{1,9}(?=[.)]))/, (_whole, space: string, sign: string) =>
      /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
    );
}
