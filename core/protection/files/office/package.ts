import { zipSync, type Zippable } from 'fflate';
import { TickmarkError } from '../../../kernel/errors.ts';
import { readZip, type Zip } from '../../../kernel/zip/read-zip.ts';
import { NotClean, type CleanedFile, type Names } from '../cleaning-result.ts';
import { searchText } from '../markup/decode.ts';
import { stillInside } from '../markup/svg.ts';
import { scanXml, xmlText, XmlWords, type XmlAttribute, type XmlToken } from '../markup/xml.ts';

/** The parts of a package by their names, in the order in which they are written. */
export type Parts = Map<string, Uint8Array>;

/** The earliest moment that a ZIP file can name, so that it says nothing. */
const NEVER = new Date(1980, 0, 1);

/** Opens a package and returns its parts. Throws NotClean for one that is encrypted, damaged or a bomb. */
export function partsOf(bytes: Uint8Array): Parts {
  try {
    const zip: Zip = readZip(bytes);
    return new Map(zip.names.map((name) => [name, zip.read(name) ?? new Uint8Array(0)]));
  } catch (thrown) {
    if (!(thrown instanceof TickmarkError)) throw thrown;
    const why = { fileEncrypted: 'encrypted', fileBomb: 'tooLarge' } as const;
    throw new NotClean(thrown.code in why ? why[thrown.code as keyof typeof why] : 'damaged');
  }
}

/**
 * Returns a package of parts without comments, extra fields and moments. The required first parts come first, the
 * rest is sorted by name. Throws NotClean if the name of a part names a source.
 */
export function packageOf(parts: Parts, first: readonly string[], names: Names): Uint8Array {
  const rest = [...parts.keys()].filter((name) => !first.includes(name)).sort();
  searchText(rest.join('\n'), names);
  const files: Zippable = {};
  for (const name of [...first.filter((one) => parts.has(one)), ...rest]) {
    const isStored = name === 'mimetype' || /\.(?:png|jpe?g|gif|webp)$/i.test(name);
    files[name] = [parts.get(name) ?? new Uint8Array(0), { mtime: NEVER, level: isStored ? 0 : 6 }];
  }
  return zipSync(files);
}

/**
 * Returns a cleaned copy of a file in a package. Throws NotClean, because a package with a part that cannot leave
 * cannot leave either.
 */
export function cleanPart(bytes: Uint8Array, inner: (bytes: Uint8Array) => CleanedFile): Uint8Array {
  const cleaned = inner(bytes);
  if (cleaned.what === 'leftOut') throw new NotClean(cleaned.why === 'named' ? 'named' : 'embedded');
  return cleaned.what === 'asIs' ? bytes : cleaned.bytes;
}

/** How a part's markup is rewritten. */
export interface Rewriting {
  /** True for an element that is dropped with everything in it. */
  drops(element: string, attributes: readonly XmlAttribute[]): boolean;
  /** The new value of an attribute; null drops it. */
  attribute(element: string, attribute: XmlAttribute): string | null;
  /** The new text of an element, which may be the old one. */
  text(element: string, raw: string): string;
}

type Open = Extract<XmlToken, { kind: 'open' }>;

/**
 * Returns a rewritten part of a package: without comments and instructions, with elements and attributes as
 * `rewriting` decides. Throws NotClean for a part that is not UTF-8, declares entities, or names a source.
 */
export function rewritten(part: Uint8Array, rewriting: Rewriting, names: Names): Uint8Array {
  const words = new XmlWords();
  const kept: string[] = [];
  const elements: string[] = [];
  let inside: { name: string; depth: number } | null = null;
  for (const token of scanXml(utf8(part))) {
    if (inside !== null) {
      inside = stillInside(inside, token);
      continue;
    }
    if (token.kind === 'open' && rewriting.drops(token.name, token.attributes)) {
      if (!token.isEmpty) inside = { name: token.name, depth: 1 };
      continue;
    }
    const open = keptToken(token, rewriting, elements.at(-1) ?? '');
    if (token.kind === 'open' && !token.isEmpty) elements.push(token.name);
    if (token.kind === 'close') elements.pop();
    if (open === null) continue;
    words.add(open);
    kept.push(xmlText(open));
  }
  searchText(words.text(), names);
  return new TextEncoder().encode(kept.join(''));
}

function keptToken(token: XmlToken, rewriting: Rewriting, element: string): XmlToken | null {
  switch (token.kind) {
    case 'doctype':
      throw new NotClean('unknown');
    case 'comment':
      return null;
    case 'instruction':
      return token.raw.startsWith('<?xml ') ? { ...token, raw: DECLARATION } : null;
    case 'text':
      return { ...token, raw: rewriting.text(element, token.raw) };
    case 'open':
      return { ...token, attributes: attributesOf(token, rewriting) };
    case 'cdata':
    case 'close':
      return token;
  }
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

function attributesOf({ name, attributes }: Open, rewriting: Rewriting): XmlAttribute[] {
  return attributes.flatMap((attribute) => {
    const value = rewriting.attribute(name, attribute);
    return value === null ? [] : [{ name: attribute.name, value }];
  });
}

function utf8(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const encoding = /^<\?xml[^>]*encoding=["']([^"']*)/.exec(text)?.[1] ?? 'utf-8';
    if (!/^(?:utf-8|us-ascii)$/i.test(encoding)) throw new NotClean('encoding');
    return text;
  } catch (thrown) {
    throw thrown instanceof NotClean ? thrown : new NotClean('encoding');
  }
}
