import type { Page } from '@playwright/test';

/**
 * Returns the controls that nobody can get to: outside the window, or cut off by what they lie in, where nothing around them
 * scrolls. Each by its name and its edges in CSS pixels.
 */
export function outOfReach(desk: Page): Promise<string[]> {
  return desk.evaluate(() => {
    const scrolls = (element: Element, axis: 'overflowX' | 'overflowY'): boolean =>
      /auto|scroll/.test(getComputedStyle(element)[axis]);
    const controls = document.querySelectorAll<HTMLElement>(
      'button, input, textarea, a[href], [role=radio], [role=option], [role=menuitem], [role=separator]',
    );
    const found: string[] = [];
    const isUnseen = (element: Element): boolean => {
      for (let at: Element | null = element; at !== null; at = at.parentElement)
        if (getComputedStyle(at).clipPath !== 'none') return true;
      return false;
    };
    for (const control of controls) {
      const box = control.getBoundingClientRect();
      // Not shown, or there for screen readers and the file dialog alone.
      if (box.width < 3 || box.height < 3 || !control.checkVisibility({ visibilityProperty: true })) continue;
      if (isUnseen(control)) continue;
      const edges = { left: 0, right: window.innerWidth, top: 0, bottom: window.innerHeight };
      for (let around = control.parentElement; around !== null; around = around.parentElement) {
        if (getComputedStyle(around).overflowX === 'visible') continue;
        const frame = around.getBoundingClientRect();
        // A control in a scrolled area can be scrolled into sight.
        if (scrolls(around, 'overflowX')) [edges.left, edges.right] = [-Infinity, Infinity];
        else
          [edges.left, edges.right] = [Math.max(edges.left, frame.left), Math.min(edges.right, frame.right)];
        if (scrolls(around, 'overflowY')) [edges.top, edges.bottom] = [-Infinity, Infinity];
        else
          [edges.top, edges.bottom] = [Math.max(edges.top, frame.top), Math.min(edges.bottom, frame.bottom)];
        if (scrolls(around, 'overflowY') || scrolls(around, 'overflowX')) break;
      }
      const isCut =
        box.left < edges.left - 2 ||
        box.right > edges.right + 2 ||
        box.top < edges.top - 2 ||
        box.bottom > edges.bottom + 2;
      if (!isCut) continue;
      const name = control.getAttribute('aria-label') ?? control.textContent;
      const at = [box.left, box.right, box.top, box.bottom].map(Math.round).join(' ');
      found.push(`${name.slice(0, 40)}: ${at}`);
    }
    return found;
  });
}
