import type { Page } from '@playwright/test';

/**
 * Returns the words of a page that nobody can read in whole: outside the window, or cut off by what they lie in, where nothing
 * around them scrolls and no ellipsis says that there is more; and what is scrolled sideways. Each with its edges in CSS pixels.
 */
export function cutOff(desk: Page): Promise<string[]> {
  return desk.evaluate(() => {
    /** Edges are rounded to pixels, and letters lean a little out of their line. */
    const tolerance = 2;
    interface Edges {
      left: number;
      right: number;
      top: number;
      bottom: number;
    }
    const isScrolled = (value: string): boolean => value === 'auto' || value === 'scroll';
    const isHidden = (element: Element): boolean => {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return true;
      // For screen readers alone.
      for (let at: Element | null = element; at !== null; at = at.parentElement)
        if (getComputedStyle(at).clipPath !== 'none') return true;
      return false;
    };
    /** Where words in an element can be seen or scrolled to; null if an ellipsis stands for what cannot. */
    const frameOf = (element: Element): Edges | null => {
      const edges: Edges = { left: 0, right: innerWidth, top: 0, bottom: innerHeight };
      const open = { across: false, down: false };
      for (let around: Element | null = element; around !== null; around = around.parentElement) {
        const style = getComputedStyle(around);
        if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
        const box = around.getBoundingClientRect();
        if (isScrolled(style.overflowX)) open.across = true;
        if (isScrolled(style.overflowY)) open.down = true;
        if (!open.across && (style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none'))
          return null;
        if (!open.across && style.overflowX !== 'visible')
          [edges.left, edges.right] = [Math.max(edges.left, box.left), Math.min(edges.right, box.right)];
        if (!open.down && style.overflowY !== 'visible')
          [edges.top, edges.bottom] = [Math.max(edges.top, box.top), Math.min(edges.bottom, box.bottom)];
      }
      if (open.across) [edges.left, edges.right] = [-Infinity, Infinity];
      if (open.down) [edges.top, edges.bottom] = [-Infinity, Infinity];
      return edges;
    };
    const at = (box: Edges): string => [box.left, box.right, box.top, box.bottom].map(Math.round).join(' ');
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode() !== null) {
      const text = texts.currentNode;
      const element = text.parentElement;
      if (element === null || (text.nodeValue ?? '').trim() === '' || isHidden(element)) continue;
      const edges = frameOf(element);
      if (edges === null) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const cut = [...range.getClientRects()].find(
        (box) =>
          box.width > 0 &&
          (box.left < edges.left - tolerance ||
            box.right > edges.right + tolerance ||
            box.top < edges.top - tolerance ||
            box.bottom > edges.bottom + tolerance),
      );
      if (cut !== undefined)
        found.push(`${(text.nodeValue ?? '').slice(0, 40)}: ${at(cut)}, in ${at(edges)}`);
    }
    for (const element of document.querySelectorAll('*')) {
      const isSideways =
        isScrolled(getComputedStyle(element).overflowX) || element === document.documentElement;
      if (!isSideways || element.scrollWidth <= element.clientWidth + 1 || isHidden(element)) continue;
      found.push(`scrolled sideways: ${element.outerHTML.slice(0, 80)}`);
    }
    return found;
  });
}
