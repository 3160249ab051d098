import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startDisplay } from '../display.ts';
import { packageApp } from '../package/package.ts';
import { hasDisplay } from '../setup/needs.ts';
import { setUp } from '../setup/setup.ts';
import { importFolder, type FolderRun } from './import-folder.ts';

/** Reads the `count` files of a folder in one start of the app, with more options of the import. */
export type ReadFolder = (folder: string, count: number, more?: readonly string[]) => Promise<FolderRun>;

/** Packages the app if need be and gives `work` a way to read folders with it, on a display and a profile of its own. */
export async function withImporter<Result>(work: (read: ReadFolder) => Promise<Result>): Promise<Result> {
  await packageApp(await setUp({ window: true }), false);
  const display = hasDisplay() ? undefined : await startDisplay();
  const profile = await mkdtemp(path.join(os.tmpdir(), 'tickmark-measure-'));
  try {
    return await work((folder, count, more) =>
      importFolder(folder, count, profile, { ...process.env, ...display?.env }, more),
    );
  } finally {
    await rm(profile, { recursive: true, force: true });
    await display?.stop();
  }
}
