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
  type ICommentOptions,
} from 'docx';
import { claimMarks } from '../../../../core/report/model/text-part.ts';
import type { ReportClaim, ReportText } from '../../../../core/report/model/model.ts';
import type { Signature, ClaimComment } from '../../../../core/report/outline/comments.ts';
import { cutterFor, type Edit } from '../../../../core/report/outline/edits.ts';
import { clean, colour, isRightToLeft, languageLook, run, runs, type RunContext } from './runs.ts';

/** The comments of each claim, by the claim's number: its own first, then those that answer it. */
type CommentIds = ReadonlyMap<number, readonly number[]>;

/** Returns a comment of Word for each of the claims' comments, and one for each answer to it. */
export function commentsFor(
  found: readonly ClaimComment[],
  context: RunContext,
): { comments: ICommentOptions[]; ids: CommentIds } {
  const comments: ICommentOptions[] = [];
  const ids = new Map<number, number[]>();
  const write = (
    entry: Pick<ClaimComment, 'author' | 'initials' | 'at' | 'lines'>,
    parent?: number,
  ): number => {
    const id = comments.length;
    comments.push({
      id,
      ...(parent !== undefined && { parentId: parent }),
      author: clean(entry.author),
      initials: clean(entry.initials),
      date: new Date(entry.at),
      children: entry.lines.map((line) => new Paragraph({ children: runs(line, context) })),
    });
    return id;
  };
  for (const comment of found) {
    const id = write(comment);
    ids.set(comment.claim.number, [id, ...comment.answers.map((answer) => write(answer, id))]);
  }
  return { comments, ids };
}

/** What writing the article needs. */
interface ArticleRunContext {
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
