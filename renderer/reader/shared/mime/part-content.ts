import { TickmarkError } from '../../../../core/kernel/errors.ts';
import { decode, type Decoded } from '../encoding/decode.ts';
import type { MimePart } from './read-mime.ts';
import PostalMime from 'postal-mime';

/**
 * Returns a part's content as it was before it was sent: base64 and quoted-printable are decoded, whatever is broken in
 * them passed over. postal-mime is given the part alone, as an attachment of unknown type, so that it keeps the bytes
 * and does not choose an encoding for them.
 */
export async function partBytes({ headers, body }: MimePart): Promise<Uint8Array> {
  const encoding = /[\w-]+/u.exec(headers.raw('content-transfer-encoding') ?? '')?.[0].toLowerCase();
  if (encoding !== 'base64' && encoding !== 'quoted-printable') return body;
  const head = new TextEncoder().encode(
    `Content-Type: application/octet-stream\nContent-Disposition: attachment\nContent-Transfer-Encoding: ${encoding}\n\n`,
  );
  const message = new Uint8Array(head.length + body.length);
  message.set(head);
  message.set(body, head.length);
  const { attachments } = await PostalMime.parse(message);
  const content = attachments[0]?.content;
  return content instanceof ArrayBuffer ? new Uint8Array(content) : new Uint8Array();
}

/** Encodings of seven bits, which pass for UTF-8 and are not: what declares them is believed. */
const SEVEN_BITS = /^(?:iso-2022-|hz-|utf-7$|utf-16)/iu;

/** Returns a part's content as text, with the warnings of `declaredText`. */
export async function partText(part: MimePart): Promise<Decoded> {
  const isMarkup = part.type.value.includes('html') || part.type.value.includes('xml');
  return declaredText(await partBytes(part), part.type.parameters.get('charset') ?? null, isMarkup);
}

/**
 * Returns bytes as text whose encoding was declared beside them. What was declared counts where the bytes keep the rules of that encoding and
 * not those of UTF-8, which no other text does by chance (senders' programs often declare what they do not do); all
 * else is told by the content. One part in no known encoding must not cost the others: it is read as far as it goes, with
 * the warning `replacementCharacters`.
 */
export function declaredText(bytes: Uint8Array, declared: string | null, isMarkup: boolean): Decoded {
  if (declared !== null) {
    const believed = SEVEN_BITS.test(declared) || strict(bytes, 'utf-8') === null;
    const text = believed ? strict(bytes, declared) : null;
    if (text !== null) return { text, warnings: [] };
  }
  try {
    return decode(bytes, '', isMarkup);
  } catch (error) {
    if (!(error instanceof TickmarkError) || error.code !== 'encodingWrong') throw error;
    const text = new TextDecoder().decode(bytes);
    const lost = text.match(/\uFFFD/gu)?.length ?? 0;
    return { text, warnings: [{ code: 'replacementCharacters', detail: String(lost) }] };
  }
}

/** Returns the text; null if the encoding is not known or the bytes break its rules. */
function strict(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
}
