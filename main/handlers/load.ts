import { dialog } from 'electron';
import type { Handlers } from '../../core/contract.ts';
import { TickmarkError } from '../../core/errors.ts';
import { filesInFolder } from '../import/files-in-folder.ts';
import { fileWanted, type Loads } from '../load/loads.ts';
import { sampleArticle } from '../samples/index.ts';
import { checkSourceSize } from '../import/read-source.ts';

/** Loading: by dialog, drop, paste, and the sample. */
export function loadHandlers(
  loads: Loads,
): Pick<
  Handlers,
  'load.choose' | 'load.files' | 'load.paste' | 'load.sample' | 'load.again' | 'load.cancel'
> {
  return {
    'load.choose': async ({ folder }) => {
      const kind = folder ? ('openDirectory' as const) : ('openFile' as const);
      const { filePaths } = await dialog.showOpenDialog({ properties: [kind, 'multiSelections'] });
      const files = folder ? (await Promise.all(filePaths.map(filesInFolder))).flat() : filePaths;
      return { results: await loads.load(files.map(fileWanted)) };
    },
    'load.again': async (answer) => ({ results: await loads.again(answer) }),
    'load.cancel': () => {
      loads.cancel();
      return {};
    },
    'load.files': async ({ files }) => {
      const wanted = files.map(({ name, bytes }) => ({
        name,
        request: () => {
          checkSourceSize(bytes, name);
          return { name, bytes, format: 'auto' as const };
        },
      }));
      return { results: await loads.load(wanted) };
    },
    'load.paste': async ({ html, text }) => {
      const content = html !== null && html.trim() !== '' ? html : text;
      if (content.trim() === '') throw new TickmarkError('nothingCopied');
      const format = content === html ? ('html' as const) : ('text' as const);
      const request = { name: null, bytes: new TextEncoder().encode(content), format };
      return { results: await loads.load([{ name: '', request: () => request }]) };
    },
    'load.sample': async ({ language }) => {
      const request = sampleArticle(language);
      return { results: await loads.load([{ name: request.name ?? '', request: () => request }]) };
    },
  };
}
