import type { Page } from '@playwright/test';

/** What is painted on the words of the galley: the words of every range, by the name of its highlight. */
export type Painted = Record<string, string[]>;

/** Returns what the page's highlights hold, without the empty ones; words in the order in which they were painted. */
export function paintedWords(desk: Page): Promise<Painted> {
  return desk.evaluate(() => {
    const painted: Record<string, string[]> = {};
    for (const [name, highlight] of CSS.highlights) {
      const words = [...highlight].map((given) => {
        const range = document.createRange();
        range.setStart(given.startContainer, given.startOffset);
        range.setEnd(given.endContainer, given.endOffset);
        return range.toString();
      });
      if (words.length > 0) painted[name] = words;
    }
    return painted;
  });
}

/** The lines that claims are painted with. */
export type PaintedLine = 'verified' | 'unverifiable' | 'refuted' | 'unchecked' | 'suggested';

/** Returns the words of the claims that are painted with a verdict's line, wherever they overlap, in no order. */
export async function wordsPainted(desk: Page, line: PaintedLine): Promise<string[]> {
  const painted = await paintedWords(desk);
  return Object.entries(painted)
    .filter(([name]) => name.startsWith(`tm-${line}-`))
    .flatMap(([, words]) => words);
}

/**
 * Returns the words under the sentence caret or, where that is in the selected claim, the claim's; waits until they are
 * painted, since a caret out of reach is brought into sight first.
 */
export async function wordsAtCaret(desk: Page): Promise<string> {
  const place = await desk.waitForFunction(() => {
    const [range] = [...(CSS.highlights.get('tm-caret') ?? []), ...(CSS.highlights.get('tm-selected') ?? [])];
    return range;
  });
  return place.evaluate((given) => {
    if (given === undefined) return '';
    const range = document.createRange();
    range.setStart(given.startContainer, given.startOffset);
    range.setEnd(given.endContainer, given.endOffset);
    return range.toString();
  });
}
