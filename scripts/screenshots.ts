// npm run screenshots -- FOLDER [--themes light,dark] [--languages en,nl] [--sizes 1366x860,900x600]: pictures of every
// screen of the packaged app, in every theme, language and size, of a library that looks used.
import type { Page } from '@playwright/test';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { nameAny } from './bench/libraries.ts';
import { startDisplay } from './display.ts';
import { launchApp, type DrivenApp } from './drive/launch.ts';
import { packageApp } from './package/package.ts';
import { appExecutable, testedDir } from './package/variants.ts';
import { fillLibrary, forgetPlaces } from './screenshots/fill-library.ts';
import { dress } from './screenshots/dress.ts';
import { begin, closeOverlays, empty, screens, type Screen } from './screenshots/screens.ts';
import { setUp } from './setup/setup.ts';
import { Failure, runScript } from './tools/failure.ts';
import { say } from './tools/progress.ts';

const all = {
  themes: ['light', 'dark', 'contrast'],
  languages: ['en', 'nl'],
  sizes: ['1366x860', '1280x800', '900x600'],
};

interface Wanted {
  folder: string;
  themes: string[];
  languages: string[];
  sizes: string[];
}

function readArguments(args: string[]): Wanted {
  const usage = 'Usage: npm run screenshots -- FOLDER [--themes T,…] [--languages L,…] [--sizes WxH,…]';
  const options = {
    themes: { type: 'string' },
    languages: { type: 'string' },
    sizes: { type: 'string' },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [folder] = positionals;
    if (folder === undefined) throw new Failure(usage, 2);
    const chosen = (name: keyof typeof all): string[] => values[name]?.split(',') ?? all[name];
    return {
      folder: path.resolve(process.env['INIT_CWD'] ?? '.', folder),
      themes: chosen('themes'),
      languages: chosen('languages'),
      sizes: chosen('sizes'),
    };
  } catch {
    throw new Failure(usage, 2);
  }
}

async function photograph(desk: Page, folder: string, from: number, shown: readonly Screen[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [at, { name, show }] of shown.entries()) {
    await closeOverlays(desk);
    await show(desk);
    const file = `${String(from + at).padStart(2, '0')}-${name}.png`;
    await desk.screenshot({ path: path.join(folder, file), animations: 'disabled' });
  }
}

/** Runs `work` in every theme, language and size that is wanted, with a folder for each. */
async function inEveryLook(
  wanted: Wanted,
  running: DrivenApp,
  work: (folder: string) => Promise<void>,
): Promise<void> {
  for (const language of wanted.languages)
    for (const theme of wanted.themes)
      for (const size of wanted.sizes) {
        await dress(running, theme, language, size);
        await work(path.join(wanted.folder, `${language}-${theme}-${size}`));
      }
}

async function photographAll(wanted: Wanted, folder: string): Promise<void> {
  const appPath = appExecutable(testedDir);
  const launch = (library: string): Promise<DrivenApp> =>
    launchApp({ appPath, folder, library: path.join(folder, `${library}.sqlite`) });
  const blank = await launch('blank');
  await inEveryLook(wanted, blank, (to) => photograph(blank.desk, to, 1, begin));
  await nameAny(blank.desk);
  await inEveryLook(wanted, blank, (to) => photograph(blank.desk, to, 2, empty));
  await blank.quit();
  const used = await launch('used');
  await fillLibrary(used.desk);
  await inEveryLook(wanted, used, async (to) => {
    await forgetPlaces(used.desk);
    await photograph(used.desk, to, 3, screens);
    say(to);
  });
  await used.quit();
}

await runScript(async () => {
  const wanted = readArguments(process.argv.slice(2));
  await packageApp(await setUp({ window: true, ownDisplay: true }), true);
  const display = await startDisplay('1600x1000');
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tickmark-screenshots-'));
  try {
    Object.assign(process.env, display.env);
    await photographAll(wanted, folder);
    return 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
    await display.stop();
  }
});
