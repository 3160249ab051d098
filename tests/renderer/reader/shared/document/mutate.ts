import type { XmlElement, XmlNode } from '../../../../../renderer/reader/shared/xml/element.ts';
import { parseXml } from '../../../../../renderer/reader/shared/xml/parse-xml.ts';
import type { Vocabulary } from '../../../../../renderer/reader/shared/xml/namespaces.ts';

/** Returns numbers from 0 to 1 that are the same each time for one seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Returns a copy of bytes, damaged in one to four places: changed, cut, doubled, moved, or with `pieces` put in. */
export function mutant(
  bytes: Uint8Array,
  random: () => number,
  pieces: readonly string[],
): Uint8Array<ArrayBuffer> {
  const below = (limit: number) => Math.floor(random() * limit);
  let damaged = [...bytes];
  for (let count = 1 + below(4); count > 0; count -= 1) {
    const at = below(damaged.length);
    const length = 1 + below(Math.min(64, damaged.length - at));
    switch (below(6)) {
      case 0:
        damaged[at] = below(256);
        break;
      case 1:
        damaged.splice(at, length);
        break;
      case 2:
        damaged.splice(at, 0, ...damaged.slice(at, at + length));
        break;
      case 3:
        damaged.splice(below(damaged.length), 0, ...damaged.splice(at, length));
        break;
      case 4:
        damaged.splice(at, 0, ...new TextEncoder().encode(pieces[below(pieces.length)] ?? ''));
        break;
      default:
        if (random() < 0.2) damaged = damaged.slice(0, at);
    }
    if (damaged.length === 0) damaged = [0];
  }
  return Uint8Array.from(damaged);
}

/**
 * Returns an XML document that is still well-formed, but whose elements stand where no program puts them: some renamed,
 * doubled, unwrapped, dropped or moved into others, some without their attributes.
 */
export function misplaced(text: string, random: () => number, vocabulary: Vocabulary): string {
  const root = parseXml(text, { vocabulary });
  const all: XmlElement[] = [];
  const gather = (element: XmlElement) => {
    all.push(element);
    for (const child of element.children) if (typeof child !== 'string') gather(child);
  };
  gather(root);
  const any = () => all[Math.floor(random() * all.length)] ?? root;
  const share = 3 / all.length;
  const rebuild = (element: XmlElement, depth: number): XmlNode[] => {
    const children: XmlNode[] = element.children.flatMap((child) =>
      typeof child === 'string' ? [child] : rebuild(child, depth + 1),
    );
    if (depth === 0 || random() > share) return [{ ...element, children }];
    switch (Math.floor(random() * 7)) {
      case 0:
        return [{ ...element, tag: any().tag, children }];
      case 1:
        return [
          { ...element, children },
          { ...element, children },
        ];
      case 2:
        return children;
      case 3:
        return [];
      case 4:
        return [{ ...any(), children: [{ ...element, children }] }];
      case 5:
        return [{ ...element, attributes: any().attributes, children }];
      default:
        return [{ ...element, children: [...children, any()] }];
    }
  };
  const names = [...vocabulary].map(([uri, prefix]) => `xmlns:${prefix}="${uri}"`);
  const unique = [...new Map(names.map((name) => [name.split('=')[0], name])).values()].join(' ');
  const [whole] = rebuild(root, 0);
  return written(whole ?? root, ` ${unique}`);
}

function written(node: XmlNode, more = ''): string {
  const escaped = (text: string) => text.replace(/[<&"]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
  if (typeof node === 'string') return escaped(node);
  const attributes = [...node.attributes].map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
  return `<${node.tag}${more}${attributes}>${node.children.map((child) => written(child)).join('')}</${node.tag}>`;
}
