import type { Id } from '../../../core/kernel/ids.ts';
import { sha256 } from '../../crypto/hash.ts';
import type { Library } from '../../store/open.ts';
import { sql } from '../../tables/rows.ts';

/** The article, deleted or not, that has this very text in one of its versions, or null. One that is not deleted comes first. */
export function anyArticleWithText(library: Library, text: string): { id: Id; title: string } | null {
  const row = sql(
    library.db,
    `SELECT article.id, article.title FROM version JOIN article ON article.id = version.articleId
     WHERE version.textHash = ? ORDER BY article.removed, version.loadedAt LIMIT 1`,
  ).get(sha256(text));
  return row === undefined ? null : { id: String(row['id']), title: String(row['title']) };
}
