import { namePlaces } from './name-places.ts';
import { closeOverlays, type Screen, type Shown } from './screen.ts';
import { settle } from './settle.ts';

/**
 * Goes through screens in their order, and has a picture taken of each while it stands still: `take` is given its name, with its
 * place in the order of all; `from` is the number of the first.
 */
export async function photograph(
  app: Shown,
  from: number,
  screens: readonly Screen[],
  take: (name: string) => Promise<void>,
): Promise<void> {
  for (const [at, { name, show, leave }] of screens.entries()) {
    await closeOverlays(app.desk);
    await show(app);
    await settle(app);
    await namePlaces(app.desk);
    await take(`${String(from + at).padStart(2, '0')}-${name}`);
    await leave?.(app);
  }
}
