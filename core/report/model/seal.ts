import { readSignature, signatureComment, signatureLine, type Signature } from '../../identity/signature.ts';

/** Returns the SHA-256 of a text in UTF-8, as hexadecimal. */
export type Hash = (text: string) => string;

/** Signs a report by the hash of its content; null if nobody signs. */
export type SignReport = ((contentSha256: string) => Signature) | null;

/** Each of these lines counts in one place only. Anywhere else it is content, which the hash and the signature cover. */
const JSON_SEAL = /(?<=^\{\n) {2}"contentSha256": "([0-9a-f]{64})",\n/;
const HTML_SEAL = /(?<=\n)<!-- tickmark sha256 ([0-9a-f]{64}) -->\n$/;
/** The line by which a report is recognized. It comes early, so that it is found at the beginning of the file. */
const JSON_FORMAT = /\n {2}"format": "tickmark-report",\n/;
const JSON_SIGNATURE = /(?<=^\{\n {2}"format": "tickmark-report",\n) {2}"signature": (.*),\n/;
const HTML_SIGNATURE = /(?<=\n)<!-- tickmark signature (.*) -->\n$/;

/**
 * Returns a JSON report with the hash of everything else in it on a line of its own, and with the signature, if there
 * is one, after its format. The hash shows whether a file was changed by accident. It does not show a forgery,
 * because a forger can write another hash. The signature is over the hash of everything except these two lines.
 */
export function sealJson(json: string, hash: Hash, sign: SignReport = null): string {
  const line = sign === null ? '' : `  "signature": ${signatureLine(sign(hash(json)))},\n`;
  const signed = json.replace(JSON_FORMAT, (format) => `${format}${line}`);
  return signed.replace(/\n/, () => `\n  "contentSha256": "${hash(signed)}",\n`);
}

/**
 * Returns an HTML report whose last line is the hash of everything before it. The line before that is the signature,
 * if there is one, over the hash of everything before it.
 */
export function sealHtml(html: string, hash: Hash, sign: SignReport = null): string {
  const line = sign === null ? '' : `<!-- tickmark signature ${signatureComment(sign(hash(html)))} -->\n`;
  const signed = `${html}${line}`;
  return `${signed}<!-- tickmark sha256 ${hash(signed)} -->\n`;
}

/** Returns the hash in a sealed report, and the content that it is over; null if there is no seal. */
export function sealOf(file: string): { hash: string; content: string } | null {
  for (const seal of [JSON_SEAL, HTML_SEAL]) {
    const match = seal.exec(file);
    if (match?.[1] !== undefined) return { hash: match[1], content: file.replace(seal, () => '') };
  }
  return null;
}

/**
 * Returns the signature in a report and the content that it is over. The signature is null if its line cannot be read
 * as one. Returns null for a report without such a line.
 */
export function signatureIn(file: string): { signature: Signature | 'newer' | null; content: string } | null {
  const sealed = sealOf(file)?.content ?? file;
  for (const [line, write] of [
    [JSON_SIGNATURE, signatureLine],
    [HTML_SIGNATURE, signatureComment],
  ] as const) {
    const text = line.exec(sealed)?.[1];
    if (text !== undefined)
      return { signature: readSignature(text, write), content: sealed.replace(line, () => '') };
  }
  return null;
}
