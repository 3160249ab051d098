import type { Page } from '@playwright/test';

/** Selects words of the text as a person does by mouse. Throws where they are not within one piece of text on the page. */
export async function dragOver(desk: Page, words: string): Promise<void> {
  const [from, to] = await desk.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const edge = (node: Node, offset: number) => {
      const range = document.createRange();
      range.setStart(node, offset);
      range.setEnd(node, offset);
      const { x, y, height } = range.getBoundingClientRect();
      return { x, y: y + height / 2 };
    };
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.parentElement?.closest('[role=document]')
        ? (node.nodeValue?.indexOf(wanted) ?? -1)
        : -1;
      if (at >= 0) return [edge(node, at), edge(node, at + wanted.length)] as const;
    }
    throw new Error(`“${wanted}” is not in the text`);
  }, words);
  await desk.mouse.move(from.x + 1, from.y);
  await desk.mouse.down();
  await desk.mouse.move(to.x + 1, to.y, { steps: 8 });
  await desk.mouse.up();
}
