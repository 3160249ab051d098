import type { GrayPicture } from '../ocr/gray-picture.ts';

/** The side of the square that a picture is made into. */
const SIDE = 64;
/** So many of its slowest waves are kept each way. */
const WAVES = 16;
/** The bytes of a fingerprint: a bit a wave. */
export const FINGERPRINT_BYTES = (WAVES * WAVES) / 8;

/** What a picture looks like, in 256 bits, and the same of its mirror image. */
export interface Fingerprint {
  readonly bits: Uint8Array<ArrayBuffer>;
  readonly mirrored: Uint8Array<ArrayBuffer>;
  /** How much there is to see in it, from 0 to 100: an even surface looks like any other. */
  readonly detail: number;
}

/** Pictures with less detail are not compared. [PDQ: 'quality' below 50 is discarded] */
export const LEAST_DETAIL = 50;

/**
 * Returns what a picture looks like: of the waves that it is made of (discrete cosine transform), which of the 256 slowest are stronger than half
 * of them. After PDQ (Facebook, 'The TMK+PDQF Video-Hashing Algorithm and the PDQ Image-Hashing Algorithm', 2019), which follows pHash (C.
 * Zauner, 2010). The bits are not those of PDQ's own code: that makes pictures smaller in another way.
 */
export function fingerprintOf(picture: GrayPicture): Fingerprint {
  const square = squareOf(picture);
  const waves = wavesOf(square);
  const mirrored = waves.map((wave, at) => ((at % WAVES) % 2 === 0 ? -wave : wave));
  return { bits: bitsOf(waves), mirrored: bitsOf(mirrored), detail: detailOf(square) };
}

/** Returns how many bits differ, of 256. */
export function distanceOf(a: Uint8Array, b: Uint8Array): number {
  let differ = 0;
  for (const [at, byte] of a.entries()) {
    let left = byte ^ (b[at] ?? 0);
    for (; left !== 0; left &= left - 1) differ++;
  }
  return differ;
}

/** Each pixel of the square is the mean of what it covers, whole pixels and parts of them. */
function squareOf({ width, height, pixels }: GrayPicture): Float64Array {
  const rows = new Float64Array(SIDE * width);
  for (const { to, from, weight } of cover(height))
    for (let x = 0; x < width; x++)
      rows[to * width + x] = (rows[to * width + x] ?? 0) + (pixels[from * width + x] ?? 0) * weight;
  const square = new Float64Array(SIDE * SIDE);
  for (const { to, from, weight } of cover(width))
    for (let y = 0; y < SIDE; y++)
      square[y * SIDE + to] = (square[y * SIDE + to] ?? 0) + (rows[y * width + from] ?? 0) * weight;
  return square;
}

interface Share {
  readonly to: number;
  readonly from: number;
  readonly weight: number;
}

/** Which pixels of a line of `length` each of SIDE new ones covers, and with which share. */
function cover(length: number): Share[] {
  const step = length / SIDE;
  const shares: Share[] = [];
  for (let to = 0; to < SIDE; to++) {
    const [begin, end] = [to * step, (to + 1) * step];
    for (let from = Math.floor(begin); from < Math.min(length, Math.ceil(end)); from++) {
      const part = Math.min(end, from + 1) - Math.max(begin, from);
      if (part > 0) shares.push({ to, from, weight: part / step });
    }
  }
  return shares;
}

/** The waves' shapes: the constant one is left out, because it says only how light a picture is. */
const SHAPES = Float64Array.from({ length: WAVES * SIDE }, (_, index) => {
  const [wave, at] = [Math.floor(index / SIDE) + 1, index % SIDE];
  return Math.sqrt(2 / SIDE) * Math.cos((Math.PI / (2 * SIDE)) * wave * (2 * at + 1));
});

function wavesOf(square: Float64Array): Float64Array {
  const across = new Float64Array(WAVES * SIDE);
  for (let wave = 0; wave < WAVES; wave++)
    for (let x = 0; x < SIDE; x++) {
      let sum = 0;
      for (let y = 0; y < SIDE; y++) sum += (SHAPES[wave * SIDE + y] ?? 0) * (square[y * SIDE + x] ?? 0);
      across[wave * SIDE + x] = sum;
    }
  const waves = new Float64Array(WAVES * WAVES);
  for (let down = 0; down < WAVES; down++)
    for (let wave = 0; wave < WAVES; wave++) {
      let sum = 0;
      for (let x = 0; x < SIDE; x++) sum += (across[down * SIDE + x] ?? 0) * (SHAPES[wave * SIDE + x] ?? 0);
      waves[down * WAVES + wave] = sum;
    }
  return waves;
}

function bitsOf(waves: Float64Array): Uint8Array<ArrayBuffer> {
  const sorted = waves.toSorted();
  const middle = ((sorted[waves.length / 2 - 1] ?? 0) + (sorted[waves.length / 2] ?? 0)) / 2;
  const bits = new Uint8Array(FINGERPRINT_BYTES);
  for (const [at, wave] of waves.entries())
    if (wave > middle) bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7));
  return bits;
}

/** The sum of the steps between neighbours, in hundredths of the way from black to white. */
function detailOf(square: Float64Array): number {
  let steps = 0;
  const step = (a: number, b: number): number =>
    Math.floor(Math.abs((square[a] ?? 0) - (square[b] ?? 0)) / 2.55);
  for (let y = 0; y < SIDE; y++)
    for (let x = 0; x < SIDE; x++) {
      if (x + 1 < SIDE) steps += step(y * SIDE + x, y * SIDE + x + 1);
      if (y + 1 < SIDE) steps += step(y * SIDE + x, (y + 1) * SIDE + x);
    }
  return Math.min(100, Math.floor(steps / 90));
}
