/** The longest code of a field that is read, in UTF-16 units: that of a link has its address in it. */
export const LONGEST_CODE = 5000;

/** Returns where a field of a link leads (ECMA-376 17.16.5.25); null for another field, or a place in the document. */
export function fieldAddress(code: string): string | null {
  const [, quoted, bare] = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s"\\]\S*))/iu.exec(code) ?? [];
  const address = quoted ?? bare ?? null;
  const place = /\s\\l\s+"?([^"\s]+)/iu.exec(code)?.[1];
  return address === null || place === undefined || address.includes('#') ? address : `${address}#${place}`;
}
