/** The events of scanning an RTF file, in order. */
export interface RtfListener {
  open(): void;
  close(): void;
  /** A control word with its number, null if it has none. */
  word(name: string, parameter: number | null): void;
  /** A control symbol: a backslash and a sign that is no letter. */
  symbol(sign: string): void;
  /** One byte of text, in whatever encoding holds here. */
  byte(value: number): void;
  /** True if nothing but groups matters, so that text and numbers need not be told. */
  readonly skips: boolean;
}

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const LONGEST_WORD = 32;
const LONGEST_NUMBER = 10;

/** Reads RTF through in one pass (specification 1.9.1). What `\bin` counts off is stepped over. */
export function scanRtf(bytes: Uint8Array, listener: RtfListener): void {
  let at = 0;
  const letterAt = (place: number) => {
    const byte = bytes[place] ?? 0;
    return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
  };
  const digitAt = (place: number) => {
    const byte = bytes[place] ?? 0;
    return byte >= 0x30 && byte <= 0x39;
  };

  const control = () => {
    const start = at + 1;
    if (!letterAt(start)) return symbolAt(start);
    let end = start;
    while (letterAt(end) && end - start < LONGEST_WORD) end += 1;
    const name = ascii(bytes, start, end);
    const numberStart = end;
    if (bytes[end] === 0x2d && digitAt(end + 1)) end += 1;
    while (digitAt(end) && end - numberStart <= LONGEST_NUMBER) end += 1;
    const parameter = end === numberStart ? null : Number(ascii(bytes, numberStart, end));
    if (bytes[end] === 0x20) end += 1;
    at = end;
    if (name === 'bin') at = Math.min(bytes.length, at + Math.max(0, parameter ?? 0));
    else listener.word(name, parameter);
  };

  const symbolAt = (start: number) => {
    const sign = String.fromCharCode(bytes[start] ?? 0x20);
    at = start + 1;
    if (sign !== "'") return listener.symbol(sign);
    const value = Number.parseInt(ascii(bytes, at, at + 2), 16);
    at += 2;
    if (!Number.isNaN(value)) listener.byte(value);
  };

  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte === BACKSLASH) control();
    else {
      at += 1;
      if (byte === OPEN) listener.open();
      else if (byte === CLOSE) listener.close();
      else if (listener.skips) at = nextSign(bytes, at);
      else if (byte !== 0x0d && byte !== 0x0a && byte !== 0) listener.byte(byte);
    }
  }
}

/** The next place at or after `from` where something begins or ends: a picture of megabytes has none in it. */
function nextSign(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== BACKSLASH && bytes[at] !== OPEN && bytes[at] !== CLOSE) at += 1;
  return at;
}

function ascii(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < Math.min(end, bytes.length); at += 1) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}
