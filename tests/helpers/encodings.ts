/** Returns a text's bytes in a single-byte encoding, by the table that TextDecoder has of it. */
export function singleByte(text: string, encoding: string): Uint8Array {
  const table = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint8Array.from(text, (character) => {
    const byte = table.indexOf(character);
    if (byte === -1) throw new Error(`${character} is not in ${encoding}`);
    return byte;
  });
}

/** Returns a text's bytes in UTF-16, without a mark unless the text begins with one. */
export function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 * at, text.charCodeAt(at), !bigEndian);
  return bytes;
}
