import type { Names } from '../cleaning-result.ts';

/**
 * True if a colour profile names a protected source. A screen's profile contains the name that its owner gave the
 * screen, in single bytes or UTF-16.
 */
export function profileNames(profile: Uint8Array, names: Names): boolean {
  const texts = [
    new TextDecoder('latin1').decode(profile),
    ...['utf-16be', 'utf-16le'].flatMap((encoding) =>
      [0, 1].map((from) => new TextDecoder(encoding).decode(profile.subarray(from))),
    ),
  ];
  return texts.some((text) => names(text.replace(/[\p{C}]+/gu, '\n')));
}
