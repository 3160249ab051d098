import { inkThreshold, inverted, resampled, shadesOf, type GrayPicture } from './gray-picture.ts';

/** The height of small letters that the engine reads best, in pixels: ten points at 300 dots an inch have about as much. */
const LETTERS = 24;
/** Letters of this height, and up to twice that, are left as they are. */
const HIGH_ENOUGH = 18;
/** A picture is enlarged so many times at most: there is no more in it. */
const MOST_SCALE = 4;
/** The greatest number of pixels that are recognized: a page of A3 at 300 dots an inch. */
export const MAX_OCR_PIXELS = 24_000_000;
/** Smaller angles (a tenth of a degree) are not seen by the engine. */
const STRAIGHT = Math.PI / 1800;
/** Below this share of ink a page is blank. */
const BLANK = 0.00005;

/** What was found out about a page, and the page as the engine reads it best. */
export interface PreparedPage {
  readonly picture: GrayPicture;
  /** True for a page with nothing on it. */
  readonly isBlank: boolean;
  /** How it was changed: to how many times its size, by what angle it was turned, and whether its ground was dark. */
  readonly scale: number;
  readonly angle: number;
  readonly wasDark: boolean;
}

/** Prepares a page: dark ink on light ground, letters high enough, lines level. */
export function preparePage(given: GrayPicture): PreparedPage {
  const wasDark = isDark(shadesOf(given));
  const picture = wasDark ? inverted(given) : given;
  const shades = shadesOf(picture);
  const threshold = inkThreshold(shades);
  const heights = partHeights(picture, threshold);
  const angle = skewOf(picture, threshold);
  const scale = scaleFor(picture, heights);
  const isBlank = contrast(shades, threshold) < 24 || inkShare(shades, threshold) < BLANK;
  const isLeft = Math.abs(angle) < STRAIGHT && scale === 1;
  return {
    picture: isBlank || isLeft ? picture : resampled(picture, scale, angle, groundOf(shades)),
    isBlank,
    scale,
    angle,
    wasDark,
  };
}

/** A page is more ground than ink, so its median is the ground's. */
function isDark(shades: Float64Array): boolean {
  return medianShade(shades) < 112;
}

function medianShade(shades: Float64Array): number {
  const half = shades.reduce((sum, count) => sum + count, 0) / 2;
  let sum = 0;
  return shades.findIndex((count) => (sum += count) >= half);
}

function groundOf(shades: Float64Array): number {
  return medianShade(shades);
}

function inkShare(shades: Float64Array, threshold: number): number {
  const all = shades.reduce((sum, count) => sum + count, 0);
  return shades.slice(0, threshold).reduce((sum, count) => sum + count, 0) / all;
}

/** How far the means of ink and ground are apart. */
function contrast(shades: Float64Array, threshold: number): number {
  const mean = (from: number, to: number): number => {
    let count = 0;
    let sum = 0;
    for (let shade = from; shade < to; shade++) {
      count += shades[shade] ?? 0;
      sum += shade * (shades[shade] ?? 0);
    }
    return count === 0 ? 0 : sum / count;
  };
  return mean(threshold, 256) - mean(0, threshold);
}

function scaleFor({ width, height }: GrayPicture, heights: readonly number[]): number {
  const most = Math.sqrt(MAX_OCR_PIXELS / (width * height));
  const letters = median(heights);
  const wanted =
    letters === null || (letters >= HIGH_ENOUGH && letters <= 2 * LETTERS) ? 1 : LETTERS / letters;
  return Math.min(wanted, MOST_SCALE, most);
}

function median(values: readonly number[]): number | null {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;
}

/**
 * Returns the heights of the parts of ink that may be letters: connected, no lower than 3 pixels, and neither as wide as lines nor as high as
 * pictures.
 */
function partHeights({ width, height, pixels }: GrayPicture, threshold: number): number[] {
  const parts = new Parts();
  let above: Run[] = [];
  for (let y = 0; y < height; y++) {
    const runs: Run[] = [];
    const row = y * width;
    let known = 0;
    for (let x = 0; x < width; x++) {
      if ((pixels[row + x] ?? 255) >= threshold) continue;
      const start = x;
      while (x + 1 < width && (pixels[row + x + 1] ?? 255) < threshold) x++;
      let part: number | null = null;
      while (known < above.length && (above[known]?.end ?? 0) < start - 1) known++;
      for (let at = known; at < above.length && (above[at]?.start ?? Infinity) <= x + 1; at++)
        part = parts.joined(part, above[at]?.part ?? 0);
      part ??= parts.begin(y);
      parts.extend(part, start, x, y);
      runs.push({ start, end: x, part });
    }
    above = runs;
  }
  return parts.heights(Math.max(60, height / 8));
}

