import { changeTheme, dress } from './appearance.ts';
import type { Look, Walk } from './looks.ts';
import { namePlaces } from './name-places.ts';
import { closeOverlays, type Screen, type Shown } from './screen.ts';
import { settle } from './settle.ts';

/** A screen that is shown and stands still, in the look that it has at first. */
export interface Stop {
  readonly name: string;
  /** Its place in the order of all screens, from 1. */
  readonly place: number;
  readonly look: Look;
  /** Shows the same screen in another theme, once it stands still in that, and returns the look that it has then. */
  wear(theme: string): Promise<Look>;
}

/**
 * Goes through screens in their order, and has each visited while it stands still. `from` is the place of the first. The app
 * wears `theme` at the beginning; each screen begins with the theme that the visit to the one before it ended with.
 */
export async function goThrough(
  app: Shown,
  walk: Walk & { theme: string },
  from: number,
  screens: readonly Screen[],
  visit: (stop: Stop) => Promise<void>,
): Promise<void> {
  let look: Look = walk;
  for (const [at, screen] of screens.entries()) {
    await closeOverlays(app.desk);
    await screen.show(app);
    await standStill(app);
    await visit({
      name: screen.name,
      place: from + at,
      look,
      wear: async (theme) => {
        if (theme === look.theme) return look;
        look = { ...look, theme };
        await wear(app, look, screen);
        await standStill(app);
        return look;
      },
    });
    await screen.leave?.(app);
  }
}

async function standStill(app: Shown): Promise<void> {
  await settle(app);
  await namePlaces(app.desk);
}

/** Shows a screen, which is there in another theme, in that of a look. */
async function wear(app: Shown, look: Look, { isBeforeCommands, show }: Screen): Promise<void> {
  if (isBeforeCommands !== true) return changeTheme(app, look.theme);
  await dress(app, look);
  await show(app);
}
