import { TickmarkError } from '../../../../core/kernel/errors.ts';

/** Bytes, from which numbers are read. What leads out of them throws `fileDamaged`. */
export class Bytes {
  readonly all: Uint8Array;
  readonly #view: DataView;

  constructor(all: Uint8Array) {
    this.all = all;
    this.#view = new DataView(all.buffer, all.byteOffset, all.byteLength);
  }

  get length(): number {
    return this.all.length;
  }

  byte(at: number): number {
    this.#expect(at, 1);
    return this.#view.getUint8(at);
  }

  /** Two bytes as a number without a sign. */
  word(at: number): number {
    this.#expect(at, 2);
    return this.#view.getUint16(at, true);
  }

  /** Four bytes as a number without a sign. */
  long(at: number): number {
    this.#expect(at, 4);
    return this.#view.getUint32(at, true);
  }

  slice(start: number, length: number): Bytes {
    this.#expect(start, length);
    return new Bytes(this.all.subarray(start, start + length));
  }

  /** So many characters of two bytes each. */
  characters(start: number, count: number): string {
    return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(this.slice(start, 2 * count).all);
  }

  #expect(at: number, size: number): void {
    if (at < 0 || size < 0 || at + size > this.length) throw damaged(`${at} + ${size} > ${this.length}`);
  }
}

/** Returns the error for a document that does not hold together. */
export function damaged(what: string): TickmarkError {
  return new TickmarkError('fileDamaged', { problem: `DOC: ${what}` });
}

/** A list of places in the text, with so many bytes about each (PLC) [MS-DOC 2.2.2]. */
export interface Places {
  readonly count: number;
  /** Where the n-th begins. The last place, after those that have bytes, ends the one before it. */
  readonly starts: readonly number[];
  about(number: number): Bytes;
}

/** Reads a list of places. Throws `fileDamaged` if they do not ascend: each stretch of text is read once. */
export function readPlaces(part: Bytes, size: number): Places {
  const count = Math.max(0, Math.floor((part.length - 4) / (4 + size)));
  const starts = Array.from({ length: part.length < 4 ? 0 : count + 1 }, (_, at) => part.long(4 * at));
  // What is after the last that counts is left undefined in some lists.
  if (starts.some((start, at) => at < count && start < (starts[at - 1] ?? 0))) throw damaged('places');
  return { count, starts, about: (number) => part.slice(4 * (count + 1) + size * number, size) };
}
