import { dialog } from 'electron';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Handlers } from '../../../core/contract/index.ts';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import { newId } from '../../../core/kernel/ids.ts';
import { imageSize } from '../../../core/report/image-size.ts';
import { MAX_LOGO_BYTES, type Logo } from '../../../core/report/look.ts';
import { storeAttachment } from '../../../db/queries/files/attachments.ts';
import { write } from '../../../db/queries/history/commit.ts';
import { readLooks, removeLook, saveLook } from '../../../db/queries/settings/looks.ts';
import { listTemplates, prepareTemplates, templateFolder } from './templates.ts';
import { showFolder } from '../../base/show-folder.ts';
import { now, type Context } from '../../base/context.ts';

/** The looks that a newsroom gives its reports; a logo is kept in the library. */
export function lookHandlers({
  library,
}: Context): Pick<Handlers, Extract<keyof Handlers, `look.${string}`>> {
  return {
    'look.list': () => ({ looks: readLooks(library.db) }),
    'look.save': ({ id, look }) => {
      const saved = { ...look, id: id ?? newId() };
      write(library, () => saveLook(library.db, saved));
      return { id: saved.id, looks: readLooks(library.db) };
    },
    'look.remove': ({ id }) => {
      write(library, () => removeLook(library.db, id));
      return { looks: readLooks(library.db) };
    },
    'look.templates': async () => ({ names: await listTemplates(templateFolder(library)) }),
    'look.showTemplates': async () => {
      const folder = templateFolder(library);
      await prepareTemplates(folder);
      showFolder(folder);
      return {};
    },
    'look.chooseLogo': async () => {
      const filters = [{ name: 'PNG, JPEG', extensions: ['png', 'jpg', 'jpeg'] }];
      const { filePaths } = await dialog.showOpenDialog({ properties: ['openFile'], filters });
      const [path] = filePaths;
      if (path === undefined) return { logo: null };
      const { bytes, ...logo } = await readLogo(path);
      const file = { name: basename(path), mediaType: logo.mediaType, bytes };
      const { hash } = write(library, () => storeAttachment(library.db, file, now()));
      return { logo: { hash, ...logo } };
    },
  };
}

/** Reads a picture that can be a logo. Throws logoRefused, fileUnreadable. */
async function readLogo(path: string): Promise<Omit<Logo, 'hash'> & { bytes: Uint8Array }> {
  const name = basename(path);
  try {
    const { size } = await stat(path);
    const bytes = size > MAX_LOGO_BYTES ? null : await readFile(path);
    const known = bytes === null ? null : imageSize(bytes);
    if (bytes === null || known === null)
      throw new TickmarkError('logoRefused', { name, limit: MAX_LOGO_BYTES / 1024 });
    return { ...known, bytes };
  } catch (cause) {
    if (cause instanceof TickmarkError) throw cause;
    const why = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    throw new TickmarkError('fileUnreadable', { name, why }, { cause });
  }
}
