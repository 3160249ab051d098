import type { LoadResult } from '../../../core/contract/index.ts';
import { TickmarkError, toWireError } from '../../../core/kernel/errors.ts';
import { newId, type Id } from '../../../core/kernel/ids.ts';
import type { ParseRequest } from '../../../core/model/article/parsed-article.ts';
import type { Library } from '../../../db/store/open.ts';
import { rowById } from '../../../db/tables/rows.ts';
import { articleTable } from '../../../db/tables/tables.ts';
import { readDraft } from '../../base/author-notes.ts';
import { readFile } from '../../workers/reader/read-file.ts';

/**
 * Reads the author's notes in a file, at their words in the newest version of an article. The file is not loaded. Never
 * throws: errors and questions are in the result.
 */
export async function notesFor(
  library: Library,
  articleId: Id,
  request: Promise<ParseRequest>,
  name: string,
): Promise<LoadResult> {
  try {
    const file = await readFile(await request);
    if (file.kind === 'several') return { status: 'several', name, token: newId(), items: file.items };
    if (file.article.remarks.length === 0) throw new TickmarkError('noAuthorNotes', { name });
    const draft = await readDraft(library, articleId, file.article, name);
    const title = rowById(library.db, articleTable, articleId)?.title ?? '';
    return { status: 'notes', name, articleId, title, draft };
  } catch (thrown) {
    return { status: 'failed', name, token: newId(), error: toWireError(thrown) };
  }
}
