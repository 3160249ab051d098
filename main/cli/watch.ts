import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { errorMessage } from '../../core/i18n/error-message.ts';
import { TickmarkError } from '../../core/kernel/errors.ts';
import { FileOutcome, type WatchedFolder } from '../../core/model/watched/watched.ts';
import { folderStateWords } from '../../core/wording/watched.ts';
import { libraryId } from '../../db/identity/identity.ts';
import { addFolder, pauseFolder, removeFolder, watchedFolders } from '../../db/watched/folders.ts';
import { inWatchedList, watchedListPath } from '../../db/watched/watched-list.ts';
import { now } from '../base/context.ts';
import { keepOwnKeys } from '../features/identity/signing.ts';
import { watchOnce } from '../features/watched/watch-once.ts';
import { cliAuthor, type CliContext } from './cli-context.ts';
import { needed, oneOf } from './options.ts';

const DEEDS = ['add', 'list', 'remove', 'pause', 'resume', 'once'] as const;
const EXISTING = ['take', 'leave'] as const;

/**
 * watch add FOLDER, watch list, watch remove|pause|resume FOLDER, watch once: the folders whose new files become articles. The list may be
 * changed while the app is open. The exit code of `once` is 1 if a folder was not there or a file could not be read.
 */
export function runWatch(context: CliContext): number | Promise<number> {
  const { given, output, library, place } = context;
  const { t } = output;
  const deed = oneOf(t, 'watch', needed(t, 'watch', DEEDS.join(' | '), given.words[0]), DEEDS);
  if (deed === 'once') return once(context);
  const list = watchedListPath(place.profile, libraryId(library('read').db));
  if (deed === 'list') {
    const folders = inWatchedList(list, watchedFolders);
    for (const folder of folders) output.result(shown(folder), folderStateWords(folder, t));
    if (folders.length === 0 && !output.json) output.result({}, t('cli.noWatched'));
    return 0;
  }
  const path = resolve(needed(t, `watch ${deed}`, 'FOLDER', given.words[1]));
  if (deed === 'add') {
    const existing = oneOf(t, 'existing', given.value('existing') ?? 'leave', EXISTING);
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true)
      throw new TickmarkError('fileNotFound', { name: path });
    inWatchedList(list, (db) => addFolder(db, { path, takesExisting: existing === 'take', at: now() }));
    output.result({ ok: true, path, existing }, t('cli.watchAdded', { path, existing }));
    return 0;
  }
  inWatchedList(list, (db) => {
    const folder = watchedFolders(db).find((one) => one.path === path);
    if (folder === undefined) throw new TickmarkError('watchedNotFound');
    if (deed === 'remove') removeFolder(db, folder.id);
    else pauseFolder(db, folder.id, deed === 'pause');
  });
  output.result({ ok: true, path, done: deed }, t('cli.watchDone', { path, deed }));
  return 0;
}

/** Takes what is new in every folder that is not paused, and ends. */
async function once(context: CliContext): Promise<number> {
  const { given, output, language, place } = context;
  const { t } = output;
  const library = context.library('write');
  keepOwnKeys(library);
  const list = watchedListPath(place.profile, libraryId(library.db));
  let code = 0;
  const folders = await watchOnce(library, list, {
    author: () => cliAuthor(library, given.value('checker')),
    tell: (folder, name, { outcome, articleId, error }) => {
      const file = `${folder.path}/${name}`;
      if (error !== null) {
        const message = errorMessage(language, new TickmarkError(error.code, error.detail));
        output.failure({ ok: false, file, error: { code: error.code, message } }, message);
        code = 1;
      } else
        output.result(
          { ok: true, file, outcome, article: articleId },
          t('cli.watchTook', { file, outcome, id: articleId ?? '' }),
        );
    },
  });
  for (const folder of folders) {
    if (folder.isPaused) continue;
    if (folder.state !== 'there') code = 1;
    output.result({ ok: folder.state === 'there', ...shown(folder) }, folderStateWords(folder, t));
  }
  if (folders.length === 0 && !output.json) output.result({}, t('cli.noWatched'));
  return code;
}

function shown({
  path,
  isPaused,
  takesExisting,
  state,
  why,
  lookedAt,
  addedAt,
  passedOver,
  counts,
  left,
}: WatchedFolder) {
  const numbers = Object.fromEntries(FileOutcome.options.map((outcome) => [outcome, counts[outcome]]));
  const existing = takesExisting ? 'take' : 'leave';
  return {
    path,
    isPaused,
    existing,
    state,
    why,
    addedAt,
    lookedAt,
    counts: { ...numbers, left },
    passedOver,
  };
}
