// npm run screenshots -- FOLDER [--themes light,dark] [--languages en,nl] [--sizes 1366x860,900x600]: pictures of every screen
// of the packaged app, in every theme, language and size, of a library that looks used.
// npm run screenshots -- --compared: makes those anew that the tests lay the screens beside (tests/pictures).
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startDisplay } from './display.ts';
import { launchApp, type DrivenApp } from './drive/launch.ts';
import { packageApp } from './package/package.ts';
import { appExecutable, testedDir } from './package/variants.ts';
import { takePicture } from './screenshots/camera.ts';
import { visitEveryScreen } from './screenshots/every-screen.ts';
import { keepCompared } from './screenshots/kept-pictures.ts';
import { everything, lookName, walksOf, type Walk } from './screenshots/looks.ts';
import { setUp } from './setup/setup.ts';
import { Failure, runScript } from './tools/failure.ts';
import { say } from './tools/progress.ts';

/** What is asked for: pictures in these looks in a folder, or, where that is null, those that the tests compare. */
interface Wanted {
  folder: string | null;
  walks: readonly Walk[];
  themes: readonly string[];
}

function readArguments(args: string[]): Wanted {
  const usage =
    'Usage: npm run screenshots -- FOLDER [--themes T,…] [--languages L,…] [--sizes WxH,…], or --compared';
  const options = {
    themes: { type: 'string' },
    languages: { type: 'string' },
    sizes: { type: 'string' },
    compared: { type: 'boolean' },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [folder] = positionals;
    if ((folder === undefined) !== (values.compared === true)) throw new Failure(usage, 2);
    const chosen = (name: keyof typeof everything): readonly string[] =>
      values[name]?.split(',') ?? everything[name];
    return {
      folder: folder === undefined ? null : path.resolve(process.env['INIT_CWD'] ?? '.', folder),
      walks: walksOf(chosen('languages'), chosen('sizes')),
      themes: chosen('themes'),
    };
  } catch {
    throw new Failure(usage, 2);
  }
}

async function keepAll(running: DrivenApp, into: string, { walks, themes }: Wanted): Promise<void> {
  await visitEveryScreen(running, walks, true, async (stop) => {
    // The theme that is worn comes first: it is there already.
    const [worn, others] = [
      themes.filter((theme) => theme === stop.look.theme),
      themes.filter((theme) => theme !== stop.look.theme),
    ];
    for (const theme of [...worn, ...others]) {
      const look = await stop.wear(theme);
      const name = `${String(stop.place).padStart(2, '0')}-${stop.name}`;
      await put(path.join(into, lookName(look), `${name}.png`), await takePicture(running));
    }
  });
  say(`${String(walks.length * themes.length)} looks`);
}

async function put(file: string, bytes: Buffer): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, bytes);
}

/** Starts an app that was never used, has something done with it, and ends it. */
async function withApp(work: (running: DrivenApp) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tickmark-screenshots-'));
  try {
    const running = await launchApp({ appPath: appExecutable(testedDir), folder });
    await work(running);
    await running.quit();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

await runScript(async () => {
  const wanted = readArguments(process.argv.slice(2));
  await packageApp(await setUp({ window: true, ownDisplay: true }), true);
  const display = await startDisplay('1600x1000');
  try {
    Object.assign(process.env, display.env, { TZ: 'UTC' });
    const { folder } = wanted;
    if (folder === null) await keepCompared(withApp);
    else await withApp((running) => keepAll(running, folder, wanted));
    return 0;
  } finally {
    await display.stop();
  }
});
