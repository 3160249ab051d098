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
import { photographAll } from './screenshots/every-screen.ts';
import { keepCompared } from './screenshots/kept.ts';
import { everything, lookName, looksOf, type Look } from './screenshots/looks.ts';
import { setUp } from './setup/setup.ts';
import { Failure, runScript } from './tools/failure.ts';
import { say } from './tools/progress.ts';

/** What is asked for: pictures in these looks in a folder, or, where that is null, those that the tests compare. */
interface Wanted {
  folder: string | null;
  looks: readonly Look[];
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
    const looks = looksOf(chosen('languages'), chosen('themes'), chosen('sizes'));
    return {
      folder: folder === undefined ? null : path.resolve(process.env['INIT_CWD'] ?? '.', folder),
      looks,
    };
  } catch {
    throw new Failure(usage, 2);
  }
}

async function keepAll(running: DrivenApp, into: string, looks: readonly Look[]): Promise<void> {
  await photographAll(running, looks, true, async (look, name) => {
    await put(path.join(into, lookName(look), `${name}.png`), await takePicture(running));
  });
  say(`${String(looks.length)} looks`);
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
    Object.assign(process.env, display.env, { TZ: 'UTC' });
    const running = await launchApp({ appPath: appExecutable(testedDir), folder });
    if (wanted.folder === null) await keepCompared(running);
    else await keepAll(running, wanted.folder, wanted.looks);
    await running.quit();
    return 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
    await display.stop();
  }
});
