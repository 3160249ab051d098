import { useEffect, useRef, type PointerEvent, type RefObject } from 'react';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import type { ArticleData } from '../../article-state/article-data.ts';
import { stripRows } from './mark-positions.ts';
import styles from './Galley.module.css';

/**
 * The whole article as a strip: where the open claims are and what nobody has touched, and which part is in sight. A
 * press or a drag goes there. It is drawn after the frame that brought the change, so that it never holds up a mark.
 */
export function EdgeStrip({ scroller }: { scroller: RefObject<HTMLElement | null> }) {
  const t = useMessages();
  const canvas = useRef<HTMLCanvasElement>(null);
  const track = useRef<HTMLDivElement>(null);
  const thumb = useRef<HTMLDivElement>(null);
  const open = useArticle(({ data }) => data.counts.unchecked);
  const untouched = useArticle(({ data }) => data.coverage.untouched);

  useDrawnStrip(canvas);
  useThumb(scroller, track, thumb);

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

/** Draws the strip, and again when the article, its own size or the theme changes. */
function useDrawnStrip(canvas: RefObject<HTMLCanvasElement | null>): void {
  const { store } = useArticleContext();
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
    const redraw = () => {
      if (waiting === 0) waiting = requestIdleCallback(draw, { timeout: 300 });
    };
    const stop = store.subscribe(() => store.get().data !== drawn && redraw());
    const resized = new ResizeObserver(redraw);
    resized.observe(element);
    const themed = new MutationObserver(redraw);
    themed.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', redraw);
    return () => {
      stop();
      resized.disconnect();
      themed.disconnect();
      dark.removeEventListener('change', redraw);
      cancelIdleCallback(waiting);
    };
  }, [store, canvas]);
}

/** Keeps the thumb where the part of the text is that is in sight. */
function useThumb(
  scroller: RefObject<HTMLElement | null>,
  track: RefObject<HTMLDivElement | null>,
  thumb: RefObject<HTMLDivElement | null>,
): void {
  useEffect(() => {
    const root = scroller.current;
    const element = thumb.current;
    if (root === null || element === null) return;
    // Pixels of the strip for each pixel of the text.
    let scale = 0;
    let room = 0;
    // It moves by scrolling, because a changed style makes Chromium repaint every highlight of the page, in each frame of a
    // scroll.
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
  }, [scroller, track, thumb]);
}

/** Height of a row in CSS pixels: a claim is a dash of one row less a gap. */
const ROW = 4;

/** Draws the strip of an article into a canvas, in the colours of the theme. */
function drawStrip(canvas: HTMLCanvasElement, data: ArticleData): void {
  const { clientWidth: width, clientHeight: height } = canvas;
  const scale = window.devicePixelRatio;
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (context === null || height < ROW) return;
  context.scale(scale, scale);
  const colour = colours(canvas);
  for (const [row, what] of stripRows(data, Math.floor(height / ROW)).entries()) {
    if (what === null) continue;
    context.fillStyle = colour(what);
    if (what === 'untouched') context.fillRect(width - 1.5, row * ROW, 1.5, ROW);
    else {
      context.beginPath();
      context.roundRect(2, row * ROW + 0.5, width - 5, ROW - 1, 1.5);
      context.fill();
    }
  }
}

/** Returns the colour of the theme, as the canvas takes it: a property's own text may be light-dark(). */
function colours(element: HTMLElement): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    element.style.color = `var(--${name === 'untouched' ? 'hairline-strong' : name})`;
    const colour = getComputedStyle(element).color;
    element.style.color = '';
    known.set(name, colour);
    return colour;
  };
}
