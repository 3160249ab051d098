import type { DrivenApp } from '../drive/launch.ts';
import { namePlaces } from './name-places.ts';
import { closeOverlays, type Screen } from './screen.ts';
import { settle } from './settle.ts';

/** A picture of a screen: its name with its place in the order of all, and a PNG. */
export interface Picture {
  readonly name: string;
  readonly png: Buffer;
}

/** Goes through screens in their order and takes a picture of each; `from` is the number of the first. */
export async function photograph(
  app: Pick<DrivenApp, 'app' | 'desk'>,
  from: number,
  screens: readonly Screen[],
): Promise<Picture[]> {
  const { desk } = app;
  const pictures: Picture[] = [];
  for (const [at, { name, show, leave }] of screens.entries()) {
    await closeOverlays(desk);
    await show(app);
    await settle(app);
    await namePlaces(desk);
    const png = await desk.screenshot({ animations: 'disabled' });
    pictures.push({ name: `${String(from + at).padStart(2, '0')}-${name}`, png });
    await leave?.(app);
  }
  return pictures;
}
