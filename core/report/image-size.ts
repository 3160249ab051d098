import type { Logo } from './look.ts';

/**
 * Returns the kind of a picture (PNG or JPEG) and its size in pixels, read from its first bytes. Returns null for
 * anything else, so that a picture that can hold markup or a script (SVG) is never accepted.
 */
export function imageSize(bytes: Uint8Array): Omit<Logo, 'hash'> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) && bytes.length >= 24)
    return sized('image/png', view.getUint32(16), view.getUint32(20));
  return startsWith(bytes, [0xff, 0xd8, 0xff]) ? jpegSize(view) : null;
}

/** A JPEG is a row of segments, each with its length; the frame's has the size. [ITU T.81, B.2] */
function jpegSize(view: DataView): Omit<Logo, 'hash'> | null {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return sized('image/jpeg', view.getUint16(at + 7), view.getUint16(at + 5));
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

function sized(mediaType: Logo['mediaType'], width: number, height: number): Omit<Logo, 'hash'> | null {
  return width > 0 && height > 0 && width <= 10_000 && height <= 10_000 ? { mediaType, width, height } : null;
}

function startsWith(bytes: Uint8Array, begin: readonly number[]): boolean {
  return begin.every((byte, index) => bytes[index] === byte);
}
