import { nameAny } from '../bench/libraries.ts';
import type { DrivenApp } from '../drive/launch.ts';
import { stopClock } from './clock.ts';
import { dress } from './dress.ts';
import { fillLibrary, forgetPlaces } from './fill-library.ts';
import { photograph, type Picture } from './photograph.ts';
import type { Look } from './looks.ts';
import { begin, empty, screens } from './screens.ts';
import { watchCalls } from './watch-calls.ts';

/**
 * Takes pictures of every screen in every look: of an app that was never used, then with a checker and nothing loaded, then
 * with a library that looks used. `app` is one that has just been started on no library; `keep` is given them look by look.
 */
export async function photographAll(
  app: Pick<DrivenApp, 'app' | 'desk'>,
  looks: readonly Look[],
  keep: (look: Look, pictures: Picture[]) => Promise<void>,
): Promise<void> {
  const { desk } = app;
  await stopClock(app.app, desk);
  await watchCalls(app.app);
  await desk.emulateMedia({ reducedMotion: 'reduce' });
  const parts = [
    { shown: begin, before: () => Promise.resolve(), at: () => Promise.resolve() },
    { shown: empty, before: () => nameAny(desk), at: () => Promise.resolve() },
    { shown: screens, before: () => fillLibrary(desk), at: () => forgetPlaces(desk) },
  ];
  let from = 1;
  for (const { shown, before, at } of parts) {
    await before();
    for (const look of looks) {
      await dress(app, look);
      await at();
      await keep(look, await photograph(app, from, shown));
    }
    from += shown.length;
  }
}
