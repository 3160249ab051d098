import type { TextItem } from './text-item.ts';

const SIGNS = /^[\p{P}\p{S}\s]+$/u;
const CLOSING = /^[\p{Pe}\p{Pf}.,;:!?،؛؟%]+$/u;
/** How far from where it is drawn a sign may be put, in characters. */
const NEAR = 4;

/** True for an item of signs alone, of which only the line tells in which direction they are read. */
export function isSigns(text: string): boolean {
  return SIGNS.test(text);
}

/** Returns signs that were drawn from left to right as a line from right to left has them. */
export function turned(signs: string): string {
  return [...signs].reverse().join('');
}

/**
 * Puts signs into the words from right to left that they are drawn between: set in another font than those, they are an
 * item of their own, within the width of another. All other items stay.
 */
export function withRtlPunctuation(items: readonly TextItem[]): readonly TextItem[] {
  if (!items.some(({ rtl }) => rtl)) return items;
  const changed = new Map<TextItem, TextItem>();
  const taken = new Set<TextItem>();
  const hosts = items.filter(({ rtl, str }) => rtl && /\S\s+\S/u.test(str));
  for (const sign of items) {
    if (!isSigns(sign.str) || sign.str.length > NEAR) continue;
    const host = hosts.find((one) => isWithin(sign, one));
    if (host === undefined) continue;
    const own = changed.get(host) ?? host;
    const str = inserted(own, sign);
    if (str === null) continue;
    changed.set(host, { ...own, str });
    taken.add(sign);
  }
  if (taken.size === 0) return items;
  return items.filter((item) => !taken.has(item)).map((item) => changed.get(item) ?? item);
}

function isWithin(sign: TextItem, { x, y, width, fontSize }: TextItem): boolean {
  return (
    Math.abs(sign.y - y) < 0.2 * fontSize &&
    sign.x > x + fontSize / 2 &&
    sign.x + sign.width < x + width - fontSize / 2
  );
}

/** A host's text with a sign at the space nearest to where it is drawn; null if none is near. */
function inserted({ str, x, width }: TextItem, sign: TextItem): string | null {
  const share = (x + width - sign.x - sign.width / 2) / width;
  const places = [...str.matchAll(/\s+/gu)].map(({ index, 0: space }) => ({ index, length: space.length }));
  const distance = (index: number): number => Math.abs(index - share * str.length);
  const [best] = places.sort((a, b) => distance(a.index) - distance(b.index));
  if (best === undefined || distance(best.index) > NEAR) return null;
  const at = CLOSING.test(sign.str) ? best.index : best.index + best.length;
  return str.slice(0, at) + turned(sign.str.trim()) + str.slice(at);
}
