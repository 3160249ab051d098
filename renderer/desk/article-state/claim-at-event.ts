import type { Span } from '../../../core/model/article/article.ts';
import { Id } from '../../../core/kernel/ids.ts';
import type { ArticleView } from './article-view.ts';
import { claimForClick } from './claim-navigation.ts';
import type { GalleyText } from './galley-text.ts';

/** A claim, and where its menu opens: CSS pixels in the window. */
interface ClaimAt {
  id: Id;
  x: number;
  y: number;
}

/**
 * Returns the claim that a contextmenu event is about, or null. It is the claim under the pointer or, for the menu key while
 * the list or the text has the focus, the selected one. Selected words have a menu of their own.
 */
export function claimAtEvent(event: MouseEvent, view: ArticleView, text: GalleyText): ClaimAt | null {
  const { target, clientX: x, clientY: y } = event;
  const pane = target instanceof Element ? target.closest('[data-pane=claims], [data-pane=galley]') : null;
  if (pane === null || !(target instanceof Element)) return null;
  // The menu key has no button number; on a Mac, Ctrl with the only button is a right click.
  const isByKey = event.button !== 2 && !event.ctrlKey;
  const selectedId = view.selected?.id ?? null;
  if (isByKey) return selectedId === null ? null : { id: selectedId, ...placeOf(pane, selectedId) };
  const isOnWords = target.closest('[data-claim], [role=option]') === null;
  if (isOnWords && window.getSelection()?.isCollapsed === false) return null;
  const id = claimAtPoint(target, x, y, view, text);
  return id === null ? null : { id, x, y };
}

/**
 * Returns the words of the text that a contextmenu event is about, or null: the selected words, if the pointer is on the
 * text.
 */
export function selectionAtEvent(event: MouseEvent, text: GalleyText): Span | null {
  const { target } = event;
  if (!(target instanceof Element) || target.closest('[data-pane=galley] article') === null) return null;
  return target.closest('[data-claim], button') === null ? text.selectedSpan() : null;
}

/** Returns the claim at a point of the window (CSS pixels) on `target`: of a row, of a mark in the margin, of words; or null. */
export function claimAtPoint(
  target: Element,
  x: number,
  y: number,
  { data, selected }: ArticleView,
  text: GalleyText,
): Id | null {
  const row = target.closest('[role=option]');
  if (row !== null) return claimOfRow(row.id);
  const marked = target.closest('[data-claim]')?.getAttribute('data-claim');
  if (typeof marked === 'string') return marked;
  if (target.closest('[data-pane=galley] article') === null || target.closest('button') !== null) return null;
  const place = text.characterAt(x, y);
  const offset = place?.offset ?? place?.beside[0] ?? null;
  if (offset === null) return null;
  const { start, end } = (selected && data.claims.get(selected.id)) ?? { start: 0, end: 0 };
  // Clicks select overlapping claims in turn; the menu is for the one that is selected already.
  if (selected !== null && start <= offset && offset < end) return selected.id;
  return claimForClick(data, offset, null);
}

/** Beside the selected row if it is in sight, else in the middle of the pane. */
function placeOf(pane: Element, id: Id): { x: number; y: number } {
  const row = [...pane.querySelectorAll('[role=option]')].find((one) => claimOfRow(one.id) === id);
  const box = (row ?? pane).getBoundingClientRect();
  return row === undefined
    ? { x: box.left + box.width / 2, y: box.top + box.height / 3 }
    : { x: box.left + 32, y: box.bottom - 8 };
}

const PREFIX = 'claim-row-';

/** Returns the id, in the page, of a claim's row. */
export function claimRowId(id: Id): string {
  return PREFIX + id;
}

/** Returns the claim of a row by its id in the page, or null for another element. */
function claimOfRow(elementId: string): Id | null {
  const parsed = Id.safeParse(elementId.slice(PREFIX.length));
  return elementId.startsWith(PREFIX) && parsed.success ? parsed.data : null;
}
