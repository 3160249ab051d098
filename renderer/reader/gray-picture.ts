import { TickmarkError } from '../../core/kernel/errors.ts';
import { MAX_PICTURE_PIXELS, type ScannedPage } from '../../core/ocr/scan-request.ts';

/** In pixels. */
interface Size {
  width: number;
  height: number;
}

/**
 * Draws a picture upright as its file says, onto white, in the size that `sizeFor` gives for its own. Its size is read before it is decoded.
 * Throws TickmarkError `fileDamaged`, or `filePixels` for one that is too large.
 */
export async function drawPicture(
  bytes: Uint8Array,
  name: string,
  sizeFor: (own: Size) => Size,
): Promise<HTMLCanvasElement> {
  const damaged = (): TickmarkError => new TickmarkError('fileDamaged', { name, problem: 'picture' });
  const blob = new Blob([new Uint8Array(bytes)]);
  const { width, height } = await pictureSize(blob).catch(() => {
    throw damaged();
  });
  if (width * height > MAX_PICTURE_PIXELS)
    throw new TickmarkError('filePixels', {
      name,
      size: Math.ceil((width * height) / 1_000_000),
      limit: MAX_PICTURE_PIXELS / 1_000_000,
    });
  const size = sizeFor({ width, height });
  const picture = await createImageBitmap(blob).catch(() => {
    throw damaged();
  });
  const canvas = document.createElement('canvas');
  canvas.width = size.width;
  canvas.height = size.height;
  const pen = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (pen === null) throw damaged();
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, size.width, size.height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture, 0, 0, size.width, size.height);
  picture.close();
  return canvas;
}

/** Returns the size of a picture in pixels, upright as its file says: an element knows it from the head of the file. Rejects what is no picture. */
export function pictureSize(blob: Blob): Promise<Size> {
  const url = URL.createObjectURL(blob);
  return new Promise<Size>((resolve, reject) => {
    const picture = new Image();
    picture.onload = () => resolve({ width: picture.naturalWidth, height: picture.naturalHeight });
    picture.onerror = () => reject(new Error('no picture'));
    picture.src = url;
  }).finally(() => URL.revokeObjectURL(url));
}

/** How much of what the eye sees as light is in red, green and blue, in 256ths (ITU-R BT.601). */
const LIGHT = [77, 150, 29] as const;

/** Returns what is drawn in shades of grey. */
export function grayOf(canvas: HTMLCanvasElement, name: string): ScannedPage {
  const { width, height } = canvas;
  const pen = canvas.getContext('2d');
  if (pen === null) throw new TickmarkError('fileDamaged', { name, problem: 'canvas' });
  const { data } = pen.getImageData(0, 0, width, height);
  const pixels = new Uint8Array(width * height);
  const [red, green, blue] = LIGHT;
  for (let at = 0, from = 0; at < pixels.length; at++, from += 4)
    pixels[at] =
      ((data[from] ?? 0) * red + (data[from + 1] ?? 0) * green + (data[from + 2] ?? 0) * blue) >> 8;
  return { width, height, pixels };
}
