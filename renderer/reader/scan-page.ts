import { isPdf, pictureType } from '../../core/model/attachment/shown-attachment.ts';
import {
  scanSize,
  type FoundScans,
  type ScannedPage,
  type ScanRequest,
} from '../../core/ocr/scan-request.ts';
import { drawPicture, grayOf } from './gray-picture.ts';

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
  return grayOf(await drawPicture(bytes, file.name, (own) => scanSize(own, 1)), file.name);
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
