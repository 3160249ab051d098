import PostalMime from 'postal-mime';
import type { MimePart } from './read-mime.ts';

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
