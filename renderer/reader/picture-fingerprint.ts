import { smallSize } from '../../core/model/attachment/shown-attachment.ts';
import { fingerprintOf } from '../../core/pictures/fingerprint.ts';
import {
  FINGERPRINT_SIDE,
  type FingerprintRequest,
  type MadeFingerprint,
} from '../../core/pictures/fingerprint-request.ts';
import { drawPicture, grayOf } from './gray-picture.ts';

/** Returns what a picture looks like. Throws as drawPicture does. */
export async function pictureFingerprint({ name, bytes }: FingerprintRequest): Promise<MadeFingerprint> {
  const canvas = await drawPicture(bytes, name ?? '', (own) => smallSize(own, FINGERPRINT_SIDE));
  return fingerprintOf(grayOf(canvas, name ?? ''));
}
