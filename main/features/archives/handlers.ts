import { dialog } from 'electron';
import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { CHECKS_A_PAGE, MAX_DROPPED_CHECKS, type ChosenChecks } from '../../../core/contract/archives.ts';
import type { Handlers, ParsedInput } from '../../../core/contract/index.ts';
import { translator } from '../../../core/i18n/translate.ts';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import type { ArchiveImport, CheckArchive } from '../../../core/model/earlier-check/earlier-check.ts';
import { inArchives } from '../../../db/archives/archives-file.ts';
import { allArchives } from '../../../db/archives/archives.ts';
import { languageOf, now, type Context } from '../../base/context.ts';
import { notify } from '../../base/notify.ts';
import { ExportCancelled } from '../../base/write-file.ts';
import {
  changeArchiveInProcess,
  importArchiveInProcess,
  previewArchiveInProcess,
  removeArchiveInProcess,
  searchArchiveInProcess,
  type LibraryWatch,
} from '../../workers/library-work.ts';
import { keepDropped, type DroppedFile } from './dropped-file.ts';

/** A file that the checker chose in the system's dialog or dropped: the page knows its id alone. */
type Chosen = ChosenChecks & { readonly path: string; readonly dropped: DroppedFile | null };

const ENDINGS = ['json', 'jsonld', 'jsonl', 'ndjson', 'csv', 'tsv', 'tab', 'txt', 'html', 'htm'];

/**
 * The archives of earlier checks: listed, brought in from files, looked at, switched, renamed and removed. Main itself reads the list alone;
 * the rest is done in a process of its own, and one such work at a time.
 */
export function archivesHandlers(
  context: Context,
): Pick<Handlers, Extract<keyof Handlers, `archives.${string}`>> {
  const { path: library } = context.library;
  const chosen = new Map<string, Chosen>();
  const going = new Set<AbortController>();

  function archives(): { archives: CheckArchive[] } {
    return { archives: inArchives(library, 'read', (db) => (db === null ? [] : allArchives(db))) };
  }

  /** Returns what some work gives; null if it was stopped. */
  async function stoppable<T>(work: (watch: LibraryWatch) => Promise<T>): Promise<T | null> {
    stop();
    const stopper = new AbortController();
    going.add(stopper);
    const tell = (done: number, total: number): void => {
      if (going.has(stopper)) notify(context.desk(), 'archives', { done, total });
    };
    try {
      return await work({ signal: stopper.signal, tell });
    } catch (thrown) {
      if (thrown instanceof ExportCancelled) return null;
      throw thrown;
    } finally {
      going.delete(stopper);
    }
  }

  function stop(): void {
    for (const stopper of going) stopper.abort();
    going.clear();
  }

  function fileOf(id: string): Chosen {
    const file = chosen.get(id);
    if (file === undefined) throw new TickmarkError('badInput', { problem: 'no such file was chosen' });
    return file;
  }

  async function bring(
    { file, archive, columns }: ParsedInput<'archives.add'>,
    isTrial: boolean,
  ): Promise<{ counts: ArchiveImport | null }> {
    const { path } = fileOf(file);
    const wish = { library, file: path, archive, columns, language: null, at: now(), isTrial };
    return { counts: await stoppable((watch) => importArchiveInProcess(wish, watch)) };
  }

  return {
    'archives.list': archives,
    'archives.choose': async () => {
      const { filePaths } = await dialog.showOpenDialog({
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: translator(languageOf(context))('archives.files'), extensions: ENDINGS },
          { name: '*', extensions: ['*'] },
        ],
      });
      const files = await Promise.all(filePaths.map(chosenFile));
      for (const file of files) chosen.set(file.id, file);
      return { files: files.map(asShown) };
    },
    'archives.drop': async ({ name, bytes }) => {
      if (bytes.length > MAX_DROPPED_CHECKS)
        throw new TickmarkError('checksDropTooLarge', {
          name,
          size: Math.ceil(bytes.length / 1e6),
          limit: Math.floor(MAX_DROPPED_CHECKS / 1e6),
        });
      const dropped = await keepDropped(name, bytes);
      const file = { id: randomUUID(), name, size: bytes.length, path: dropped.path, dropped };
      chosen.set(file.id, file);
      return asShown(file);
    },
    'archives.preview': ({ file, archive }) => previewArchiveInProcess(library, fileOf(file).path, archive),
    'archives.count': (wish) => bring(wish, true),
    'archives.add': (wish) => bring(wish, false),
    'archives.stop': () => {
      stop();
      return {};
    },
    'archives.forget': async () => {
      stop();
      const files = [...chosen.values()];
      chosen.clear();
      await Promise.all(files.map(async ({ dropped }) => dropped?.remove()));
      return {};
    },
    'archives.switch': async ({ id, isOn }) => {
      await changeArchiveInProcess(library, id, { isOn });
      return archives();
    },
    'archives.rename': async ({ id, name }) => {
      await changeArchiveInProcess(library, id, { name });
      return archives();
    },
    'archives.remove': async ({ id }) => {
      await stoppable((watch) => removeArchiveInProcess(library, id, watch));
      return archives();
    },
    'archives.search': ({ id, words, offset }) =>
      searchArchiveInProcess(library, id, words, { offset, limit: CHECKS_A_PAGE }),
  };
}

/** The size of a file that cannot be read is not known: reading it says why. */
async function chosenFile(path: string): Promise<Chosen> {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  return { id: randomUUID(), name: basename(path), size, path, dropped: null };
}

function asShown({ id, name, size }: Chosen): ChosenChecks {
  return { id, name, size };
}
