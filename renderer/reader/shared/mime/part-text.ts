import { TickmarkError } from '../../../../core/kernel/errors.ts';
import { decode, type Decoded } from '../encoding/decode.ts';
import { partBytes } from './part-bytes.ts';
import type { MimePart } from './read-mime.ts';

/** Encodings of seven bits, which pass for UTF-8 and are not: what declares them is believed. */
const SEVEN_BITS = /^(?:iso-2022-|hz-|utf-7$|utf-16)/iu;

/**
 * Returns a part's content as text. What the part declares counts where its bytes keep the rules of that encoding and
 * not those of UTF-8, which no other text does by chance (senders' programs often declare what they do not do); all
 * else is told by the content. One part in no known encoding must not cost the mail: it is read as far as it goes, with
 * the warning `replacementCharacters`.
 */
export async function partText(part: MimePart): Promise<Decoded> {
  const bytes = await partBytes(part);
  const declared = part.type.parameters.get('charset') ?? null;
  if (declared !== null) {
    const believed = SEVEN_BITS.test(declared) || strict(bytes, 'utf-8') === null;
    const text = believed ? strict(bytes, declared) : null;
    if (text !== null) return { text, warnings: [] };
  }
  try {
    return decode(bytes, '', part.type.value.includes('html') || part.type.value.includes('xml'));
  } catch (error) {
    if (!(error instanceof TickmarkError) || error.code !== 'encodingWrong') throw error;
    const text = new TextDecoder().decode(bytes);
    const lost = text.match(/\uFFFD/gu)?.length ?? 0;
    return { text, warnings: [{ code: 'replacementCharacters', detail: String(lost) }] };
  }
}

/** Returns the text; null where the encoding is not known or the bytes break its rules. */
function strict(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
}
