/** Returns the SHA-256 of a text in UTF-8, as hexadecimal. */
export type Hash = (text: string) => string;

const JSON_SEAL = /^ {2}"contentSha256": "([0-9a-f]{64})",\n/m;
const HTML_SEAL = /<!-- tickmark sha256 ([0-9a-f]{64}) -->\n$/;

/**
 * Returns a JSON report with the hash of everything else in it on a line of its own. It shows that a file was changed on
 * the way, not that nobody forged it: whoever changes the file can write another hash.
 */
export function sealJson(json: string, hash: Hash): string {
  return json.replace(/\n/, () => `\n  "contentSha256": "${hash(json)}",\n`);
}

/** Returns an HTML report with the hash of everything before it as its last line. */
export function sealHtml(html: string, hash: Hash): string {
  return `${html}<!-- tickmark sha256 ${hash(html)} -->\n`;
}

/** Returns the hash that a sealed report has, and what it was made of; null where there is no seal. */
export function sealOf(file: string): { hash: string; content: string } | null {
  for (const seal of [JSON_SEAL, HTML_SEAL]) {
    const match = seal.exec(file);
    if (match?.[1] !== undefined) return { hash: match[1], content: file.replace(seal, () => '') };
  }
  return null;
}
