import { readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { z } from 'zod';
import { root } from '../tools/paths.ts';
import { takeSmall, type Grain } from './camera.ts';
import { comparedIn } from './compared.ts';
import { visitEveryScreen } from './every-screen.ts';
import type { Stop } from './visit-screens.ts';
import { everything, lookName, walksOf, type Look } from './looks.ts';
import type { Shown } from './screen.ts';
import { settle } from './settle.ts';

const kept = path.join(root, 'tests', 'pictures');
const engineFile = path.join(kept, 'made-with.json');

/** A grain, and how many of its squares may be others in a screen that looks as it did. */
interface Comparison {
  readonly grain: Grain;
  readonly most: number;
}

/** Where the same engine drew both: a word that changed, in the smallest type, is a few pixels more. */
const fine: Comparison = { grain: { square: 1, channel: 20 }, most: 5 };

/**
 * Where another engine draws: its letters and scroll bars have other edges, and a line may break elsewhere; a part that is
 * missing, moved or of another colour differs more.
 */
const coarse: Comparison = { grain: { square: 8, channel: 20 }, most: 20 };

/** So often a screen is looked at again that is not as it was. */
const MOST_LOOKS = 20;

/** Once so many screens are not as they were, the others are looked at once: what all of them have is another. */
const MANY = 10;

/** What draws letters, lines and scroll bars: another draws them otherwise. */
const Engine = z.object({ platform: z.string(), chromium: z.string() });
type Engine = z.infer<typeof Engine>;

function engineOf(app: ElectronApplication): Promise<Engine> {
  return app.evaluate(() => ({
    platform: process.platform,
    chromium: process.versions.chrome?.split('.')[0] ?? '',
  }));
}

/** Returns in words why an app's pictures are only laid coarsely beside those that are kept, or null if an engine drew both. */
export async function whyCoarse(app: ElectronApplication): Promise<string | null> {
  const [here, there] = [await engineOf(app), Engine.parse(JSON.parse(readFileSync(engineFile, 'utf8')))];
  const named = ({ chromium, platform }: Engine): string => `Chromium ${chromium} on ${platform}`;
  if (named(here) === named(there)) return null;
  return `the pictures were made with ${named(there)}, and this is ${named(here)}: compared by larger squares`;
}

/** The looks in which a screen is laid beside its picture while it is shown in a language and a size. */
export function looksAt({ name, look: { language, size } }: Stop): Look[] {
  return everything.themes
    .map((theme) => ({ language, theme, size }))
    .filter((look) => comparedIn[name]?.some((wanted) => wanted === lookName(look)));
}

/**
 * Makes the pictures anew that the tests compare. `withApp` has something done with an app that was never used: each language has
 * one of its own, as in the tests, since the screens of one leave behind (the commands that were used last, say) what the
 * next would show.
 */
export async function keepCompared(
  withApp: (work: (running: Shown) => Promise<void>) => Promise<void>,
): Promise<void> {
  await rm(kept, { recursive: true, force: true });
  for (const language of everything.languages)
    await withApp(async (running) => {
      await visitEveryScreen(running, walksOf([language], everything.sizes), false, async (stop) => {
        for (const look of looksAt(stop)) {
          await stop.wear(look.theme);
          const file = path.join(kept, pictureOf(look, stop.name));
          await mkdir(path.dirname(file), { recursive: true });
          await writeFile(file, await takeSteady(running));
        }
      });
      await writeFile(engineFile, `${JSON.stringify(await engineOf(running.app), null, 2)}\n`);
    });
}

/** Takes a small picture of a screen that looked the same a moment before. */
async function takeSteady(running: Shown): Promise<Buffer> {
  let { jpeg, differing } = await takeSmall(running, null, fine.grain);
  while (differing > 0) {
    await settle(running);
    ({ jpeg, differing } = await takeSmall(running, jpeg, fine.grain));
  }
  return jpeg;
}

/** A screen that does not look as it did: its picture's name, how it is now, and how many squares of it differ. */
export interface Changed {
  readonly file: string;
  readonly now: Buffer;
  /** Infinity where there is nothing to lay it beside. */
  readonly differing: number;
}

/** Lays screens beside the pictures of them that are kept. */
export class Beside {
  /** The screens that do not look as they did. */
  readonly changed: Changed[] = [];
  private readonly running: Shown;
  private readonly comparison: Comparison;

  private constructor(running: Shown, comparison: Comparison) {
    this.running = running;
    this.comparison = comparison;
  }

  /** `drawnBy`: whether the engine of this app drew the pictures or another did; what is known of them where it is not given. */
  static async of(running: Shown, drawnBy?: 'same' | 'other'): Promise<Beside> {
    const by = drawnBy ?? ((await whyCoarse(running.app)) === null ? 'same' : 'other');
    return new Beside(running, by === 'same' ? fine : coarse);
  }

  /** Compares a screen with its picture in a look that it wears. */
  async compare(look: Look, name: string): Promise<void> {
    const file = pictureOf(look, name);
    const { grain, most } = this.comparison;
    const before = await readFile(path.join(kept, file)).catch(() => null);
    let { jpeg, differing } = await takeSmall(this.running, before, grain);
    // What is still on its way (a ring about what gets the focus, say) is waited for, as an assertion waits. Where so many
    // differ, they were meant to.
    const looks = before === null || this.changed.length > MANY ? 0 : MOST_LOOKS;
    for (let again = 0; differing > most && again < looks; again++) {
      await settle(this.running);
      ({ jpeg, differing } = await takeSmall(this.running, before, grain));
    }
    if (differing > most) this.changed.push({ file, now: jpeg, differing });
  }

  /** Whether something that `change` does to the screen would be found; `takeBack` undoes it. */
  async finds(change: () => Promise<unknown>, takeBack: () => Promise<unknown>): Promise<boolean> {
    const { grain, most } = this.comparison;
    const { jpeg } = await takeSmall(this.running, null, grain);
    await change();
    const { differing } = await takeSmall(this.running, jpeg, grain);
    await takeBack();
    return differing > most && Number.isFinite(differing);
  }
}

/** The names of the pictures that are wanted, and of those that are there. */
export async function picturesOf(): Promise<{ wanted: string[]; there: string[] }> {
  const wanted = Object.entries(comparedIn).flatMap(([name, looks]) =>
    looks.map((look) => path.join(look, `${name}.jpg`)),
  );
  const there = (await readdir(kept, { recursive: true })).filter((file) => file.endsWith('.jpg'));
  return { wanted, there };
}

function pictureOf(look: Look, name: string): string {
  return path.join(lookName(look), `${name}.jpg`);
}
