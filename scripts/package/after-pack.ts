import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import type { AfterPackContext } from 'electron-builder';
import { addonFile } from '../runtime/addon.ts';

/** Names the folder of the addon that the packaged runtime needs; set by pack.ts. */
export const addonVariable = 'TICKMARK_PACK_ADDON';

/**
 * electron-builder's hook, used for a runtime that needs an addon of its own only: puts it in the place of the
 * binary that better-sqlite3 ships, so that the app itself knows nothing of it.
 */
export default async function afterPack(context: AfterPackContext): Promise<void> {
  const addon = process.env[addonVariable];
  if (addon === undefined) throw new Error(`${addonVariable} is not set`);
  const unpacked = path.join(
    context.appOutDir,
    'resources',
    'app.asar.unpacked',
    'node_modules',
    'better-sqlite3',
  );
  const shipped = path.join(unpacked, 'prebuilds', `${process.platform}-${process.arch}.node`);
  await copyFile(path.join(addon, addonFile), shipped);
}
