import { app, shell, dialog } from 'electron';
import type { Handlers } from '../../../core/contract/index.ts';
import { formHolds } from '../../../core/model/report/format.ts';
import { filesInProcess } from './report-files-in-process.ts';
import { openDetailsOf, reportFileName } from './report-file-name.ts';
import { previewPage } from './render-report.ts';
import { disclosedReport } from './report-content.ts';
import { reportWithPictures } from './report-pictures.ts';
import { saveReport, silentExport } from './save-report.ts';
import { ExportCancelled } from '../../base/write-file.ts';
import { templateOf, listTemplates, prepareTemplates, templateFolder } from './templates.ts';
import { notify } from '../../base/notify.ts';
import { now, type Context } from '../../base/context.ts';
import { offerPage } from '../../base/protocol.ts';
import { signingNow } from '../identity/signing.ts';
import { askWhereToSave, showFolder } from '../../base/file-dialogs.ts';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import { newId } from '../../../core/kernel/ids.ts';
import { imageSize } from '../../../core/report/image-size.ts';
import { MAX_LOGO_BYTES, type Logo } from '../../../core/report/look.ts';
import { storeAttachment } from '../../../db/queries/files/attachments.ts';
import { write } from '../../../db/queries/history/commit.ts';
import { readLooks, removeLook, saveLook } from '../../../db/queries/settings/looks.ts';

type ReportCall = Exclude<
  Extract<keyof Handlers, `report.${string}` | `look.${string}`>,
  'report.print' | 'report.makeToDrag' | 'report.drag'
>;

/** The report: shown, saved, found again. Only files that were saved here are shown in their folder. */
export function reportHandlers(context: Context): Pick<Handlers, ReportCall> {
  const { library } = context;
  const saved = new Set<string>();
  const going = new Set<AbortController>();
  let withdrawLast = (): void => undefined;
  return {
    ...lookHandlers(context),
    'report.preview': async ({ articleId, versionId, format, options }) => {
      // Undecided words are shown as if they were allowed to stay.
      const making = {
        exportedAt: now(),
        appVersion: app.getVersion(),
        near: 'stand',
        files: filesInProcess,
        signal: silentExport.signal,
      } as const;
      const wish = { articleId, versionId, options };
      const { model, look, pictureBytes } = await disclosedReport(library, wish, making);
      const template = formHolds(format, 'template') ? await templateOf(library, look) : null;
      const report = await reportWithPictures(model, format, pictureBytes);
      const page = await previewPage(report, format, template);
      withdrawLast();
      const { url, withdraw } = offerPage(page, 'frame');
      withdrawLast = withdraw;
      return { url };
    },
    'report.export': async ({ articleId, versionId, format, options }) => {
      const details = openDetailsOf(library, articleId, versionId, options.nameProtected);
      const path = await askWhereToSave(reportFileName(details, format));
      if (path === null) return { path, folder: null, fileNotes: [], signed: false };
      const stopper = new AbortController();
      going.add(stopper);
      try {
        const { sign } = await signingNow(context);
        const wish = { articleId, versionId, format, options, appVersion: app.getVersion(), at: now(), sign };
        const { folder, fileNotes, signed } = await saveReport(library, wish, path, {
          signal: stopper.signal,
          files: filesInProcess,
          tell: (stage, done, total) => notify(context.desk(), 'exporting', { stage, done, total }),
        });
        saved.add(path);
        if (folder !== null) saved.add(folder);
        return { path, folder, fileNotes, signed };
      } catch (thrown) {
        if (thrown instanceof ExportCancelled)
          return { path: null, folder: null, fileNotes: [], signed: false };
        throw thrown;
      } finally {
        going.delete(stopper);
      }
    },
    'report.stop': () => {
      for (const stopper of going) stopper.abort();
      return {};
    },
    'report.showFile': ({ path }) => {
      if (saved.has(path)) shell.showItemInFolder(path);
      return {};
    },
  };
}

/** The looks that a newsroom gives its reports; a logo is kept in the library. */
function lookHandlers({ library }: Context): Pick<Handlers, Extract<keyof Handlers, `look.${string}`>> {
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
