/** Steps of magnification, as parts of a page that is as wide as there is room. */
const ZOOMS = [0.5, 0.75, 1, 1.5, 2, 3, 4];

/** What of a document is looked at: its page, from 1, and how large. */
export interface PageView {
  page: number;
  zoom: number;
}

/** Returns the next larger or smaller magnification, or the same at the end of them. */
export function zoomAfter(zoom: number, by: 1 | -1): number {
  const at = ZOOMS.indexOf(zoom);
  return ZOOMS[Math.min(ZOOMS.length - 1, Math.max(0, at + by))] ?? zoom;
}

/** Where a scroll area stands: pixels, and how many it is high and its content is. */
export interface ScrollPlace {
  scrollTop: number;
  clientHeight: number;
  scrollHeight: number;
}

/** What a key does in a viewer of pages: another view, or null if the key is the scroll area's own. */
export function viewAfterKey(
  press: { key: string; ctrlKey: boolean; metaKey: boolean },
  { page, zoom }: PageView,
  pages: number,
  scroll: ScrollPlace,
): PageView | null {
  const next = page < pages ? { page: page + 1, zoom } : null;
  const previous = page > 1 ? { page: page - 1, zoom } : null;
  if (press.ctrlKey || press.metaKey) {
    if (press.key === '+' || press.key === '=') return { page, zoom: zoomAfter(zoom, 1) };
    if (press.key === '-') return { page, zoom: zoomAfter(zoom, -1) };
    return press.key === '0' ? { page, zoom: 1 } : null;
  }
  const isAtEnd = scroll.scrollTop + scroll.clientHeight >= scroll.scrollHeight - 1;
  switch (press.key) {
    case 'ArrowRight':
      return next;
    case 'ArrowLeft':
      return previous;
    case 'PageDown':
    case ' ':
      return isAtEnd ? next : null;
    case 'PageUp':
      return scroll.scrollTop <= 0 ? previous : null;
    default:
      return null;
  }
}

/** Returns the page that was typed, within those that there are, or null for what is no number. */
export function typedPage(typed: string, pages: number): number | null {
  const number = Number.parseInt(typed, 10);
  return Number.isNaN(number) ? null : Math.min(pages, Math.max(1, number));
}
