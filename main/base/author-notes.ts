import { setImmediate as nextTurn } from 'node:timers/promises';
import { planAuthorNotes } from '../../core/annotations/author-notes.ts';
import type { AuthorNote } from '../../core/annotations/author-note.ts';
import { placeDraft, type DraftNotes, type NotedDraft } from '../../core/annotations/draft-notes.ts';
import { TickmarkError } from '../../core/kernel/errors.ts';
import type { Id } from '../../core/kernel/ids.ts';
import type { RemarkKind, Version } from '../../core/model/article/article.ts';
import { articleState } from '../../db/queries/articles/article-state.ts';
import { newestVersion } from '../../db/queries/articles/load.ts';
import { liveSources } from '../../db/queries/sources/article-sources.ts';
import type { Library } from '../../db/store/open.ts';

/** The notes that the author left in the file of a version, or in another file. */
export interface NotesOfVersion {
  version: Version;
  notes: AuthorNote[];
}

/** Which notes are looked at. */
interface NotesWish {
  /** Those in this file; those in the file of the version if absent. */
  draft?: DraftNotes | null;
  kinds?: readonly RemarkKind[];
}

/**
 * Returns the author's notes of a version of an article, the newest for null, or of a draft placed in it, with what would
 * be made of each. Throws articleNotFound.
 */
export function notesOf(
  library: Library,
  articleId: Id,
  versionId: Id | null,
  { draft = null, kinds }: NotesWish = {},
): NotesOfVersion {
  const state = articleState(library, articleId, versionId);
  const sources = liveSources(library.db, articleId).flatMap(({ source, evidenceId }) =>
    evidenceId === null ? [source] : [],
  );
  const { version } = state;
  const end = version.text.length;
  const given = draft?.remarks.filter((remark) => remark.start <= remark.end && remark.end <= end);
  const noted = given === undefined ? version : { ...version, remarks: given };
  const lost = draft?.lost ?? [];
  const notes = planAuthorNotes({
    ...state,
    version: noted,
    lost,
    sources,
    ...(kinds !== undefined && { kinds }),
  });
  return { version: noted, notes };
}

/** How long notes are placed before the app may do something else, in milliseconds. */
const AT_ONCE = 8;

/** Places the author's notes in a file in the newest version of an article. Throws articleNotFound. */
export async function readDraft(
  library: Library,
  articleId: Id,
  draft: NotedDraft,
  name: string,
): Promise<DraftNotes> {
  const version = newestVersion(library, articleId);
  if (version === null) throw new TickmarkError('articleNotFound');
  const steps = placeDraft(draft, version);
  let since = performance.now();
  let step = steps.next();
  while (step.done !== true) {
    if (performance.now() - since >= AT_ONCE) {
      await nextTurn();
      since = performance.now();
    }
    step = steps.next();
  }
  return { name, versionId: version.id, ...step.value };
}
