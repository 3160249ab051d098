import type { PictureField } from '../../../core/model/picture/picture-facts.ts';
import { saidBy, shownMoment, type Said } from './said.ts';

/** The parts of a PNG or a WebP that say something of it. */
export interface ChunkParts {
  /** The tables of EXIF as a TIFF file has them; null for none. */
  readonly tiff: Uint8Array | null;
  readonly xmp: string | null;
  readonly said: readonly Said[];
  /** The file ends before it says that it does. */
  readonly isCutOff: boolean;
}

/** The longest text of a PNG that is read, in bytes, and the most of them. */
const MAX_TEXT = 1_000_000;
const MOST_TEXTS = 100;

/** Walks the chunks of a PNG. [PNG, third edition, 5.3 and 11.3] Texts that are packed are stepped over. */
export function readPng(bytes: Uint8Array): ChunkParts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let tiff: Uint8Array | null = null;
  let xmp: string | null = null;
  const texts: [string, string][] = [];
  let at = 8;
  let isEnded = false;
  while (at + 12 <= bytes.length && !isEnded) {
    const length = view.getUint32(at);
    const type = latin1(bytes.subarray(at + 4, at + 8));
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (body.length < length) break;
    if (type === 'eXIf') tiff = body;
    else if (type === 'iTXt' && body.length <= MAX_TEXT) {
      const [name, text] = international(body);
      if (name === 'XML:com.adobe.xmp') xmp = text;
      else if (texts.length < MOST_TEXTS) texts.push([name, text]);
    } else if (type === 'tEXt' && body.length <= MAX_TEXT && texts.length < MOST_TEXTS) {
      const end = body.indexOf(0);
      if (end > 0) texts.push([latin1(body.subarray(0, end)), latin1(body.subarray(end + 1))]);
    }
    isEnded = type === 'IEND';
    at += 12 + length;
  }
  return { tiff, xmp, said: textsOf(texts), isCutOff: !isEnded };
}

/** A keyword, whether the text is packed and how, a language, the keyword in it, the text. */
function international(body: Uint8Array): [string, string] {
  const end = body.indexOf(0);
  const language = end === -1 ? -1 : body.indexOf(0, end + 3);
  const translated = language === -1 ? -1 : body.indexOf(0, language + 1);
  const isPacked = body[end + 1] !== 0;
  if (translated === -1 || isPacked) return ['', ''];
  return [latin1(body.subarray(0, end)), new TextDecoder().decode(body.subarray(translated + 1))];
}

/**
 * The keywords that the standard has, and those under which image generators leave what they were asked for (Stable Diffusion's web
 * interface: parameters; ComfyUI: prompt).
 */
const KEYWORDS: ReadonlyMap<string, PictureField> = new Map([
  ['Title', 'title'],
  ['Author', 'author'],
  ['Description', 'caption'],
  ['Comment', 'caption'],
  ['Copyright', 'copyright'],
  ['Creation Time', 'taken'],
  ['Software', 'software'],
  ['Source', 'camera'],
  ['parameters', 'prompt'],
  ['prompt', 'prompt'],
]);

function textsOf(texts: readonly (readonly [string, string])[]): Said[] {
  return saidBy(
    'PNG',
    texts.flatMap(([name, text]) => {
      const field = KEYWORDS.get(name);
      return field === undefined ? [] : [[field, field === 'taken' ? shownMoment(text) : text] as const];
    }),
  );
}

/** Walks the chunks of a WebP. [RFC 9649, 2.3 and 2.7.1] */
export function readWebp(bytes: Uint8Array): ChunkParts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let tiff: Uint8Array | null = null;
  let xmp: string | null = null;
  let at = 12;
  while (at + 8 <= bytes.length) {
    const type = latin1(bytes.subarray(at, at + 4));
    const length = view.getUint32(at + 4, true);
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (body.length < length) break;
    // Some programs write the head that a JPEG has before the tables.
    if (type === 'EXIF') tiff = latin1(body.subarray(0, 4)) === 'Exif' ? body.subarray(6) : body;
    if (type === 'XMP ') xmp = new TextDecoder().decode(body);
    at += 8 + length + (length % 2);
  }
  const isCutOff = bytes.length < 8 + view.getUint32(4, true);
  return { tiff, xmp, said: [], isCutOff };
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
