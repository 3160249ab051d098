import { readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { z } from 'zod';
import { root } from '../tools/paths.ts';
import { takeSmall } from './camera.ts';
import { photographAll } from './every-screen.ts';
import { comparedLooks, lookName, type Look } from './looks.ts';
import type { Shown } from './screen.ts';
import { settle } from './settle.ts';

const kept = path.join(root, 'tests', 'pictures');
const engineFile = path.join(kept, 'made-with.json');

/** So many pixels of a small picture may be others: a word that changed, in the smallest type, is a few more. */
export const MOST_DIFFERING = 5;

/** So often a screen is looked at again that is not as it was. */
const MOST_LOOKS = 20;

/** Once so many screens are not as they were, the others are looked at once: what all of them have is another. */
const MANY = 10;

/** What draws letters, lines and scroll bars: another draws them otherwise, so that pictures of both cannot be compared. */
const Engine = z.object({ platform: z.string(), chromium: z.string() });
type Engine = z.infer<typeof Engine>;

function engineOf(app: ElectronApplication): Promise<Engine> {
  return app.evaluate(() => ({
    platform: process.platform,
    chromium: process.versions.chrome?.split('.')[0] ?? '',
  }));
}

/** Returns in words why an app's pictures cannot be laid beside those that are kept, or null where they can. */
export async function whyNotComparable(app: ElectronApplication): Promise<string | null> {
  const [here, there] = [await engineOf(app), Engine.parse(JSON.parse(readFileSync(engineFile, 'utf8')))];
  const named = ({ chromium, platform }: Engine): string => `Chromium ${chromium} on ${platform}`;
  if (named(here) === named(there)) return null;
  return `The pictures were made with ${named(there)}, and this is ${named(here)}: npm run screenshots -- --compared`;
}

/** Makes the pictures anew that the tests compare: of every screen, small, in the folder that only holds them. */
export async function keepCompared(running: Shown): Promise<void> {
  await rm(kept, { recursive: true, force: true });
  await photographAll(running, comparedLooks(), false, async (look, name) => {
    const file = path.join(kept, fileOf(look, name));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, await takeSteady(running));
  });
  await writeFile(engineFile, `${JSON.stringify(await engineOf(running.app), null, 2)}\n`);
}

/** Takes a small picture of a screen that looked the same a moment before. */
async function takeSteady(running: Shown): Promise<Buffer> {
  let { jpeg, differing } = await takeSmall(running, null);
  while (differing > 0) {
    await settle(running);
    ({ jpeg, differing } = await takeSmall(running, jpeg));
  }
  return jpeg;
}

/** A screen that does not look as it did: its picture's name, how it is now, and how many of its pixels differ. */
export interface Changed {
  readonly file: string;
  readonly now: Buffer;
  /** Infinity where there is nothing to lay it beside. */
  readonly differing: number;
}

/**
 * Lays every screen beside the picture of it that is kept, in every look of a size that is compared. Returns those that differ,
 * and the names of pictures that are kept of no screen: of this size, or of no look at all.
 */
export async function compareWithKept(
  running: Shown,
  size: string,
): Promise<{ changed: Changed[]; left: string[] }> {
  const changed: Changed[] = [];
  const elsewhere = comparedLooks()
    .filter((look) => look.size !== size)
    .map(lookName);
  const left = new Set((await picturesKept()).filter((file) => !elsewhere.includes(path.dirname(file))));
  await photographAll(running, comparedLooks(size), false, async (look, name) => {
    const file = fileOf(look, name);
    const before = left.delete(file) ? await readFile(path.join(kept, file)) : null;
    let { jpeg, differing } = await takeSmall(running, before);
    // What is still on its way (a ring about what gets the focus, say) is waited for, as an assertion waits. Where so many
    // differ, they were meant to.
    const most = before === null || changed.length > MANY ? 0 : MOST_LOOKS;
    for (let looks = 0; differing > MOST_DIFFERING && looks < most; looks++) {
      await settle(running);
      ({ jpeg, differing } = await takeSmall(running, before));
    }
    if (differing > MOST_DIFFERING) changed.push({ file, now: jpeg, differing });
  });
  return { changed, left: [...left] };
}

function fileOf(look: Look, name: string): string {
  return path.join(lookName(look), `${name}.jpg`);
}

async function picturesKept(): Promise<string[]> {
  return (await readdir(kept, { recursive: true })).filter((file) => file.endsWith('.jpg'));
}
