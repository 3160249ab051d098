/** A generator of numbers from 0 up to 1 that begins with `seed`: the same each time (a linear congruence). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** What formats are made of, put in at any place. */
const TOKENS = [
  '\n\n',
  '\r\n',
  '--',
  '"',
  '<',
  '>',
  '&',
  '&lt;',
  '=',
  '=\n',
  '=?utf-8?Q?',
  ';',
  ':',
  '{',
  '}',
  '[',
  ']',
  ',',
  'null',
  '<![CDATA[',
  ']]>',
  '<!DOCTYPE x [',
  '<!--',
  '\u0000',
  'Content-Type: multipart/mixed; boundary="a"\n\n--a\n',
  'Content-Transfer-Encoding: base64\n',
  'boundary=',
  '> ',
  'xmlns="x" ',
  '0'.repeat(50),
].map((token) => new TextEncoder().encode(token));

/** Returns a copy of bytes with one to six things wrong: bytes changed, pieces lost, doubled, moved, cut off. */
export function mutate(source: Uint8Array, random: () => number): Uint8Array {
  const upTo = (limit: number) => Math.floor(random() * limit);
  let bytes = Uint8Array.from(source);
  for (let left = 1 + upTo(6); left > 0; left -= 1) {
    const at = upTo(bytes.length + 1);
    const end = at + upTo(Math.min(200, bytes.length - at + 1));
    const from = upTo(bytes.length + 1);
    const [before, lost, after] = [bytes.subarray(0, at), bytes.subarray(at, end), bytes.subarray(end)];
    const change = upTo(6);
    if (change === 0) for (let count = 0; count < 5; count += 1) bytes[upTo(bytes.length)] = upTo(256);
    else if (change === 1) bytes = joined(before, after);
    else if (change === 2) bytes = joined(before, TOKENS[upTo(TOKENS.length)] ?? lost, lost, after);
    else if (change === 3) bytes = joined(before, lost, lost, after);
    else if (change === 4) bytes = joined(before, bytes.subarray(from, from + 400), after);
    else if (random() < 0.3) bytes = joined(before);
  }
  return bytes;
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let reached = 0;
  for (const piece of pieces) {
    whole.set(piece, reached);
    reached += piece.length;
  }
  return whole;
}
