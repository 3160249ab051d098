import type { Page } from '@playwright/test';

/** Says of the library, which is somewhere else in every run, that it is where somebody would have it. */
export function namePlaces(desk: Page): Promise<void> {
  return desk.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode() !== null) {
      const { currentNode } = texts;
      const said = currentNode.nodeValue ?? '';
      const named = said.replace(/\/\S+\/(?=library(?:\.sqlite| backups))/gu, '/home/noor/Tickmark/');
      if (named !== said) currentNode.nodeValue = named;
    }
  });
}
