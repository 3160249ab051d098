/** A picture in shades of grey: a byte a pixel, row after row, 0 for black and 255 for white. */
export interface GrayPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** A quarter of a full turn, clockwise. */
export type QuarterTurns = 0 | 1 | 2 | 3;

/** Returns the picture turned clockwise by so many quarters. */
export function turned(picture: GrayPicture, quarters: QuarterTurns): GrayPicture {
  if (quarters === 0) return picture;
  const { width, height, pixels } = picture;
  if (quarters === 2) return { width, height, pixels: pixels.slice().reverse() };
  const made = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const to = quarters === 1 ? x * height + (height - 1 - y) : (width - 1 - x) * height + y;
      made[to] = pixels[y * width + x] ?? 0;
    }
  return { width: height, height: width, pixels: made };
}

/** Returns the picture with light and dark exchanged. */
export function inverted({ width, height, pixels }: GrayPicture): GrayPicture {
  return { width, height, pixels: pixels.map((shade) => 255 - shade) };
}

/** How many pixels have each of the 256 shades. */
export function shadesOf({ pixels }: GrayPicture): Float64Array {
  const counts = new Float64Array(256);
  for (const shade of pixels) counts[shade] = (counts[shade] ?? 0) + 1;
  return counts;
}

/**
 * Returns the shade that best parts ink from ground: what is darker is ink. It is where the two groups differ most from each other (N. Otsu,
 * 1979).
 */
export function inkThreshold(shades: Float64Array): number {
  let all = 0;
  let sumOfAll = 0;
  for (const [shade, count] of shades.entries()) {
    all += count;
    sumOfAll += shade * count;
  }
  let best = 128;
  let most = -1;
  let dark = 0;
  let sum = 0;
  for (const [shade, count] of shades.entries()) {
    dark += count;
    sum += shade * count;
    if (dark === 0 || dark === all) continue;
    const apart = sum / dark - (sumOfAll - sum) / (all - dark);
    const between = dark * (all - dark) * apart * apart;
    if (between <= most) continue;
    most = between;
    best = shade + 1;
  }
  return best;
}

/**
 * Returns the picture `scale` times as large and turned by `angle` (radians, counter-clockwise), on a ground of the shade `ground`. Each pixel is
 * of the sixteen around its place (Catmull and Rom's curve), so that the edges of letters stay sharp where a picture is enlarged.
 */
export function resampled(
  { width, height, pixels }: GrayPicture,
  scale: number,
  angle: number,
  ground: number,
): GrayPicture {
  const wide = Math.max(1, Math.round(width * scale));
  const high = Math.max(1, Math.round(height * scale));
  const made = new Uint8Array(wide * high).fill(ground);
  const cos = Math.cos(angle) / scale;
  const sin = Math.sin(angle) / scale;
  const at = (x: number, y: number): number => {
    const column = x < 0 ? 0 : x >= width ? width - 1 : x;
    const row = y < 0 ? 0 : y >= height ? height - 1 : y;
    return pixels[row * width + column] ?? ground;
  };
  for (let y = 0; y < high; y++)
    for (let x = 0; x < wide; x++) {
      const dx = x + 0.5 - wide / 2;
      const dy = y + 0.5 - high / 2;
      const fromX = dx * cos - dy * sin + width / 2 - 0.5;
      const fromY = dx * sin + dy * cos + height / 2 - 0.5;
      if (fromX < -1 || fromY < -1 || fromX > width || fromY > height) continue;
      const column = Math.floor(fromX);
      const row = Math.floor(fromY);
      const [a, b, c, d] = curve(fromX - column);
      const [e, f, g, h] = curve(fromY - row);
      const line = (of: number): number =>
        a * at(column - 1, of) + b * at(column, of) + c * at(column + 1, of) + d * at(column + 2, of);
      const shade = e * line(row - 1) + f * line(row) + g * line(row + 1) + h * line(row + 2);
      made[y * wide + x] = shade < 0 ? 0 : shade > 255 ? 255 : Math.round(shade);
    }
  return { width: wide, height: high, pixels: made };
}

/** The curve's weights for a place between two pixels, in 64ths: they are the same for every pixel. */
const CURVES = Array.from({ length: 65 }, (_, step): readonly [number, number, number, number] => {
  const t = step / 64;
  return [
    ((2 - t) * t - 1) * t * 0.5,
    ((3 * t - 5) * t * t + 2) * 0.5,
    ((4 - 3 * t) * t + 1) * t * 0.5,
    (t - 1) * t * t * 0.5,
  ];
});
const AT_PIXEL: readonly [number, number, number, number] = [0, 1, 0, 0];

function curve(t: number): readonly [number, number, number, number] {
  return CURVES[Math.round(t * 64)] ?? AT_PIXEL;
}
