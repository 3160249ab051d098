import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { z } from 'zod';
import type { DrivenApp } from '../drive/launch.ts';
import { root } from '../tools/paths.ts';
import { photographAll } from './every-screen.ts';
import { comparedLooks, lookName } from './looks.ts';
import { differenceOf, makeSmall } from './small.ts';

const kept = path.join(root, 'tests', 'pictures');
const engineFile = path.join(kept, 'made-with.json');

/** A word that changed is about a thousandth of a picture. */
const MOST = 0.0008;

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
export async function keepCompared(running: Pick<DrivenApp, 'app' | 'desk'>): Promise<void> {
  await rm(kept, { recursive: true, force: true });
  await photographAll(running, comparedLooks, false, async (look, pictures) => {
    const folder = path.join(kept, lookName(look));
    await mkdir(folder, { recursive: true });
    for (const { name, png } of pictures)
      await writeFile(path.join(folder, `${name}.jpg`), await makeSmall(running.app, png));
  });
  await writeFile(engineFile, `${JSON.stringify(await engineOf(running.app), null, 2)}\n`);
}

/** A screen that does not look as it did: its picture's name, how it is now, and the share of pixels that differ. */
export interface Changed {
  readonly file: string;
  readonly now: Buffer;
  readonly difference: number;
}

/** Lays every screen beside the picture of it that is kept, and returns those that differ; one without a picture does. */
export async function compareWithKept(running: Pick<DrivenApp, 'app' | 'desk'>): Promise<Changed[]> {
  const changed: Changed[] = [];
  await photographAll(running, comparedLooks, false, async (look, pictures) => {
    for (const { name, png } of pictures) {
      const file = path.join(lookName(look), `${name}.jpg`);
      const now = await makeSmall(running.app, png);
      const before = path.join(kept, file);
      const difference = existsSync(before) ? await differenceOf(running.app, now, readFileSync(before)) : 1;
      if (difference > MOST) changed.push({ file, now, difference });
    }
  });
  return changed;
}
