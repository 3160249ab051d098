import { NotClean, type Names } from '../cleaning-result.ts';
import { decoded, encoded, searchText } from './decode.ts';
import { isLocalPath, withoutLocal, resolved } from './references.ts';
import { localName, scanXml, xmlText, XmlWords, type XmlToken } from './xml.ts';

/** What drawing programs write about themselves and their user. */
const OF_PROGRAMS = /^(?:sodipodi|inkscape|i|x|graph|a|adobe|sketch|figma|serif|rdf|dc|cc|xmp\w*):/i;

/**
 * Returns a drawing without comments, metadata and the program's own data (file names, views). Throws NotClean, also
 * if its words name a source, it contains pictures or it declares entities.
 */
export function cleanSvg(bytes: Uint8Array, names: Names): Uint8Array {
  const text = decoded(bytes);
  const words = new XmlWords();
  const kept: string[] = [];
  let inside: { name: string; depth: number } | null = null;
  for (const token of scanXml(text)) {
    if (inside !== null) {
      inside = stillInside(inside, token);
      continue;
    }
    if (token.kind === 'open' && isDropped(token.name)) {
      if (!token.isEmpty) inside = { name: token.name, depth: 1 };
      continue;
    }
    const open = keptToken(token);
    if (open === null) continue;
    words.add(open);
    kept.push(xmlText(open));
  }
  const cleaned = kept.join('');
  searchText(words.text(), names);
  searchText(cleaned, names);
  return cleaned === text ? bytes : encoded(cleaned);
}

/** Tracks whether the pieces are still inside a dropped element. */
export function stillInside(
  { name, depth }: { name: string; depth: number },
  token: XmlToken,
): { name: string; depth: number } | null {
  if (token.kind === 'open' && token.name === name && !token.isEmpty) return { name, depth: depth + 1 };
  if (token.kind !== 'close' || token.name !== name) return { name, depth };
  return depth === 1 ? null : { name, depth: depth - 1 };
}

function isDropped(name: string): boolean {
  return /^(?:metadata|script)$/.test(localName(name)) || OF_PROGRAMS.test(name);
}

function keptToken(token: XmlToken): XmlToken | null {
  if (token.kind === 'comment') return null;
  if (token.kind === 'doctype') {
    if (token.raw.includes('[')) throw new NotClean('unknown');
    return null;
  }
  if (token.kind === 'instruction')
    return token.raw.startsWith('<?xml ') ? { ...token, raw: asUtf8(token.raw) } : null;
  // A style may be text or CDATA; nothing else in a drawing has such comments.
  if (token.kind === 'text' || token.kind === 'cdata') return withoutStyleComments(token);
  if (token.kind !== 'open') return token;
  const attributes = token.attributes
    .filter(({ name }) => !OF_PROGRAMS.test(name))
    .map(({ name, value }) => ({ name, value: isLocalPath(resolved(value)) ? '' : withoutLocal(value) }));
  return { ...token, attributes };
}

function withoutStyleComments<Text extends { raw: string }>(token: Text): Text {
  return { ...token, raw: withoutLocal(token.raw.replace(/\/\*[^]*?\*\//g, '')) };
}

/** The copy is UTF-8, whatever the encoding of the original was. */
function asUtf8(declaration: string): string {
  return declaration.replace(/encoding=["'][^"']*["']/i, 'encoding="UTF-8"');
}
