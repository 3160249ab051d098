import { useState } from 'react';
import { ChevronLeft, ChevronRight, ZoomIn, ZoomOut } from 'lucide-react';
import { useMessages } from '../../ui/interface.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { typedPage, zoomAfter, type PageView } from './page-view.ts';
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
