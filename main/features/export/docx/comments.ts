import { Paragraph, type ICommentOptions } from 'docx';
import type { ClaimComment } from '../../../../core/report/outline/comments.ts';
import { clean, runs, type RunContext } from './runs.ts';

/** The comments of each claim, by the claim's number: its own first, then those that answer it. */
export type CommentIds = ReadonlyMap<number, readonly number[]>;

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
