// npm run dev [-- --examples] [--fresh] [--devtools]: the app from its sources. A change of the desk is put in place in the
// running page; after any other the app starts again. Ctrl+C, or closing the window, ends everything.
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm, cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { App } from './dev/app.ts';
import { Bundles, readConfigs } from './dev/bundles.ts';
import { serveDesk } from './dev/desk-server.ts';
import { dataDir, devDir, appDir } from './dev/paths.ts';
import { startDisplay } from './display.ts';
import { withDefaultApp } from './runtime/default-app.ts';
import { hasDisplay } from './setup/needs.ts';
import { setUp } from './setup/setup.ts';
import { Failure, reasonOf, runScript } from './tools/failure.ts';
import { withLock } from './tools/lock.ts';
import { say } from './tools/progress.ts';
import { z } from 'zod';
import { addonFile } from './runtime/addon.ts';
import type { Runtime } from './runtime/runtime.ts';
import { root, tool } from './tools/paths.ts';
import { chromium, type Page } from '@playwright/test';
import type { Output } from '../core/contract/index.ts';
import { callApp, nameAny } from './bench/libraries.ts';
import { EXAMPLE_PASSPHRASE, fillLibrary } from './screenshots/fill-library.ts';

interface Wish {
  readonly examples: boolean;
  readonly fresh: boolean;
  readonly devtools: boolean;
}

function readWish(args: string[]): Wish {
  try {
    const flag = { type: 'boolean', default: false } as const;
    return parseArgs({ args, options: { examples: flag, fresh: flag, devtools: flag } }).values;
  } catch (thrown) {
    throw new Failure(`${reasonOf(thrown)}\nnpm run dev [-- --examples] [--fresh] [--devtools]`, 2);
  }
}

/** Resolves when somebody asks the script to end. */
function asked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}

const begun = performance.now();

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

/** Does what examples need once the app's pages can be reached: fills a new library, unlocks one that is there. */
async function bringExamples(address: string, isNew: boolean): Promise<void> {
  try {
    await (isNew ? fillWithExamples(address) : unlockExamples(address));
    say('The examples are there.');
  } catch (thrown) {
    say(`The examples could not be brought: ${reasonOf(thrown)}`);
  }
}

async function develop(wish: Wish): Promise<number> {
  const end = asked();
  const data = dataDir(wish.examples);
  if (wish.fresh) await rm(data, { recursive: true, force: true });
  await mkdir(data, { recursive: true });
  const runtime = await withDefaultApp(await setUp({ window: true }));
  const display = hasDisplay() ? undefined : await startDisplay();
  await makeAppFolder(runtime);
  const nonce = randomBytes(16).toString('base64url');
  const configs = await readConfigs();
  const bundles = new Bundles();
  const server = await serveDesk(configs.renderer, nonce);
  const app = new App({
    runtime,
    settings: { server: server.address, nonce, devTools: wish.devtools },
    dataDir: data,
    env: { ...process.env, ...display?.env },
  });
  let since = begun;
  let isNew = wish.examples && !existsSync(path.join(data, 'library.sqlite'));
  bundles.on('failed', (name, reason) => say(`\n${name} cannot be built:\n${reason}`));
  bundles.on('ready', () => void app.start());
  bundles.on('changed', (names) => {
    since = performance.now();
    say(`${names.join(', ')} changed: starting again.`);
    void app.start();
  });
  let pages = '';
  app.on('pages', (address) => {
    pages = address;
    if (display !== undefined)
      say(`No display here: the window is on one in memory. Look at it by http://${address}`);
  });
  app.on('loaded', () => {
    say(`The desk is there (${seconds(since)}).`);
    if (wish.examples) void bringExamples(pages, isNew);
    isNew = false;
  });
  const closed = new Promise<void>((resolve) => {
    app.on('ended', (code) => {
      if (code === 0) resolve();
      else say(`The app ended with code ${String(code)}. It starts again with the next change.`);
    });
  });
  await bundles.start(configs);
  await Promise.race([end, closed]);
  await Promise.all([app.stop(), bundles.close(), server.close()]);
  await display?.stop();
  return 0;
}

await runScript(() => {
  const wish = readWish(process.argv.slice(2));
  return withLock(path.join(devDir, 'dev.lock'), 'developing here', () => develop(wish));
});

const Manifest = z.object({ name: z.string(), productName: z.string(), version: z.string() });

/**
 * Makes the folder of the app that runs in development, but for its bundles. Where the runtime needs an addon of its own, better-sqlite3 is copied
 * into it with that one; any other runtime finds the package among those of the checkout.
 */
async function makeAppFolder(runtime: Runtime): Promise<void> {
  await rm(path.join(appDir, 'node_modules'), { recursive: true, force: true });
  await mkdir(appDir, { recursive: true });
  const about = Manifest.parse(JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')));
  await writeFile(
    path.join(appDir, 'package.json'),
    JSON.stringify({ ...about, main: 'dist/main/index.cjs' }),
  );
  if (runtime.addon === undefined) return;
  const copy = path.join(appDir, 'node_modules', 'better-sqlite3');
  for (const part of ['lib', 'package.json'])
    await cp(tool('better-sqlite3', part), path.join(copy, part), { recursive: true });
  const shipped = path.join(copy, 'prebuilds', `${process.platform}-${process.arch}.node`);
  await mkdir(path.dirname(shipped));
  await cp(path.join(runtime.addon, addonFile), shipped);
}

/** How long the desk is waited for: its scripts come one by one, and on a busy machine slowly. */
const DRAWN_WITHIN = 180_000;

/** Runs `work` on the desk's page of the app whose pages are at that address. */
async function withDesk<Result>(address: string, work: (desk: Page) => Promise<Result>): Promise<Result> {
  const browser = await chromium.connectOverCDP(`http://${address}`);
  try {
    const pages = browser.contexts().flatMap((context) => context.pages());
    const desk = pages.find((page) => page.url().endsWith('/desk/index.html'));
    if (desk === undefined) throw new Error('The app shows no desk');
    await desk.locator('#desk:not([aria-busy])').waitFor({ timeout: DRAWN_WITHIN });
    return await work(desk);
  } finally {
    await browser.close();
  }
}

/** Fills the library of the running app with stories, claims, evidence and files, where it has none, and shows them. */
function fillWithExamples(address: string): Promise<void> {
  return withDesk(address, async (desk) => {
    await nameAny(desk);
    await fillLibrary(desk);
    await desk.reload();
  });
}

/** Unlocks the library of the running app, where it is locked: its examples have a protected source. */
function unlockExamples(address: string): Promise<void> {
  return withDesk(address, async (desk) => {
    if (await isLocked(desk))
      await callApp<Output<'lock.open'>>(desk, 'lock.open', { passphrase: EXAMPLE_PASSPHRASE });
  });
}

function isLocked(desk: Page): Promise<boolean> {
  return desk.evaluate(async () => (await window.tickmark.call('lock.state', {})).ok);
}
