import { planAuthorNotes } from '../../core/annotations/author-notes.ts';
import type { AuthorNote } from '../../core/annotations/author-note.ts';
import type { Id } from '../../core/kernel/ids.ts';
import type { RemarkKind, Version } from '../../core/model/article/article.ts';
import { articleState } from '../../db/queries/articles/article-state.ts';
import { liveSources } from '../../db/queries/sources/article-sources.ts';
import type { Library } from '../../db/store/open.ts';

/** The notes that the author left in the file of a version. */
export interface NotesOfVersion {
  version: Version;
  notes: AuthorNote[];
}

/** Returns the author's notes of a version of an article, the newest for null, with what would be made of each. Throws articleNotFound. */
export function notesOf(
  library: Library,
  articleId: Id,
  versionId: Id | null,
  kinds?: readonly RemarkKind[],
): NotesOfVersion {
  const state = articleState(library, articleId, versionId);
  const sources = liveSources(library.db, articleId).flatMap(({ source, evidenceId }) =>
    evidenceId === null ? [source] : [],
  );
  const notes = planAuthorNotes({ ...state, sources, ...(kinds !== undefined && { kinds }) });
  return { version: state.version, notes };
}
