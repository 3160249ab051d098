import { pictureType } from '../../../core/model/attachment/shown-attachment.ts';
import type { Credentials } from '../../../core/model/picture/credentials.ts';
import type { FactsRequest, PictureFacts } from '../../../core/model/picture/picture-facts.ts';
import { pictureSize } from '../gray-picture.ts';
import { factsIn } from './facts-in.ts';

/** Returns what a picture file says of itself, its Content Credentials, and its size in pixels. */
export async function pictureFacts({ bytes }: FactsRequest): Promise<PictureFacts> {
  const size = await pictureSize(new Blob([new Uint8Array(bytes)])).catch(() => null);
  return {
    size: size !== null && size.width > 0 && size.height > 0 ? size : null,
    ...(await factsIn(bytes)),
    credentials: await credentialsOf(bytes),
  };
}

/** The label of every manifest store. [C2PA 2.1, 11.1.4.2] */
const LABEL = new TextEncoder().encode('c2pa');

/** The code that reads credentials is large, and loaded for a file that may have some. */
export async function credentialsOf(bytes: Uint8Array): Promise<Credentials> {
  const type = pictureType(bytes);
  if (type !== 'image/jpeg' && type !== 'image/png') return { state: 'notLookedFor' };
  if (!has(bytes, LABEL)) return { state: 'none' };
  return (await import('./credentials.ts')).readCredentials(bytes);
}

function has(bytes: Uint8Array, words: Uint8Array): boolean {
  const [first = 0] = words;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1))
    if (words.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}
