import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  HeadingLevel,
  InsertedTextRun,
  Paragraph,
  TextRun,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import { claimMarks } from '../../../../core/report/model/text-part.ts';
import type { ReportClaim, ReportText } from '../../../../core/report/model/model.ts';
import type { Signature } from '../../../../core/report/outline/comments.ts';
import { cutterFor, type Edit } from '../../../../core/report/outline/edits.ts';
import type { CommentIds } from './comments.ts';
import { clean, colour, isRightToLeft, languageLook, run } from './runs.ts';

/** What the article is written with. */
export interface ArticleRunContext {
  language: string;
  /** The comments of each claim, by its number: the first is the claim's own, the others answer it. */
  comments: CommentIds;
  /** What is struck and put in as tracked changes; none if they are not asked for. */
  edits: readonly Edit[];
  sign(claim: ReportClaim): Signature;
}

/** Returns the article's paragraphs as they were written, each claim a comment on its exact words. */
export function articleParagraphs(
  text: ReportText,
  claims: readonly ReportClaim[],
  context: ArticleRunContext,
): Paragraph[] {
  const marks = claimMarks(text, claims);
  const write = writer(context);
  return text.blocks.map((block, index) => {
    const children: ParagraphChild[] = [];
    let at = block.start;
    for (const piece of marks[index] ?? []) {
      if ('begins' in piece) {
        for (const id of context.comments.get(piece.begins.number) ?? [])
          children.push(new CommentRangeStart(id));
      } else if ('ends' in piece) {
        for (const id of context.comments.get(piece.ends.number) ?? [])
          children.push(new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] }));
      } else {
        children.push(...write(piece.text, at, lookOf(block, context)));
        at += piece.text.length;
      }
    }
    return new Paragraph({
      ...formOf(block),
      bidirectional: isRightToLeft(text.content.slice(block.start, block.end)),
      children,
    });
  });
}

type Block = ReportText['blocks'][number];

function formOf({ kind, isText }: Block): ConstructorParameters<typeof Paragraph>[0] & object {
  if (!isText) return { style: 'Aside' };
  if (kind === 'heading') return { heading: HeadingLevel.HEADING_2 };
  if (kind === 'listItem')
    return { style: 'ArticleText', bullet: { level: 0 }, indent: { start: 420, hanging: 280 } };
  return { style: kind === 'quotation' ? 'ArticleQuotation' : 'ArticleText' };
}

function lookOf({ isText }: Block, { language }: ArticleRunContext): IRunOptions {
  return {
    ...(!isText && { color: colour.soft }),
    ...languageLook(language),
  };
}

/** Returns a function that writes a stretch of the text from an offset on, with the edits that fall into it. */
function writer({
  edits,
  sign,
}: ArticleRunContext): (text: string, start: number, look: IRunOptions) => ParagraphChild[] {
  let change = 0;
  const cut = cutterFor(edits);
  const signed = (claim: ReportClaim): { id: number; author: string; date: string } => {
    const { author, at } = sign(claim);
    return { id: ++change, author: clean(author), date: at };
  };
  return (text, start, look) =>
    cut(text, start).map((piece) => {
      if (piece.kind === 'same') return run(piece.text, look);
      const changed = { ...look, ...signed(piece.claim), text: clean(piece.text) };
      return piece.kind === 'in' ? new InsertedTextRun(changed) : new DeletedTextRun(changed);
    });
}
