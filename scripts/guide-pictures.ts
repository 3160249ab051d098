// node scripts/run.mjs guide-pictures: makes the pictures of the user guide (docs/guide) anew, from the running app with
// the sample articles, one set a language.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { nameAny } from './bench/libraries.ts';
import { startDisplay } from './display.ts';
import { launchApp } from './drive/launch.ts';
import { packageApp } from './package/package.ts';
import { appExecutable, testedDir } from './package/variants.ts';
import { dress } from './screenshots/appearance.ts';
import { fillLibrary, forgetPlaces } from './screenshots/fill-library.ts';
import { deskScreens } from './screenshots/desk-screens.ts';
import { libraryScreens } from './screenshots/library-screens.ts';
import { namePlaces } from './screenshots/name-places.ts';
import { closeOverlays, type Shown } from './screenshots/screen.ts';
import { settle, watchCalls } from './screenshots/settle.ts';
import { setUp } from './setup/setup.ts';
import { root } from './tools/paths.ts';
import { runScript } from './tools/failure.ts';

/** Screens by their names in scripts/screenshots, and what the guide calls their pictures. */
const wanted = new Map([
  ['library', 'library'],
  ['desk-third', 'desk'],
  ['evidence-form', 'evidence'],
  ['export', 'report'],
]);

async function photograph(shown: Shown, language: string): Promise<void> {
  const { desk } = shown;
  for (const { name, show, leave } of [...libraryScreens, ...deskScreens]) {
    await closeOverlays(desk);
    await show(shown);
    const picture = wanted.get(name);
    if (picture !== undefined) {
      await settle(shown);
      await namePlaces(desk);
      const file = path.join(root, 'docs', 'guide', `${picture}-${language}.png`);
      await desk.screenshot({ path: file, animations: 'disabled' });
    }
    await leave?.(shown);
  }
}

await runScript(async () => {
  await packageApp(await setUp({ window: true, ownDisplay: true }), true);
  const display = await startDisplay('1600x1000');
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tickmark-guide-'));
  try {
    Object.assign(process.env, display.env);
    const library = path.join(folder, 'library.sqlite');
    const running = await launchApp({ appPath: appExecutable(testedDir), folder, library });
    await watchCalls(running.app);
    await nameAny(running.desk);
    await fillLibrary(running.desk);
    for (const language of ['en', 'nl']) {
      await dress(running, { theme: 'light', language, size: '1060x680' });
      await forgetPlaces(running.desk);
      await photograph(running, language);
    }
    await running.quit();
    return 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
    await display.stop();
  }
});
