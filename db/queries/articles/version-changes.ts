import { TickmarkError } from '../../../core/kernel/errors.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import type { Version } from '../../../core/model/article/article.ts';
import type { VersionChanges } from '../../../core/text/versions/text-change.ts';
import { whatIsNew, type ComparedVersion } from '../../../core/text/versions/what-is-new.ts';
import type { Library } from '../../store/open.ts';
import { rowById, rowsWhere } from '../../tables/rows.ts';
import { articleTable, versionTable } from '../../tables/tables.ts';
import { divisionOf } from './article-state.ts';

/**
 * Returns what is other in a version than in another one of its article, or, for null, than in the one before it; null if there is none
 * before. It takes as long as the texts are. Throws articleNotFound.
 */
export function versionChanges(library: Library, versionId: Id, otherId: Id | null): VersionChanges | null {
  const version = rowById(library.db, versionTable, versionId);
  const article = version && rowById(library.db, articleTable, version.articleId);
  if (version === null || article === null) throw new TickmarkError('articleNotFound');
  const other =
    otherId === null ? versionBefore(library, version) : rowById(library.db, versionTable, otherId);
  if (other === null && otherId === null) return null;
  if (other?.articleId !== version.articleId) throw new TickmarkError('articleNotFound');
  const isLater = other.number > version.number;
  const { id, number, loadedAt, text } = other;
  return {
    other: { versionId: id, number, loadedAt, text },
    isLater,
    changes: whatIsNew(compared(library, other), compared(library, version), article.language, isLater),
  };
}

/** Returns the version before another one of the same article, or null for the first. */
export function versionBefore(
  { db }: Library,
  { articleId, number }: Pick<Version, 'articleId' | 'number'>,
): Version | null {
  const earlier = 'articleId = ? AND number < ? ORDER BY number DESC LIMIT 1';
  return rowsWhere(db, versionTable, earlier, articleId, number)[0] ?? null;
}

function compared({ db }: Library, { id, text }: Version): ComparedVersion {
  const { blocks, sentences } = divisionOf(db, id);
  const isText = new Map(blocks.map((block) => [block.position, block.isText]));
  return { text, parts: sentences, isText: (position) => isText.get(position) ?? true };
}
