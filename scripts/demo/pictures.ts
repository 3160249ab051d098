import type { Page } from '@playwright/test';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { say } from '../tools/progress.ts';

/** Takes a picture of the window, numbered in the order of taking, and says what it shows. */
export type TakePicture = (desk: Page, name: string, shows: string) => Promise<void>;

/** Returns what takes pictures into `folder`; those of an earlier run are removed, and nothing else. */
export async function picturesIn(folder: string): Promise<TakePicture> {
  await mkdir(folder, { recursive: true });
  const old = (await readdir(folder)).filter((name) => /^\d\d-.+\.png$/.test(name));
  await Promise.all(old.map((name) => rm(path.join(folder, name))));
  let taken = 0;
  return async (desk, name, shows) => {
    taken++;
    const file = path.join(folder, `${String(taken).padStart(2, '0')}-${name}.png`);
    await desk.screenshot({ path: file, animations: 'disabled' });
    say(`  ${path.basename(file).padEnd(28)} ${shows}`);
  };
}
