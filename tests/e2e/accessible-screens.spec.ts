import { nameAny } from '../../scripts/bench/libraries.ts';
import { deskScreens } from '../../scripts/screenshots/desk-screens.ts';
import { dress } from '../../scripts/screenshots/dress.ts';
import { fillLibrary, forgetPlaces } from '../../scripts/screenshots/fill-library.ts';
import { libraryScreens } from '../../scripts/screenshots/library-screens.ts';
import { closeOverlays, type Screen, type Shown } from '../../scripts/screenshots/screen.ts';
import { settle } from '../../scripts/screenshots/settle.ts';
import { caseScreens, merge, shareSample, sharedScreens } from '../../scripts/screenshots/shared-screens.ts';
import { watchCalls } from '../../scripts/screenshots/watch-calls.ts';
import { expectAccessible } from '../helpers/accessible.ts';
import { test } from '../helpers/app.ts';

/**
 * What other tests go through themselves, and nothing else is reached from: accessible.spec.ts, and second-reader.spec.ts that
 * settles (here the colleague's work may be the later, and then it is not this checker who settles).
 */
const seenElsewhere = new Set([
  'library-menu',
  'library-filter',
  'library-arrange',
  'library-groups',
  'details',
  'settings',
  'find',
  'claims-filter',
  'palette',
  'keys',
  'export',
  'settle',
]);

/** What it goes through as well, that others are reached from. */
const onTheWay = new Set(['library', 'desk', 'desk-first', 'desk-second', 'claims-list']);

async function goThrough(shown: Shown, screens: readonly Screen[]): Promise<void> {
  await dress(shown, { theme: 'light', language: 'en', size: '1280x800' });
  await forgetPlaces(shown.desk);
  for (const { name, show, leave } of screens.filter((one) => !seenElsewhere.has(one.name))) {
    await closeOverlays(shown.desk);
    await show(shown);
    await settle(shown);
    if (!onTheWay.has(name)) await expectAccessible(shown.desk, name);
    await leave?.(shown);
  }
}

test('every other panel and dialog can be read and used by everybody, in every theme', async ({ start }) => {
  // Some eighty screens are gone through, and most of them looked at in whole.
  const running = await start();
  await watchCalls(running.app);
  await running.desk.emulateMedia({ reducedMotion: 'reduce' });
  await nameAny(running.desk);
  await fillLibrary(running.desk);
  await goThrough(running, [...libraryScreens, ...deskScreens]);
  const files = await shareSample(running);
  await goThrough(running, caseScreens(files));
  await merge(running, files);
  await goThrough(running, sharedScreens);
});
