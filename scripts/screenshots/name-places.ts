import type { Page } from '@playwright/test';

/**
 * Says of the library, which is somewhere else in every run, that it is where somebody would have it, and of a key, which is
 * another in every run, that its words are always the same.
 */
export function namePlaces(desk: Page): Promise<void> {
  return desk.evaluate(() => {
    for (const words of document.querySelectorAll('[data-fingerprint]')) {
      const [said] = words.childNodes;
      if (said !== undefined) said.nodeValue = 'candle bridge orange seven harbour mill';
    }
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode() !== null) {
      const { currentNode } = texts;
      const said = currentNode.nodeValue ?? '';
      const named = said.replace(/\/\S+\/(?=library(?:\.sqlite| backups))/gu, '/home/noor/Tickmark/');
      if (named !== said) currentNode.nodeValue = named;
    }
  });
}
