import { dialog } from 'electron';
import { basename } from 'node:path';
import type { Handlers, ParsedInput } from '../../../core/contract/index.ts';
import { defined } from '../../../core/kernel/defined.ts';
import { TickmarkError, toWireError } from '../../../core/kernel/errors.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import {
  addSource,
  changeSource,
  copiedDetails,
  detailsFromEvidence,
  removeSource,
} from '../../../core/model/source/source-changes.ts';
import type { Source } from '../../../core/model/source/source.ts';
import { commit } from '../../../db/queries/history/commit.ts';
import { sourceEntries } from '../../../db/queries/sources/article-sources.ts';
import { findPassages } from '../../../db/queries/sources/find-passages.ts';
import { sourceBlocks } from '../../../db/queries/sources/source-blocks.ts';
import { withIndex } from '../../../db/store/search-index.ts';
import { rowById } from '../../../db/tables/rows.ts';
import { articleTable, claimTable, evidenceTable, sourceTable } from '../../../db/tables/tables.ts';
import { author, type Context } from '../../base/context.ts';
import { filesInFolder } from '../../workers/reader/files-in-folder.ts';
import { readAttachment } from '../evidence/handlers.ts';
import { needKey } from '../vault/library-key.ts';
import { addSourceFiles, type GivenFile } from './add-files.ts';
import { passagesFor } from './passages.ts';
import type { SourceReading } from './reading.ts';

type SourceCalls = Extract<keyof Handlers, `source.${string}`>;

/** The sources of articles: their records, their files, and what was read of those. */
export function sourceHandlers(context: Context, reading: SourceReading): Pick<Handlers, SourceCalls> {
  const { library } = context;
  const { db } = library;
  const found = (sourceId: Id): Source => {
    const source = rowById(db, sourceTable, sourceId);
    if (source === null) throw new TickmarkError('sourceNotFound');
    return source;
  };
  const who = (articleId: Id) => {
    if (rowById(db, articleTable, articleId) === null) throw new TickmarkError('articleNotFound');
    return { articleId, ...author(context) };
  };
  const begun = <Value>(value: Value): Value => {
    reading.begin();
    return value;
  };
  const addFiles = async (
    { articleId, known }: Pick<ParsedInput<'source.addFiles'>, 'articleId' | 'known'>,
    files: Iterable<() => GivenFile | Promise<GivenFile>>,
  ) => {
    const by = who(articleId);
    if (known.protected === true) await needKey(library);
    return begun(await addSourceFiles(library, by, defined(known), files));
  };
  return {
    'source.list': ({ articleId }) => ({ sources: sourceEntries(db, articleId) }),
    'source.choose': async ({ articleId, what, known }) => {
      const kind = what === 'folder' ? ('openDirectory' as const) : ('openFile' as const);
      const { filePaths } = await dialog.showOpenDialog({ properties: [kind, 'multiSelections'] });
      const folders = what === 'folder' ? filePaths : [];
      const inside = await Promise.all(folders.map((path) => filesInFolder(path, undefined, () => true)));
      const paths = what === 'folder' ? inside.flatMap((folder) => folder.paths) : filePaths;
      const added = await addFiles(
        { articleId, known },
        paths.map((path) => () => readAttachment(path)),
      );
      const problems = inside
        .flatMap((folder) => folder.problems)
        .map((problem) => ({
          name: String(problem.detail['name'] ?? ''),
          error: toWireError(problem),
        }));
      return { ...added, failed: [...added.failed, ...problems] };
    },
    'source.addFiles': ({ files, ...input }) =>
      addFiles(
        input,
        files.map(({ name, bytes }) => () => ({ name: basename(name), bytes })),
      ),
    'source.add': async ({ articleId, details }) => {
      const by = who(articleId);
      if (details.protected) await needKey(library);
      return begun(commit(library, by, [addSource(articleId, details, by)]));
    },
    'source.addFromArticle': async ({ articleId, sourceIds }) => {
      const by = who(articleId);
      const sources = sourceIds.map(found);
      if (sources.some((source) => source.protected)) await needKey(library);
      const drafts = sources.map((source) => addSource(articleId, copiedDetails(source), by));
      return begun(commit(library, by, drafts));
    },
    'source.change': async ({ sourceId, details }) => {
      if (details.protected === true) await needKey(library);
      const source = found(sourceId);
      return begun(commit(library, who(source.articleId), [changeSource(source, defined(details))]));
    },
    'source.fromEvidence': async ({ evidenceId, hash, details }) => {
      const piece = rowById(db, evidenceTable, evidenceId);
      const claim = piece && rowById(db, claimTable, piece.claimId);
      const file = piece?.attachments.find((one) => one.hash === hash);
      if (piece === null || claim === null || file === undefined) throw new TickmarkError('evidenceNotFound');
      const wanted = { ...detailsFromEvidence(piece, file), ...defined(details) };
      if (wanted.protected) await needKey(library);
      const by = who(claim.articleId);
      return begun(commit(library, by, [addSource(claim.articleId, wanted, by)]));
    },
    'source.remove': ({ sourceId }) => {
      const source = found(sourceId);
      return commit(library, who(source.articleId), [removeSource(source)]);
    },
    'source.text': ({ hash, from, limit }) => sourceBlocks(db, hash, from, limit),
    'source.search': (asked) => ({ passages: withIndex(library, (open) => findPassages(open.db, asked)) }),
    'source.passages': ({ claimId, everywhere }) =>
      withIndex(library, (open) => passagesFor(open, claimId, everywhere)),
    'source.cancelReading': () => {
      reading.cancel();
      return {};
    },
    'source.readAgain': ({ hashes, password, languages }) => {
      reading.again(hashes, password, languages);
      return {};
    },
  };
}
