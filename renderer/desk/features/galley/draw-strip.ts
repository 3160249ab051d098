import type { ArticleData } from '../../article-state/article-data.ts';
import { stripRows } from './strip-rows.ts';

/** Height of a row in CSS pixels: a claim is a dash of one row less a gap. */
const ROW = 4;

/** Draws the strip of an article into a canvas, in the colours of the theme. */
export function drawStrip(canvas: HTMLCanvasElement, data: ArticleData): void {
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
