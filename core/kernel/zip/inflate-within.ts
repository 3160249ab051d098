import { Inflate } from 'fflate';

/** How much packed data is fed at once: what it unpacks to at most (16 MB) is all that a limit can be overrun by. */
const PIECE = 16_384;

/**
 * Inflates DEFLATE data that says it has `size` bytes. Returns null as soon as it has more, or at its end where it has
 * fewer; throws what fflate throws at data that is none.
 */
export function inflateWithin(packed: Uint8Array, size: number): Uint8Array<ArrayBuffer> | null {
  const pieces: Uint8Array[] = [];
  let reached = 0;
  const inflate = new Inflate((piece) => {
    reached += piece.length;
    pieces.push(piece);
  });
  for (let at = 0; at === 0 || at < packed.length; at += PIECE) {
    inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    if (reached > size) return null;
  }
  if (reached !== size) return null;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
