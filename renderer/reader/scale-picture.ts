import { TickmarkError } from '../../core/kernel/errors.ts';
import {
  smallSize,
  type PictureRequest,
  type SmallPicture,
} from '../../core/model/attachment/shown-attachment.ts';

/** At this quality a photograph shows no loss, and small letters on a screenshot stay readable. */
const QUALITY = 0.86;

/**
 * Draws a picture again as a JPEG on white, in the orientation of its file, no larger than requested. Throws
 * TickmarkError `fileDamaged` for a file that is no picture.
 */
export async function scalePicture({ name, bytes, scale }: PictureRequest): Promise<SmallPicture> {
  const damaged = (problem: string): TickmarkError =>
    new TickmarkError('fileDamaged', { name: name ?? '', problem });
  const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)])).catch(() => {
    throw damaged('picture');
  });
  const { width, height } = smallSize(picture, scale.side);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d', { alpha: false });
  if (pen === null) throw damaged('canvas');
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, width, height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture, 0, 0, width, height);
  picture.close();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  if (blob === null) throw damaged('canvas');
  return { type: 'image/jpeg', bytes: new Uint8Array(await blob.arrayBuffer()), width, height };
}
