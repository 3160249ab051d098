import { useEffect, useRef, type PointerEvent, type RefObject } from 'react';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { drawStrip } from './draw-strip.ts';
import styles from './EdgeStrip.module.css';

/**
 * The whole article as a strip: where the open claims are and what nobody has touched, and which part is in sight. A
 * press or a drag goes there. It is drawn after the frame that brought the change, so that it never holds up a mark.
 */
export function EdgeStrip({ scroller }: { scroller: RefObject<HTMLElement | null> }) {
  const t = useMessages();
  const { store } = useArticleContext();
  const canvas = useRef<HTMLCanvasElement>(null);
  const track = useRef<HTMLDivElement>(null);
  const thumb = useRef<HTMLDivElement>(null);
  const open = useArticle(({ data }) => data.counts.unchecked);
  const untouched = useArticle(({ data }) => data.coverage.untouched);

  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    let waiting = 0;
    let drawn: unknown = null;
    const draw = () => {
      waiting = 0;
      drawn = store.get().data;
      drawStrip(element, store.get().data);
    };
    const later = () => {
      if (waiting === 0) waiting = requestIdleCallback(draw, { timeout: 300 });
    };
    const stop = store.subscribe(() => store.get().data !== drawn && later());
    const resized = new ResizeObserver(later);
    resized.observe(element);
    const themed = new MutationObserver(later);
    themed.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', later);
    return () => {
      stop();
      resized.disconnect();
      themed.disconnect();
      dark.removeEventListener('change', later);
      cancelIdleCallback(waiting);
    };
  }, [store]);

  useEffect(() => {
    const root = scroller.current;
    const element = thumb.current;
    if (root === null || element === null) return;
    // Pixels of the strip for each of the text.
    let scale = 0;
    let room = 0;
    // By scrolling, since a style that changes has Chromium paint every highlight of the page anew, in each frame of a scroll.
    const place = () => {
      if (track.current !== null) track.current.scrollTop = room - root.scrollTop * scale;
    };
    const measure = () => {
      const { clientHeight, scrollHeight } = root;
      room = track.current?.clientHeight ?? 0;
      scale = room / Math.max(1, scrollHeight);
      element.hidden = clientHeight >= scrollHeight;
      element.style.height = `${clientHeight * scale}px`;
      place();
    };
    const resized = new ResizeObserver(measure);
    resized.observe(root);
    if (root.firstElementChild !== null) resized.observe(root.firstElementChild);
    root.addEventListener('scroll', place, { passive: true });
    return () => {
      resized.disconnect();
      root.removeEventListener('scroll', place);
    };
  }, [scroller]);

  function go(event: PointerEvent) {
    const root = scroller.current;
    const box = event.currentTarget.getBoundingClientRect();
    if (root === null || event.buttons === 0) return;
    const part = (event.clientY - box.top) / box.height;
    root.scrollTo({ top: part * root.scrollHeight - root.clientHeight / 2 });
  }

  return (
    <div
      className={styles.strip}
      role="img"
      aria-label={t('strip.name', { open, untouched })}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={go}
    >
      <div ref={track} className={styles.track}>
        <div className={styles.way}>
          <div ref={thumb} className={styles.thumb} />
        </div>
      </div>
      <canvas ref={canvas} className={styles.canvas} />
    </div>
  );
}
