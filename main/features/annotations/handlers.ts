import { dialog } from 'electron';
import { basename } from 'node:path';
import { ownFiles } from '../../../core/formats/own-files.ts';
import { annotationDrafts } from '../../../core/annotations/drafts.ts';
import type { Handlers } from '../../../core/contract/index.ts';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import { translator } from '../../../core/i18n/translate.ts';
import { commit } from '../../../db/queries/history/commit.ts';
import { claimsOf } from '../../../db/queries/claims/claims.ts';
import { rowById } from '../../../db/tables/rows.ts';
import { versionTable } from '../../../db/tables/tables.ts';
import { readAnnotationFile } from './read-annotation-file.ts';
import { author, languageOf, type Context } from '../../base/context.ts';

/** Annotations of others, read as claims. */
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
  };
}
