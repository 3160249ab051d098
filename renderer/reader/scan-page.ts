import { TickmarkError } from '../../core/kernel/errors.ts';
import { isPdf, pictureType } from '../../core/model/attachment/shown-attachment.ts';
import {
  MAX_PICTURE_PIXELS,
  scanSize,
  type FoundScans,
  type ScannedPage,
  type ScanRequest,
} from '../../core/ocr/scan-request.ts';
import { pictureSize } from './picture-size.ts';

/**
 * Says which pages of a picture or a PDF are pictures of text, or draws one of them in shades of grey. Throws TickmarkError `fileDamaged`,
 * `filePixels` for a picture that is too large, and what opening a PDF throws.
 */
export async function scanPage({
  name,
  bytes,
  password,
  scan,
}: ScanRequest): Promise<FoundScans | ScannedPage> {
  const file = { name: name ?? '', bytes, password };
  if (pictureType(bytes) === null && isPdf(bytes)) {
    const { drawScanOfPdf, findScansInPdf } = await import('./formats/pdf/draw/scan-pdf.ts');
    if ('find' in scan) return findScansInPdf(file, scan.find.little);
    return grayOf(await drawScanOfPdf(file, scan.page), file.name);
  }
  if ('find' in scan) return { pages: 1, pictured: [1], isMoving: await isMoving(bytes) };
  return grayOf(await drawPicture(bytes, file.name), file.name);
}

/** A picture whose only page moves; where the platform cannot say so, it does not. */
async function isMoving(bytes: Uint8Array): Promise<boolean> {
  const type = pictureType(bytes);
  if (type === null || !(await ImageDecoder.isTypeSupported(type))) return false;
  const decoder = new ImageDecoder({ type, data: new Uint8Array(bytes) });
  try {
    await decoder.tracks.ready;
    return (decoder.tracks.selectedTrack?.frameCount ?? 1) > 1;
  } catch {
    // What is wrong with it is told when it is drawn.
    return false;
  } finally {
    decoder.close();
  }
}

/** Draws a picture upright as its file says, onto white. Its size is read before it is decoded. */
async function drawPicture(bytes: Uint8Array, name: string): Promise<HTMLCanvasElement> {
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
  const size = scanSize({ width, height }, 1);
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

/** How much of what the eye sees as light is in red, green and blue, in 256ths (ITU-R BT.601). */
const LIGHT = [77, 150, 29] as const;

function grayOf(canvas: HTMLCanvasElement, name: string): ScannedPage {
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
