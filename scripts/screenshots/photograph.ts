import { changeTheme, dress } from './dress.ts';
import type { Look, Walk } from './looks.ts';
import { namePlaces } from './name-places.ts';
import { closeOverlays, type Screen, type Shown } from './screen.ts';
import { settle } from './settle.ts';

/**
 * Goes through screens in their order, and has pictures taken of each while it stands still, one in every theme of the walk:
 * `take` is given the look, and the screen's name with its place in the order of all; `from` is the number of the first. The
 * app wears the first theme of the walk. Each screen begins with the theme that the one before it ended with.
 */
export async function photograph(
  app: Shown,
  { language, size, themes }: Walk,
  from: number,
  screens: readonly Screen[],
  take: (look: Look, name: string) => Promise<void>,
): Promise<void> {
  const inTurn = [...themes];
  for (const [at, screen] of screens.entries()) {
    await closeOverlays(app.desk);
    await screen.show(app);
    for (const [nth, theme] of inTurn.entries()) {
      const look = { language, theme, size };
      if (nth > 0) await wear(app, look, screen);
      await settle(app);
      await namePlaces(app.desk);
      await take(look, `${String(from + at).padStart(2, '0')}-${screen.name}`);
    }
    await screen.leave?.(app);
    inTurn.reverse();
  }
}

/** Shows a screen, which is there in another theme, in that of a look. */
async function wear(app: Shown, look: Look, { isBeforeCommands, show }: Screen): Promise<void> {
  if (isBeforeCommands !== true) return changeTheme(app, look.theme);
  await dress(app, look);
  await show(app);
}
