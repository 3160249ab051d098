import { createPackage } from '@electron/asar';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { appExecutable, testedDir } from '../package/variants.ts';

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
export async function makeBareApp(folder: string): Promise<string> {
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
