import { assertNever } from '../../../kernel/assert-never.ts';
import type { ReportClaim, ReportModel } from '../../model/model.ts';
import { outlineOf } from '../../outline/outline.ts';
import type { Inline, Part } from '../../outline/parts.ts';
import { tellingFor, type Telling } from '../../wording/telling.ts';
import { escapeMarkdown } from './escape.ts';
import { inline } from './inline.ts';
import { articleText } from './text.ts';
import { textPreview } from '../../preview/text.ts';
import type { TextForm } from '../form.ts';

/** What the parts are written with: the claims that the article is marked with, and the words. */
interface Paper {
  claims: readonly ReportClaim[];
  telling: Telling;
}

/**
 * Returns the report as Markdown (CommonMark with GitHub's tables): what HTML says, in the same order, readable as it
 * stands. Nothing in it is markup but ours.
 */
export function renderMarkdown(model: ReportModel): string {
  const outline = outlineOf(model);
  const paper = { claims: model.claims, telling: tellingFor(model) };
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
    // A text holds no picture: its name stands for it.
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
      return articleText(part.text, paper.claims, paper.telling);
    default:
      return assertNever(part);
  }
}

/** A table needs a head: where there is none it is empty. */
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
