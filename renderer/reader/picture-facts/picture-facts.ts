import type { FactsRequest, PictureFacts } from '../../../core/model/picture/picture-facts.ts';
import { pictureSize } from '../picture-size.ts';
import { factsIn } from './facts-in.ts';

/** Returns what a picture file says of itself, and its size in pixels. */
export async function pictureFacts({ bytes }: FactsRequest): Promise<PictureFacts> {
  const size = await pictureSize(new Blob([new Uint8Array(bytes)])).catch(() => null);
  return {
    size: size !== null && size.width > 0 && size.height > 0 ? size : null,
    ...(await factsIn(bytes)),
  };
}
