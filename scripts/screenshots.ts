// npm run screenshots -- FOLDER [--themes light,dark] [--languages en,nl] [--sizes 1366x860,900x600] [--small FOLDER]: pictures
// of every screen of the packaged app, in every theme, language and size, of a library that looks used. With --small
// tests/pictures, and the two themes, those that the tests compare are made anew.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startDisplay } from './display.ts';
import { launchApp } from './drive/launch.ts';
import { packageApp } from './package/package.ts';
import { appExecutable, testedDir } from './package/variants.ts';
import { lookName, photographAll } from './screenshots/every-screen.ts';
import { makeSmall } from './screenshots/small.ts';
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
  /** Where small ones are kept as well, or null. */
  small: string | null;
}

function readArguments(args: string[]): Wanted {
  const usage =
    'Usage: npm run screenshots -- FOLDER [--themes T,…] [--languages L,…] [--sizes WxH,…] [--small FOLDER]';
  const options = {
    themes: { type: 'string' },
    languages: { type: 'string' },
    sizes: { type: 'string' },
    small: { type: 'string' },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [folder] = positionals;
    if (folder === undefined) throw new Failure(usage, 2);
    const chosen = (name: keyof typeof all): string[] => values[name]?.split(',') ?? all[name];
    const here = process.env['INIT_CWD'] ?? '.';
    return {
      folder: path.resolve(here, folder),
      small: values.small === undefined ? null : path.resolve(here, values.small),
      themes: chosen('themes'),
      languages: chosen('languages'),
      sizes: chosen('sizes'),
    };
  } catch {
    throw new Failure(usage, 2);
  }
}

async function keepAll(wanted: Wanted, folder: string): Promise<void> {
  const appPath = appExecutable(testedDir);
  const running = await launchApp({ appPath, folder });
  const looks = wanted.languages.flatMap((language) =>
    wanted.themes.flatMap((theme) => wanted.sizes.map((size) => ({ language, theme, size }))),
  );
  await photographAll(running, looks, async (look, pictures) => {
    for (const { name, png } of pictures) {
      await put(path.join(wanted.folder, lookName(look), `${name}.png`), png);
      if (wanted.small !== null)
        await put(path.join(wanted.small, lookName(look), `${name}.jpg`), await makeSmall(running.app, png));
    }
    say(lookName(look));
  });
  await running.quit();
}

async function put(file: string, bytes: Buffer): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, bytes);
}

await runScript(async () => {
  const wanted = readArguments(process.argv.slice(2));
  await packageApp(await setUp({ window: true, ownDisplay: true }), true);
  const display = await startDisplay('1600x1000');
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tickmark-screenshots-'));
  try {
    Object.assign(process.env, display.env);
    await keepAll(wanted, folder);
    return 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
    await display.stop();
  }
});
