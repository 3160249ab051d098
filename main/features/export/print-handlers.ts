import { app, nativeImage, type NativeImage, type WebContents } from 'electron';
import { join } from 'node:path';
import type { Handlers } from '../../../core/contract/index.ts';
import { filesInProcess } from './report-files-in-process.ts';
import { openDetailsOf, reportFileName } from './report-file-name.ts';
import { saveReport, silentExport } from './save-report.ts';
import { printReport } from './print-report.ts';
import { signingNow } from '../identity/signing.ts';
import { now, type Context } from '../../base/context.ts';
import { mkdir } from 'node:fs/promises';
import { newId, type Id } from '../../../core/kernel/ids.ts';
import { clearDragged, draggedFolder } from '../../base/dragged-folder.ts';

/** Files that can be dragged out, by token: the page never names a path. */
class DragOut {
  private readonly files = new Map<Id, string[]>();

  /** Removes what a crashed app left. */
  constructor() {
    this.clear();
    app.once('will-quit', () => this.clear());
  }

  /** Returns a place for a new file: its token, and a folder of its own that is there. */
  async place(): Promise<{ token: Id; folder: string }> {
    const token = newId();
    const own = join(draggedFolder(), token);
    await mkdir(own, { recursive: true, mode: 0o700 });
    return { token, folder: own };
  }

  /** Keeps files under the token of their place. */
  keep(token: Id, paths: readonly string[]): void {
    this.files.set(token, [...paths]);
  }

  /** Begins to drag the files of a token while the pointer is down in this page. Does nothing for an unknown token. */
  drag(token: Id, from: WebContents | null): void {
    const files = this.files.get(token);
    const [file] = files ?? [];
    if (files !== undefined && file !== undefined) from?.startDrag({ file, files, icon: sheet() });
  }

  private clear(): void {
    this.files.clear();
    clearDragged();
  }
}

/** Width and height of the picture at the pointer, in pixels. */
const WIDTH = 32;
const HEIGHT = 40;
/** Blue, green, red, opacity. */
const PAPER = [246, 250, 251, 255];
const INK = [23, 26, 28, 255];

/** A sheet of paper with lines on it. */
function sheet(): NativeImage {
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 4);
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) {
      const isEdge = x === 0 || y === 0 || x === WIDTH - 1 || y === HEIGHT - 1;
      const isLine = y >= 8 && y < HEIGHT - 6 && y % 6 < 2 && x >= 6 && x < WIDTH - 6;
      pixels.set(isEdge || isLine ? INK : PAPER, (y * WIDTH + x) * 4);
    }
  return nativeImage.createFromBitmap(pixels, { width: WIDTH, height: HEIGHT });
}

/** The report on paper, and as a file that is dragged out of the window. */
export function reportOutHandlers(
  context: Context,
): Pick<Handlers, 'report.print' | 'report.makeToDrag' | 'report.drag'> {
  const { library } = context;
  const dragOut = new DragOut();
  return {
    'report.print': async (wish) => ({ printed: await printReport(library, wish, context.desk()) }),
    'report.makeToDrag': async ({ articleId, versionId, format, options }) => {
      const details = openDetailsOf(library, articleId, versionId, options.nameProtected);
      const name = reportFileName(details, format);
      const { token, folder } = await dragOut.place();
      const path = join(folder, name);
      const { sign } = await signingNow(context);
      const wish = {
        articleId,
        versionId,
        format,
        options,
        appVersion: app.getVersion(),
        at: now(),

        sign,
      };
      const saved = await saveReport(library, wish, path, { ...silentExport, files: filesInProcess });
      dragOut.keep(
        token,
        [path, saved.signature, saved.folder].filter((one) => one !== null),
      );
      return { token, name };
    },
    'report.drag': ({ token }) => {
      dragOut.drag(token, context.desk());
      return {};
    },
  };
}
