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

/** Returns a text's bytes in an encoding with characters of two bytes, by the table that TextDecoder has of it. */
export function doubleByte(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, readonly number[]>();
  for (let first = 0x81; first < 0xff; first += 1)
    for (let second = 0x40; second < 0xff; second += 1) {
      const character = decoder.decode(Uint8Array.of(first, second));
      if ([...character].length === 1 && !table.has(character)) table.set(character, [first, second]);
    }
  return Uint8Array.from(
    [...text].flatMap((character) => {
      if (character <= '\u007F') return [character.charCodeAt(0)];
      const pair = table.get(character);
      if (pair === undefined) throw new Error(`${character} is not in ${encoding}`);
      return pair;
    }),
  );
}
