import type { Database } from 'better-sqlite3';
import type { WatchedFile } from '../../../core/model/watched/watched.ts';
import type { Library } from '../../../db/store/open.ts';
import { rowById } from '../../../db/tables/rows.ts';
import { articleTable } from '../../../db/tables/tables.ts';
import { filesOfFolder } from '../../../db/watched/files.ts';

/** What became of the files of a folder, the latest first, with the articles that they are in the library. */
export function filesWithArticles(
  library: Library,
  list: Database,
  folderId: number,
  page: { offset: number; limit: number },
): { files: WatchedFile[]; total: number } {
  const { files, total } = filesOfFolder(list, folderId, page);
  return {
    total,
    files: files.map(({ articleId, ...file }) => {
      const article = articleId === null ? null : rowById(library.db, articleTable, articleId);
      return {
        ...file,
        article: article && { id: article.id, title: article.title, isDeleted: article.removed },
      };
    }),
  };
}
