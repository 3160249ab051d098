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
import { claimMarks } from '../../../core/report/claim-marks.ts';
import type { ReportClaim, ReportText } from '../../../core/report/model.ts';
import type { CommentIds, Signature } from './comments.ts';
import type { Edit } from './corrections.ts';
import { clean, colour, isRightToLeft, run } from './runs.ts';

/** What the article is written with. */
export interface ArticleInk {
  language: string;
  /** The comments of each claim, by its number: the first is the claim's own, the others answer it. */
  comments: CommentIds;
  /** What is struck and put in as tracked changes; none where they are not asked for. */
  edits: readonly Edit[];
  sign(claim: ReportClaim): Signature;
}

/** Returns the article's paragraphs as they were written, each claim a comment on its exact words. */
export function articleParagraphs(
  text: ReportText,
  claims: readonly ReportClaim[],
  ink: ArticleInk,
): Paragraph[] {
  const marks = claimMarks(text, claims);
  const write = writer(ink);
  return text.blocks.map((block, index) => {
    const children: ParagraphChild[] = [];
    let at = block.start;
    for (const piece of marks[index] ?? []) {
      if ('begins' in piece) {
        for (const id of ink.comments.get(piece.begins.number) ?? [])
          children.push(new CommentRangeStart(id));
      } else if ('ends' in piece) {
        for (const id of ink.comments.get(piece.ends.number) ?? [])
          children.push(new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] }));
      } else {
        children.push(...write(piece.text, at, lookOf(block, ink)));
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

function lookOf({ isText }: Block, { language }: ArticleInk): IRunOptions {
  return {
    ...(!isText && { color: colour.soft }),
    ...(language !== 'und' && { language: { value: language } }),
  };
}

/** Returns a function that writes a stretch of the text from an offset on, with the edits that fall into it. */
function writer({
  edits,
  sign,
}: ArticleInk): (text: string, start: number, look: IRunOptions) => ParagraphChild[] {
  let change = 0;
  let next = 0;
  const signed = (claim: ReportClaim): { id: number } & Signature => ({ id: ++change, ...sign(claim) });
  return (text, start, look) => {
    const end = start + text.length;
    const written: ParagraphChild[] = [];
    let at = start;
    const plain = (until: number): void => {
      if (until > at) written.push(run(text.slice(at - start, until - start), look));
      at = Math.max(at, until);
    };
    for (let edit = edits[next]; edit !== undefined; edit = edits[++next]) {
      if (edit.kind === 'in') {
        // What a claim begins with stands inside its comment, not at the end of the stretch before it.
        if (edit.at > end || (edit.at === end && edit.isFirst && end > start)) break;
        plain(edit.at);
        written.push(new InsertedTextRun({ ...look, ...signed(edit.claim), text: clean(edit.text) }));
      } else {
        if (edit.start >= end) break;
        const from = Math.max(edit.start, at);
        plain(from);
        const until = Math.min(edit.end, end);
        written.push(
          new DeletedTextRun({
            ...look,
            ...signed(edit.claim),
            text: clean(text.slice(from - start, until - start)),
          }),
        );
        at = until;
        if (edit.end > end) break;
      }
    }
    plain(end);
    return written;
  };
}
