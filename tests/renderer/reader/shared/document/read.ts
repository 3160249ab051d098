import { TickmarkError } from '../../../../../core/kernel/errors.ts';
import type { SourceArticle, SourceFile } from '../../../../../core/text/source-article.ts';

/** Returns the article of a file that holds one. */
export function articleOf(file: SourceFile): SourceArticle {
  if (file.kind !== 'article') throw new Error('several articles');
  return file.article;
}

/** Returns an article's blocks as lines: kind and level, then the text as it stands. */
export function linesOf({ blocks }: SourceArticle): string[] {
  return blocks.map(({ kind, level, text }) => `${kind}${level ?? ''}: ${text}`);
}

/** Returns the code of the error that reading ends with; 'read' where it ends with none. */
export async function codeOf(read: Promise<unknown>): Promise<string> {
  try {
    await read;
    return 'read';
  } catch (error) {
    return error instanceof TickmarkError ? error.code : `not ours: ${String(error)}`;
  }
}
