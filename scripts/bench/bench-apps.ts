import { mkdir, mkdtemp, rm, cp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { launchApp, type DrivenApp } from '../drive/launch.ts';
import { appExecutable, testedDir } from '../package/variants.ts';
import { createPackage } from '@electron/asar';

/** The two apps that are compared, and a folder for what they need. */
export interface BenchApps {
  readonly folder: string;
  /** The executables. */
  readonly ours: string;
  readonly bare: string;
  /** How to start ours on a library of that name, for measurements without Playwright. */
  oursArgs(library: string): string[];
  /** Starts ours under Playwright, on a library of that name. */
  drive(library: string): Promise<DrivenApp>;
  /** Starts the bare app under Playwright. */
  driveBare(): Promise<DrivenApp>;
}

/** Makes both apps ready in a folder of their own, does the work, and removes the folder. */
export async function withBenchApps<Result>(work: (apps: BenchApps) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tickmark-bench-'));
  try {
    const ours = appExecutable(testedDir);
    const fileOf = (library: string): string => path.join(folder, `${library}.sqlite`);
    const bare = await makeBareApp(folder);
    const bareFolder = path.join(folder, 'bare-driven');
    await mkdir(bareFolder);
    return await work({
      folder,
      ours,
      bare,
      oursArgs: (library) => [
        `--user-data-dir=${path.join(folder, 'profile')}`,
        '--lang=en',
        '--library',
        fileOf(library),
      ],
      drive: (library) => launchApp({ appPath: ours, folder, library: fileOf(library) }),
      driveBare: () => launchApp({ appPath: bare, folder: bareFolder }),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The least that an Electron app can be: the desk's window with the same locks, and a page with one word. */
const main = `const { app, BrowserWindow } = require('electron');
app.on('window-all-closed', () => app.quit());
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1366, height: 860, minWidth: 720, minHeight: 480, show: false, title: 'Bare', backgroundColor: '#f0ede6',
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false, partition: 'bare' },
  });
  window.once('ready-to-show', () => window.show());
  window.loadURL('data:text/html,<!doctype html><title>Bare</title><h1>hello</h1>');
});
`;

/**
 * Makes the bare app in `folder` out of the packaged one: the same runtime and fuses, another app in it. Returns its
 * executable.
 */
async function makeBareApp(folder: string): Promise<string> {
  const copy = path.join(folder, 'bare');
  const source = path.join(folder, 'bare-source');
  await cp(testedDir, copy, { recursive: true, verbatimSymlinks: true });
  const resources = path.join(copy, 'resources');
  await rm(resources, { recursive: true });
  await mkdir(resources);
  await mkdir(source);
  await writeFile(path.join(source, 'package.json'), JSON.stringify({ name: 'bare', main: 'main.js' }));
  await writeFile(path.join(source, 'main.js'), main);
  await createPackage(source, path.join(resources, 'app.asar'));
  return appExecutable(copy);
}