interface Run {
  readonly start: number;
  readonly end: number;
  readonly part: number;
}

/** Parts of ink that grow together, each with the box around it. */
class Parts {
  private readonly into: number[] = [];
  private readonly boxes: { left: number; right: number; top: number; bottom: number }[] = [];

  begin(top: number): number {
    this.into.push(this.into.length);
    this.boxes.push({ left: Infinity, right: -1, top, bottom: top });
    return this.into.length - 1;
  }

  extend(part: number, left: number, right: number, y: number): void {
    const box = this.boxes[this.root(part)];
    if (box === undefined) return;
    box.left = Math.min(box.left, left);
    box.right = Math.max(box.right, right);
    box.bottom = y;
  }

  joined(one: number | null, other: number): number {
    const to = this.root(other);
    const from = one === null ? to : this.root(one);
    const [box, into] = [this.boxes[from], this.boxes[to]];
    if (from === to || box === undefined || into === undefined) return to;
    this.into[from] = to;
    into.left = Math.min(into.left, box.left);
    into.right = Math.max(into.right, box.right);
    into.top = Math.min(into.top, box.top);
    return to;
  }

  heights(most: number): number[] {
    return this.boxes.flatMap(({ left, right, top, bottom }, part) => {
      const height = bottom - top + 1;
      const width = right - left + 1;
      const isLetter = height >= 3 && height <= most && width >= 2 && width <= 6 * height;
      return this.into[part] === part && isLetter ? [height] : [];
    });
  }

  private root(part: number): number {
    let at = part;
    for (let next = this.into[at] ?? at; next !== at; next = this.into[at] ?? at) at = next;
    this.into[part] = at;
    return at;
  }
}

/** The greatest angle that is looked for: five degrees. */
const MOST_SKEW = Math.PI / 36;
/** So many places of ink are enough to tell the angle. */
const MOST_PLACES = 120_000;

/**
 * Returns the angle in radians by which the page has to be turned counter-clockwise for its lines to be level. Along it the rows of ink
 * and the gaps between them differ most.
 */
function skewOf({ width, height, pixels }: GrayPicture, threshold: number): number {
  const xs: number[] = [];
  const ys: number[] = [];
  const step = Math.max(1, Math.floor((width * height) / 4_000_000));
  // The lower edges of ink: they lie on a line where letters do, however high those are.
  for (let y = 0; y + 1 < height; y++)
    for (let x = y % step; x < width; x += step)
      if ((pixels[y * width + x] ?? 255) < threshold && (pixels[(y + 1) * width + x] ?? 255) >= threshold) {
        xs.push(x - width / 2);
        ys.push(y);
      }
  if (xs.length < 200) return 0;
  const every = Math.ceil(xs.length / MOST_PLACES);
  const rows = new Float64Array(height + Math.ceil(width * 0.2) + 4);
  const sharpness = (angle: number): number => {
    rows.fill(0);
    const slope = Math.tan(angle);
    for (let at = 0; at < xs.length; at += every) {
      const row = Math.round((ys[at] ?? 0) - (xs[at] ?? 0) * slope + width * 0.1);
      if (row >= 0 && row < rows.length) rows[row] = (rows[row] ?? 0) + 1;
    }
    return rows.reduce((sum, count) => sum + count * count, 0);
  };
  const best = (from: number, to: number, by: number): number => {
    let found = 0;
    let most = sharpness(0) * 1.02;
    for (let angle = from; angle <= to; angle += by) {
      const sharp = sharpness(angle);
      if (sharp > most) [most, found] = [sharp, angle];
    }
    return found;
  };
  const coarse = best(-MOST_SKEW, MOST_SKEW, MOST_SKEW / 20);
  if (coarse === 0) return 0;
  return best(coarse - MOST_SKEW / 20, coarse + MOST_SKEW / 20, MOST_SKEW / 200);
}
