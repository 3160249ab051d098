import { useState } from 'react';
import { ChevronLeft, ChevronRight, ZoomIn, ZoomOut } from 'lucide-react';
import { useMessages } from '../../ui/interface.tsx';
import { IconButton } from '../../ui/Button.tsx';
import styles from './AttachmentDialog.module.css';

interface PageToolsProps {
  view: PageView;
  /** How many there are; null while that is not known. */
  pages: number | null;
  isDrawing: boolean;
  onView(view: PageView): void;
}

/** Moves from page to page or to a page number, and makes the page larger and smaller. */
export function PageTools({ view, pages, isDrawing, onView }: PageToolsProps) {
  const t = useMessages();
  const { page, zoom } = view;
  const count = pages ?? 1;
  return (
    <div className={styles.tools} role="toolbar" aria-label={t('attachment.tools')}>
      <IconButton
        label={t('attachment.previous')}
        keys="ArrowLeft"
        isDisabled={page <= 1}
        onPress={() => onView({ page: page - 1, zoom })}
      >
        <ChevronLeft size={16} aria-hidden />
      </IconButton>
      <PageField key={page} page={page} pages={count} onPage={(number) => onView({ page: number, zoom })} />
      <span role="status">{pages === null ? '' : t('attachment.of', { pages })}</span>
      <IconButton
        label={t('attachment.next')}
        keys="ArrowRight"
        isDisabled={page >= count}
        onPress={() => onView({ page: page + 1, zoom })}
      >
        <ChevronRight size={16} aria-hidden />
      </IconButton>
      <span className={styles.gap}>{isDrawing && pages !== null ? t('attachment.drawing') : ''}</span>
      <IconButton
        label={t('attachment.smaller')}
        keys="Mod+-"
        isDisabled={zoomAfter(zoom, -1) === zoom}
        onPress={() => onView({ page, zoom: zoomAfter(zoom, -1) })}
      >
        <ZoomOut size={16} aria-hidden />
      </IconButton>
      <span className={styles.zoom}>{t('attachment.zoom', { n: Math.round(zoom * 100) })}</span>
      <IconButton
        label={t('attachment.zoomIn')}
        keys="Mod+="
        isDisabled={zoomAfter(zoom, 1) === zoom}
        onPress={() => onView({ page, zoom: zoomAfter(zoom, 1) })}
      >
        <ZoomIn size={16} aria-hidden />
      </IconButton>
    </div>
  );
}

interface PageFieldProps {
  page: number;
  pages: number;
  onPage(page: number): void;
}

/** The page's number, to be typed over; made anew for each page. */
function PageField({ page, pages, onPage }: PageFieldProps) {
  const t = useMessages();
  const [typed, setTyped] = useState(String(page));
  function go() {
    const number = typedPage(typed, pages);
    if (number === null || number === page) setTyped(String(page));
    else onPage(number);
  }
  return (
    <input
      className={styles.field}
      aria-label={t('attachment.page')}
      inputMode="numeric"
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={go}
      onKeyDown={(event) => event.key === 'Enter' && go()}
    />
  );
}

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
interface ScrollPlace {
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
