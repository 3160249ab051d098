import { dialog, clipboard } from 'electron';
import { ownFiles } from '../../../core/formats/own-files.ts';
import type { Handlers, LoadResult } from '../../../core/contract/index.ts';
import { toWireError, TickmarkError } from '../../../core/kernel/errors.ts';
import { filesInFolder } from '../../workers/reader/files-in-folder.ts';
import { fileToLoad, type LoadFor, type Loads, type LoadRequest } from './load-queue.ts';
import { sampleArticle } from './samples/index.ts';
import { checkSourceSize } from '../../workers/reader/read-bytes.ts';

/** Loading: by dialog, drop, paste, and the sample. */
export function loadHandlers(
  loads: Loads,
): Pick<
  Handlers,
  | 'load.choose'
  | 'load.chooseVersion'
  | 'load.chooseNotes'
  | 'load.copiedVersion'
  | 'load.files'
  | 'load.paste'
  | 'load.sample'
  | 'load.again'
  | 'load.cancel'
> {
  return {
    'load.choose': async ({ what }) => {
      const kind = what === 'folder' ? ('openDirectory' as const) : ('openFile' as const);
      const filters =
        what === 'caseFiles' ? [{ name: 'Tickmark', extensions: [...ownFiles.caseFile.endings] }] : [];
      const { filePaths } = await dialog.showOpenDialog({ properties: [kind, 'multiSelections'], filters });
      if (what !== 'folder') return { results: await loads.load(filePaths.map(fileToLoad)) };
      const found = await Promise.all(filePaths.map((path) => filesInFolder(path)));
      const results = await loads.load(found.flatMap(({ paths }) => paths).map(fileToLoad));
      return { results: [...results, ...found.flatMap(({ problems }) => problems.map(failedFolder))] };
    },
    'load.chooseVersion': async ({ articleId }) => ({
      results: await chosen({ kind: 'version', articleId }),
    }),
    'load.chooseNotes': async ({ articleId }) => ({ results: await chosen({ kind: 'notes', articleId }) }),
    'load.copiedVersion': async ({ articleId }) => {
      const wanted = await clipboardWanted();
      return { results: await loads.load([{ ...wanted, as: { kind: 'version', articleId } }]) };
    },
    'load.again': async (answer) => ({ results: await loads.again(answer) }),
    'load.cancel': () => {
      loads.cancel();
      return {};
    },
    'load.files': async ({ files }) => {
      const wanted = files.map(({ name, bytes }) => ({
        name,
        inMemory: bytes.byteLength,
        file: { name, path: null, bytes },
        request: () => {
          checkSourceSize(bytes, name);
          return { name, bytes, format: 'auto' as const };
        },
      }));
      return { results: await loads.load(wanted) };
    },
    'load.paste': async ({ html, text }) => ({ results: await loads.load([copiedWanted(html, text)]) }),
    'load.sample': async ({ language }) => {
      const request = sampleArticle(language);
      const { name, bytes } = request;
      const wanted = { name: name ?? '', request: () => request, inMemory: bytes.byteLength };
      return { results: await loads.load([wanted]) };
    },
  };

  /** Shows the system's dialog for one file, and loads it as what it is for. */
  async function chosen(as: LoadFor): Promise<LoadResult[]> {
    const { filePaths } = await dialog.showOpenDialog({ properties: ['openFile'] });
    return loads.load(filePaths.map((path) => ({ ...fileToLoad(path), as })));
  }
}

/**
 * The result for a folder of which not everything could be loaded, beside those of its files. Somebody must choose
 * the folder again; it is not retried.
 */
function failedFolder(problem: TickmarkError): LoadResult {
  const error = toWireError(problem);
  return { status: 'failed', name: String(error.detail['name']), token: null, error };
}

/** The clipboard's contents as something to load: as a page if it is one. Throws nothingCopied. */
function copiedWanted(html: string | null, text: string): LoadRequest {
  const content = html !== null && html.trim() !== '' ? html : text;
  if (content.trim() === '') throw new TickmarkError('nothingCopied');
  const format = content === html ? ('html' as const) : ('auto' as const);
  const bytes = new TextEncoder().encode(content);
  const request = () => {
    checkSourceSize(bytes, '');
    return { name: null, bytes, format };
  };
  return { name: '', request, inMemory: bytes.byteLength };
}

/** The text on the system's clipboard as something to load. Throws nothingCopied. */
async function clipboardWanted(): Promise<LoadRequest> {
  return copiedWanted(null, await clipboard.readText());
}
