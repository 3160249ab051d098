import { nameAny } from '../bench/libraries.ts';
import { stopClock } from './clock.ts';
import { deskScreens } from './desk-screens.ts';
import { dress } from './appearance.ts';
import { fillLibrary, forgetPlaces } from './fill-library.ts';
import { goThrough, type Stop } from './visit-screens.ts';
import { begin, empty, libraryScreens } from './library-screens.ts';
import type { Walk } from './looks.ts';
import type { Screen, Shown } from './screen.ts';
import { loadOtherScripts, scriptScreens } from './script-screens.ts';
import { caseScreens, merge, shareSample, sharedScreens, type CaseFiles } from './shared-screens.ts';
import { addRecording, recordingScreens } from './recording-screens.ts';
import { loadNewer, versionScreens } from './version-screens.ts';
import { watchCalls } from './settle.ts';

/** Screens that appear only after some action, and the steps before them in every look. */
interface Part {
  before(app: Shown): Promise<void>;
  at?(app: Shown): Promise<void>;
  screens(): readonly Screen[];
}

/**
 * Has every screen visited on each of these ways through them: of an app that was never used, then with a checker and nothing
 * loaded, then with a library that looks used, then with a colleague's work, then with a newer version of a story. `app` is one
 * that has just been started on no library. `withSystemFonts`: also what is written in letters of the system.
 */
export async function visitEveryScreen(
  app: Shown,
  walks: readonly Walk[],
  withSystemFonts: boolean,
  visit: (stop: Stop) => Promise<void>,
): Promise<void> {
  const { desk } = app;
  await stopClock(app.app, desk);
  await watchCalls(app.app);
  // The colour scheme is the app's own: Playwright would set it to light.
  await desk.emulateMedia({ reducedMotion: 'reduce', colorScheme: null });
  let from = 1;
  for (const { before, at, screens } of partsOf(withSystemFonts)) {
    await before(app);
    for (const walk of walks) {
      const look = { ...walk, theme: 'light' };
      await dress(app, look);
      await at?.(app);
      await goThrough(app, look, from, screens(), visit);
    }
    from += screens().length;
  }
}

/** The names of all screens but those that need letters of the system. */
export function screenNames(): string[] {
  return partsOf(false).flatMap(({ screens }) => screens().map(({ name }) => name));
}

function partsOf(withSystemFonts: boolean): readonly Part[] {
  let files: CaseFiles = { open: '', locked: '' };
  const share = async (app: Shown): Promise<void> => {
    files = await shareSample(app);
  };
  const forget = ({ desk }: Shown): Promise<void> => forgetPlaces(desk);
  const parts: Part[] = [
    { before: () => Promise.resolve(), screens: () => begin },
    { before: ({ desk }) => nameAny(desk), screens: () => empty },
    {
      before: ({ desk }) => fillLibrary(desk),
      at: forget,
      screens: () => [...libraryScreens, ...deskScreens],
    },
    { before: share, screens: () => caseScreens(files) },
    { before: (app) => merge(app, files), at: forget, screens: () => sharedScreens },
    { before: loadNewer, at: forget, screens: () => versionScreens },
    { before: addRecording, at: forget, screens: () => recordingScreens },
  ];
  if (withSystemFonts) parts.push({ before: loadOtherScripts, screens: () => scriptScreens });
  return parts;
}
