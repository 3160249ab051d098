import type { DrivenApp } from '../drive/launch.ts';
import { closeOverlays, type Screen } from './screens.ts';
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
  for (const [at, { name, show }] of screens.entries()) {
    await closeOverlays(desk);
    await show(desk);
    await settle(app);
    await desk.evaluate(namePlaces);
    const png = await desk.screenshot({ animations: 'disabled' });
    pictures.push({ name: `${String(from + at).padStart(2, '0')}-${name}`, png });
  }
  return pictures;
}

/** Where the library is differs from run to run; in a picture it is where somebody would have it. */
function namePlaces(): void {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode() !== null) {
    const { currentNode } = texts;
    const said = currentNode.nodeValue ?? '';
    const named = said.replace(/\/\S+\/(?=library(?:\.sqlite| backups))/gu, '/home/noor/Tickmark/');
    if (named !== said) currentNode.nodeValue = named;
  }
}
