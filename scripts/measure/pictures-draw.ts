import { createCanvas, loadImage, type Canvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { GrayPicture } from '../../core/ocr/gray-picture.ts';
import { randomFrom } from './make-quotations.ts';

/** Pictures that are drawn: scenes, faces of a crowd, charts and posters, each another by its number. */
export const subjects = ['scene', 'crowd', 'chart', 'poster'] as const;
export type Subject = (typeof subjects)[number];

const WIDTH = 1200;
const HEIGHT = 800;

/** Draws a picture: the same for the same subject and number. */
export function drawPicture(subject: Subject, number: number): Canvas {
  const canvas = createCanvas(WIDTH, HEIGHT);
  const pen = canvas.getContext('2d');
  const random = randomFrom(1 + number * 7919 + subjects.indexOf(subject) * 104_729);
  const between = (from: number, to: number): number => from + random() * (to - from);
  const colour = (): string => `hsl(${between(0, 360)} ${between(10, 70)}% ${between(15, 85)}%)`;
  const draw = { scene, crowd, chart, poster }[subject];
  draw({ pen, between, colour });
  grain(pen, between);
  return canvas;
}

interface Brush {
  readonly pen: SKRSContext2D;
  between(from: number, to: number): number;
  colour(): string;
}

/** Land and sky, with things in it. */
function scene({ pen, between, colour }: Brush): void {
  const sky = pen.createLinearGradient(0, 0, between(-400, 400), HEIGHT);
  sky.addColorStop(0, colour());
  sky.addColorStop(1, colour());
  pen.fillStyle = sky;
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  const horizon = between(250, 600);
  pen.fillStyle = colour();
  pen.fillRect(0, horizon, WIDTH, HEIGHT);
  for (let at = 0; at < 24; at++) {
    pen.fillStyle = colour();
    const [x, width, height] = [between(-100, WIDTH), between(20, 260), between(20, 300)];
    const y = horizon - height * between(0.2, 1) + between(0, 200);
    if (between(0, 1) < 0.6) pen.fillRect(x, y, width, height);
    else {
      pen.beginPath();
      pen.ellipse(x, y, width / 2, height / 2, between(0, 3), 0, 2 * Math.PI);
      pen.fill();
    }
  }
}

/** Round heads in rows, as a group stands before a camera. */
function crowd({ pen, between, colour }: Brush): void {
  pen.fillStyle = colour();
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  for (let row = 0; row < 4; row++)
    for (let x = between(0, 80); x < WIDTH; x += between(70, 190)) {
      const [y, size] = [200 + row * 150 + between(-40, 40), between(30, 70)];
      pen.fillStyle = colour();
      pen.fillRect(x - size, y + size * 0.8, size * 2, 300);
      pen.fillStyle = colour();
      pen.beginPath();
      pen.arc(x, y, size, 0, 2 * Math.PI);
      pen.fill();
    }
}

/** Bars on white with lines behind them. */
function chart({ pen, between, colour }: Brush): void {
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.strokeStyle = '#cccccc';
  for (let y = 100; y < 720; y += 80) {
    pen.beginPath();
    pen.moveTo(80, y);
    pen.lineTo(1140, y);
    pen.stroke();
  }
  const fill = colour();
  const bars = Math.floor(between(5, 16));
  for (let bar = 0; bar < bars; bar++) {
    pen.fillStyle = between(0, 1) < 0.8 ? fill : colour();
    const height = between(30, 600);
    pen.fillRect(100 + (bar * 1040) / bars, 720 - height, 700 / bars, height);
  }
}

/** Blocks of lines of type and a picture between them: a page of paper, or a screenshot. */
function poster({ pen, between, colour }: Brush): void {
  pen.fillStyle = '#f7f7f4';
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.fillStyle = colour();
  pen.fillRect(between(60, 500), between(60, 300), between(200, 600), between(120, 360));
  pen.fillStyle = '#222222';
  const size = between(16, 30);
  for (let y = 60; y < HEIGHT - 40; y += size * 1.5) {
    if (between(0, 1) < 0.15) continue;
    for (let x = 60; x < WIDTH - 80;) {
      const word = between(size, size * 5);
      if (between(0, 1) < 0.85) pen.fillRect(x, y, word, size * 0.6);
      x += word + size * 0.6;
    }
  }
}

function grain(pen: SKRSContext2D, between: (from: number, to: number) => number): void {
  const image = pen.getImageData(0, 0, WIDTH, HEIGHT);
  const { data } = image;
  for (let at = 0; at < data.length; at += 4) {
    const noise = between(-9, 9);
    for (const part of [0, 1, 2]) data[at + part] = (data[at + part] ?? 0) + noise;
  }
  pen.putImageData(image, 0, 0);
}

/** What is done to a picture before it is met again, by name. */
export const changes = {
  'JPEG of quality 35': (canvas) => saved(canvas, 35),
  'a quarter of its size': (canvas) => drawn(canvas, { scale: 0.25 }),
  'a tenth of its size, JPEG of quality 60': (canvas) => saved(drawn(canvas, { scale: 0.1 }), 60),
  lighter: (canvas) => drawn(canvas, { filter: 'brightness(1.35)' }),
  'darker, less contrast': (canvas) => drawn(canvas, { filter: 'brightness(0.7) contrast(0.75)' }),
  'shades of grey': (canvas) => drawn(canvas, { filter: 'grayscale(1)' }),
  'a line of text over it': captioned,
  'a frame of 2 %': (canvas) => drawn(canvas, { crop: -0.02 }),
  'cropped by 2 %': (canvas) => drawn(canvas, { crop: 0.01 }),
  'cropped by 5 %': (canvas) => drawn(canvas, { crop: 0.025 }),
  'cropped by 10 %': (canvas) => drawn(canvas, { crop: 0.05 }),
  'cropped by 20 %': (canvas) => drawn(canvas, { crop: 0.1 }),
  'turned by 2 degrees': (canvas) => drawn(canvas, { angle: 2 }),
  mirrored: (canvas) => drawn(canvas, { isMirrored: true }),
} as const satisfies Readonly<Record<string, (canvas: Canvas) => Canvas | Promise<Canvas>>>;
export type PictureChange = keyof typeof changes;

async function saved(canvas: Canvas, quality: number): Promise<Canvas> {
  const kept = await loadImage(canvas.toBuffer('image/jpeg', quality));
  const made = createCanvas(canvas.width, canvas.height);
  made.getContext('2d').drawImage(kept, 0, 0);
  return made;
}

interface Drawing {
  readonly scale?: number;
  readonly filter?: string;
  /** The share that is cut off at each side; less than none puts a frame around it. */
  readonly crop?: number;
  /** In degrees. */
  readonly angle?: number;
  readonly isMirrored?: boolean;
}

function drawn(
  canvas: Canvas,
  { scale = 1, filter = 'none', crop = 0, angle = 0, isMirrored = false }: Drawing,
): Canvas {
  const [wide, high] = [canvas.width * (1 - 2 * crop), canvas.height * (1 - 2 * crop)];
  const made = createCanvas(Math.round(wide * scale), Math.round(high * scale));
  const pen = made.getContext('2d');
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, made.width, made.height);
  pen.filter = filter;
  pen.imageSmoothingQuality = 'high';
  pen.translate(made.width / 2, made.height / 2);
  pen.rotate((angle * Math.PI) / 180);
  pen.scale(isMirrored ? -scale : scale, scale);
  pen.drawImage(canvas, -canvas.width / 2, -canvas.height / 2);
  return made;
}

/** A bar of a tenth of the height along its foot, with letters in it. */
function captioned(canvas: Canvas): Canvas {
  const made = drawn(canvas, {});
  const pen = made.getContext('2d');
  pen.resetTransform();
  const height = canvas.height / 10;
  pen.fillStyle = '#000000';
  pen.fillRect(0, canvas.height - height, canvas.width, height);
  pen.fillStyle = '#ffffff';
  for (let x = 40; x < canvas.width * 0.7; x += 34)
    pen.fillRect(x, canvas.height - height * 0.65, 20, height * 0.35);
  return made;
}

/** Returns the picture in shades of grey (ITU-R BT.601), as the reader makes it. */
export function grayOf(canvas: Canvas): GrayPicture {
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  const pixels = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < pixels.length; at++, from += 4)
    pixels[at] = ((data[from] ?? 0) * 77 + (data[from + 1] ?? 0) * 150 + (data[from + 2] ?? 0) * 29) >> 8;
  return { width, height, pixels };
}
