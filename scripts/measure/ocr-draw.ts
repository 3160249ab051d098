import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createCanvas, GlobalFonts, loadImage, type SKRSContext2D } from '@napi-rs/canvas';
import type { GrayPicture } from '../../core/ocr/gray-picture.ts';
import { randomFrom } from './make-quotations.ts';

const fonts = {
  sans: '@fontsource/inter/files/inter-latin-400-normal.woff2',
  serif: '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2',
} as const;
type Typeface = keyof typeof fonts;

/** What is wrong with a page that is drawn. */
export interface PageLook {
  readonly typeface: Typeface;
  /** The size of the type in pixels. */
  readonly size: number;
  readonly isDark: boolean;
  /** How far it is turned, in degrees, clockwise. */
  readonly angle: number;
  /** The quality of a JPEG, of 100, that it was kept as; null for none. */
  readonly jpeg: number | null;
  /** The standard deviation of the noise on it, in shades of 256. */
  readonly noise: number;
}

export const cleanLook: PageLook = {
  typeface: 'sans',
  size: 14,
  isDark: false,
  angle: 0,
  jpeg: null,
  noise: 0,
};

const known = new Set<Typeface>();

/** Draws paragraphs as a page, its lines about 70 letters long, and returns it in shades of grey. */
export async function drawTextPage(paragraphs: readonly string[], look: PageLook): Promise<GrayPicture> {
  const { typeface, size, isDark, angle } = look;
  if (!known.has(typeface))
    GlobalFonts.register(
      readFileSync(path.join(import.meta.dirname, '../../node_modules', fonts[typeface])),
      `Drawn ${typeface}`,
    );
  known.add(typeface);
  const font = `${size}px "Drawn ${typeface}"`;
  const probe = createCanvas(10, 10).getContext('2d');
  probe.font = font;
  const lines = paragraphs.flatMap((words) => [...wrapped(probe, words, size * 36), '']);
  const lineHeight = Math.round(size * 1.45);
  const margin = 2 * size + 24;
  const width = size * 36 + 2 * margin;
  const height = lines.length * lineHeight + 2 * margin;
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext('2d');
  pen.fillStyle = isDark ? '#1c2128' : '#ffffff';
  pen.fillRect(0, 0, width, height);
  pen.translate(width / 2, height / 2);
  pen.rotate((angle * Math.PI) / 180);
  pen.translate(-width / 2, -height / 2);
  pen.fillStyle = isDark ? '#d7dde4' : '#1a1a1a';
  pen.font = font;
  for (const [at, line] of lines.entries()) pen.fillText(line, margin, margin + (at + 1) * lineHeight);
  if (look.jpeg === null) return noisy(grayOf(pen, width, height), look.noise);
  const kept = await loadImage(canvas.toBuffer('image/jpeg', look.jpeg));
  pen.resetTransform();
  pen.drawImage(kept, 0, 0);
  return noisy(grayOf(pen, width, height), look.noise);
}

function wrapped(pen: SKRSContext2D, words: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    const longer = `${last ?? ''} ${word}`;
    if (last === undefined || pen.measureText(longer).width > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

function grayOf(pen: SKRSContext2D, width: number, height: number): GrayPicture {
  const { data } = pen.getImageData(0, 0, width, height);
  const pixels = new Uint8Array(width * height);
  for (let at = 0; at < pixels.length; at++) {
    const [red = 0, green = 0, blue = 0] = data.subarray(4 * at, 4 * at + 3);
    pixels[at] = Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
  }
  return { width, height, pixels };
}

/** Adds noise: the same at every run. */
function noisy({ width, height, pixels }: GrayPicture, deviation: number): GrayPicture {
  if (deviation === 0) return { width, height, pixels };
  const random = randomFrom(width * height);
  // The sum of three even spreads is nearly a bell curve; its deviation is a half.
  const noise = (): number => 2 * deviation * (random() + random() + random() - 1.5);
  return {
    width,
    height,
    pixels: pixels.map((shade) => Math.max(0, Math.min(255, Math.round(shade + noise())))),
  };
}
