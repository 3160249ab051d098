import type { ElectronApplication, Page } from '@playwright/test';
import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { usualBackupFolder } from '../../db/backup/folder.ts';
import { launch, makeLibrary, reloadDesk, takesKeys, type RunningApp } from './app-process.ts';
import { takeAway } from './process-tree.ts';

/** The name of the backup from which an empty library is restored. */
const EMPTY = 'empty.sqlite';

/** An app that is not this test's alone, and its desk. */
export type SharedDesk = Pick<RunningApp, 'app' | 'desk'>;

/**
 * One app for all tests of a worker that need no start of their own. It starts for the first of them and ends after the
 * last.
 */
export class SharedApp {
  private readonly folder = mkdtempSync(join(tmpdir(), 'tickmark-shared-'));
  private readonly library = join(this.folder, 'library.sqlite');
  private running: RunningApp | null = null;

  /**
   * The desk with a library that has a checker and nothing else. Of the tests before nothing is left: an empty library is put
   * in the place of theirs by the app's own restore, which forgets what was typed and begins the page again.
   */
  async emptyDesk(suggests: boolean): Promise<SharedDesk> {
    if (this.running !== null) await makeAsAtStart(this.running);
    const { app, desk } = this.running ?? (await this.start());
    if (suggests) {
      await desk.evaluate(() => window.tickmark.call('settings.set', { suggestOnLoad: true }));
      await reloadDesk(desk);
    }
    return { app, desk };
  }

  async end(): Promise<void> {
    await this.running?.quit();
    await takeAway(this.folder);
  }

  private async start(): Promise<RunningApp> {
    makeLibrary(this.library, false);
    const backup = join(usualBackupFolder(this.library), EMPTY);
    mkdirSync(dirname(backup));
    cpSync(this.library, backup);
    const running = await launch(this.folder, this.library, {});
    await keepDialogs(running.app);
    this.running = running;
    return running;
  }
}

async function makeAsAtStart({ app, desk }: RunningApp): Promise<void> {
  await putDialogsBack(app);
  await desk.emulateMedia({ media: null, colorScheme: null, reducedMotion: null, forcedColors: null });
  await desk.mouse.move(-1, -1);
  await begins(desk, () => restoreEmpty(desk));
}

/** Remembers what asks the system, which tests answer in its place. */
function keepDialogs(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ dialog, shell }) => {
    const { showOpenDialog, showSaveDialog } = dialog;
    Reflect.set(globalThis, 'asksSystem', {
      dialog: { showOpenDialog, showSaveDialog },
      open: shell.openExternal,
    });
  });
}

function putDialogsBack(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ dialog, shell }) => {
    const kept = Reflect.get(globalThis, 'asksSystem') as {
      dialog: Partial<typeof dialog>;
      open: typeof shell.openExternal;
    };
    Object.assign(dialog, kept.dialog);
    shell.openExternal = kept.open;
  });
}

/** Does what makes the page begin again, and waits until it has and takes keys. */
async function begins(desk: Page, work: () => Promise<unknown>): Promise<void> {
  const again = desk.waitForEvent('load');
  await Promise.all([again, work()]);
  await takesKeys(desk);
}

/** The page may be gone before its answer comes. An answer that comes must be a success. */
async function restoreEmpty(desk: Page): Promise<void> {
  const answer = await desk
    .evaluate((name) => window.tickmark.call('backup.restore', { name }), EMPTY)
    .catch(() => null);
  if (answer?.ok === false) throw new Error(`the library could not be emptied: ${answer.error.code}`);
}
