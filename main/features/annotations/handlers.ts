import { dialog } from 'electron';
import { basename } from 'node:path';
import { ownFiles } from '../../../core/formats/own-files.ts';
import { annotationDrafts } from '../../../core/annotations/drafts.ts';
import { isTakenByDefault, type AuthorNote } from '../../../core/annotations/author-note.ts';
import { authorNoteDrafts } from '../../../core/annotations/note-drafts.ts';
import type { DraftNotes } from '../../../core/annotations/draft-notes.ts';
import type { ListedNote } from '../../../core/contract/annotations.ts';
import type { Handlers } from '../../../core/contract/index.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import { sourceTitle } from '../../../core/model/source/source-changes.ts';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import { translator } from '../../../core/i18n/translate.ts';
import { commit } from '../../../db/queries/history/commit.ts';
import { claimsOf } from '../../../db/queries/claims/claims.ts';
import { rowById } from '../../../db/tables/rows.ts';
import { versionTable } from '../../../db/tables/tables.ts';
import { readAnnotationFile } from './read-annotation-file.ts';
import { notesOf, type NotesOfVersion } from '../../base/author-notes.ts';
import { author, languageOf, type Context } from '../../base/context.ts';
import { needKey } from '../vault/library-key.ts';

/** Annotations of others, read as claims, and what the author left in the document, read as evidence. */
export function annotationHandlers(
  context: Context,
): Pick<Handlers, Extract<keyof Handlers, `annotations.${string}`>> {
  const { library } = context;
  return {
    'annotations.choose': async () => {
      const name = translator(languageOf(context))('annotations.files');
      const { filePaths } = await dialog.showOpenDialog({
        properties: ['openFile'],
        filters: [
          { name, extensions: [...ownFiles.annotations.endings] },
          { name: '*', extensions: ['*'] },
        ],
      });
      const [path] = filePaths;
      if (path === undefined) return { file: null };
      return { file: { name: basename(path), bytes: await readAnnotationFile(path) } };
    },
    'annotations.make': ({ versionId, claims }) => {
      const version = rowById(library.db, versionTable, versionId);
      if (version === null) throw new TickmarkError('articleNotFound');
      const who = author(context);
      const there = claimsOf(library.db, versionId);
      const drafts = annotationDrafts(version, there, claims, who);
      return commit(library, { articleId: version.articleId, ...who }, drafts);
    },
    'annotations.notes': ({ versionId, draft }) => {
      const { version, notes } = found(versionId, draft);
      const numbers = new Map(version.remarks.map((remark, number) => [remark, number]));
      return { notes: notes.map((note) => listed(note, numbers.get(note.remark) ?? null)) };
    },
    'annotations.makeNotes': async ({ versionId, draft, remarks, protected: isProtected }) => {
      const { version, notes } = found(versionId, draft);
      const wanted = new Set(remarks.map((number) => version.remarks[number]));
      const chosen = notes.filter(({ remark }) => wanted.has(remark));
      if (isProtected || chosen.some(({ source }) => source?.protected)) await needKey(library);
      const who = author(context);
      const drafts = authorNoteDrafts(version, chosen, isProtected, who);
      return commit(library, { articleId: version.articleId, ...who }, drafts);
    },
  };

  function found(versionId: Id, draft: DraftNotes | null): NotesOfVersion {
    const version = rowById(library.db, versionTable, versionId);
    if (version === null) throw new TickmarkError('articleNotFound');
    return notesOf(library, version.articleId, versionId, { draft });
  }
}

function listed(note: AuthorNote, number: number | null): ListedNote {
  const { remark, words, kind, claim, sentence, link, source, isThere } = note;
  const { author: writer, at, text } = remark;
  const place = claim ?? sentence;
  return {
    remark: number,
    kind,
    author: writer,
    at,
    text,
    words,
    claimId: claim?.id ?? null,
    place: place === null ? null : { start: place.start, end: place.end },
    link,
    source: source && { title: sourceTitle(source), kind: source.kind, protected: source.protected },
    isThere,
    isTaken: isTakenByDefault(note),
  };
}
