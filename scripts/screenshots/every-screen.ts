import { nameAny } from '../bench/libraries.ts';
import { stopClock } from './clock.ts';
import { deskScreens } from './desk-screens.ts';
import { dress } from './dress.ts';
import { fillLibrary, forgetPlaces } from './fill-library.ts';
import { begin, empty, libraryScreens } from './library-screens.ts';
import { walksOf, type Look } from './looks.ts';
import { photograph } from './photograph.ts';
import type { Screen, Shown } from './screen.ts';
import { loadOtherScripts, scriptScreens } from './script-screens.ts';
import { caseScreens, merge, shareSample, sharedScreens, type CaseFiles } from './shared-screens.ts';
import { loadNewer, versionScreens } from './version-screens.ts';
import { watchCalls } from './watch-calls.ts';

/** Screens that are shown after something was done, and what comes before them in every look. */
interface Part {
  before(): Promise<void>;
  at?(): Promise<void>;
  screens(): readonly Screen[];
}

/**
 * Has pictures taken of every screen in every look: of an app that was never used, then with a checker and nothing loaded, then
 * with a library that looks used, then with a colleague's work, then with a newer version of a story. `app` is one that has just been started on no library.
 * `withSystemFonts`: also what is written in letters of the system.
 */
export async function photographAll(
  app: Shown,
  looks: readonly Look[],
  withSystemFonts: boolean,
  take: (look: Look, name: string) => Promise<void>,
): Promise<void> {
  const { desk } = app;
  await stopClock(app.app, desk);
  await watchCalls(app.app);
  // The scheme is the app's own: Playwright would have it light.
  await desk.emulateMedia({ reducedMotion: 'reduce', colorScheme: null });
  const walks = walksOf(looks);
  let from = 1;
  for (const { before, at, screens } of partsOf(app, withSystemFonts)) {
    await before();
    for (const walk of walks) {
      const [theme = ''] = walk.themes;
      await dress(app, { ...walk, theme });
      await at?.();
      await photograph(app, walk, from, screens(), take);
    }
    from += screens().length;
  }
}

function partsOf(app: Shown, withSystemFonts: boolean): readonly Part[] {
  const { desk } = app;
  let files: CaseFiles = { open: '', locked: '' };
  const share = async (): Promise<void> => {
    files = await shareSample(app);
  };
  const parts: Part[] = [
    { before: () => Promise.resolve(), screens: () => begin },
    { before: () => nameAny(desk), screens: () => empty },
    {
      before: () => fillLibrary(desk),
      at: () => forgetPlaces(desk),
      screens: () => [...libraryScreens, ...deskScreens],
    },
    { before: share, screens: () => caseScreens(files) },
    {
      before: () => merge(app, files),
      at: () => forgetPlaces(desk),
      screens: () => sharedScreens,
    },
    {
      before: () => loadNewer(app),
      at: () => forgetPlaces(desk),
      screens: () => versionScreens,
    },
  ];
  if (withSystemFonts) parts.push({ before: () => loadOtherScripts(app), screens: () => scriptScreens });
  return parts;
}
