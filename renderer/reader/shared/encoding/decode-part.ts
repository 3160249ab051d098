import { declaredEncoding } from './declared-encoding.ts';

/** Turns a part of a package into text: by its byte order mark, then by what its XML declaration says, else as UTF-8. */
export function decodePart(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (first === 0x3c && second === 0) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0 && second === 0x3c) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder(declaredEncoding(bytes) ?? 'utf-8').decode(bytes);
}
