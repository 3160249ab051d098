import { pictureType } from '../../../core/model/attachment/shown-attachment.ts';
import {
  MAX_FACTS,
  PictureField,
  type PictureFact,
  type PictureFacts,
  type PictureOrigin,
} from '../../../core/model/picture/picture-facts.ts';
import { readPng, readWebp } from './chunks.ts';
import { readParts } from './exif.ts';
import type { Said } from './said.ts';
import { readXmp } from './xmp.ts';

type FoundFacts = Pick<PictureFacts, 'facts' | 'isDamaged'>;

/** Returns what the bytes of a picture say of it. Never throws: what cannot be read is left out, and told. */
export async function factsIn(bytes: Uint8Array): Promise<FoundFacts> {
  const type = pictureType(bytes);
  if (type === 'image/png' || type === 'image/webp') {
    const { tiff, xmp, said, isCutOff } = type === 'image/png' ? readPng(bytes) : readWebp(bytes);
    const tables = tiff === null ? null : await readParts(tiff);
    return gathered([...(tables?.said ?? []), ...said], xmp, isCutOff || tables?.isDamaged === true);
  }
  if (type !== 'image/jpeg' && type !== 'image/avif') return { facts: [], isDamaged: false };
  const { said, xmp, isDamaged } = await readParts(bytes);
  return gathered(said, xmp, isDamaged);
}

function gathered(said: readonly Said[], packet: string | null, isDamaged: boolean): FoundFacts {
  const xmp = packet === null ? [] : readXmp(packet);
  const facts = new Map<string, PictureFact & { origins: PictureOrigin[] }>();
  for (const { field, value, origin } of [...said, ...(xmp ?? [])]) {
    const key = `${field} ${value}`;
    const known = facts.get(key);
    if (known === undefined) facts.set(key, { field, value, origins: [origin] });
    else if (!known.origins.includes(origin)) known.origins.push(origin);
  }
  const taken = new Set(
    [...facts.values()].filter(({ field }) => field === 'taken').map(({ value }) => value),
  );
  // A camera's file is made when the picture is taken: said twice, it says nothing more.
  const shown = [...facts.values()].filter(({ field, value }) => field !== 'digitized' || !taken.has(value));
  const order = PictureField.options;
  return {
    facts: shown.toSorted((a, b) => order.indexOf(a.field) - order.indexOf(b.field)).slice(0, MAX_FACTS),
    isDamaged: isDamaged || xmp === null,
  };
}
