import { NotClean } from '../cleaning-result.ts';
import { withPercents, resolved } from './references.ts';

/** An attribute as it is written: the value between its quotation marks, with its references unresolved. */
export interface XmlAttribute {
  name: string;
  value: string;
}

/** A piece of markup. Markup that is cut off or invalid throws. */
export type XmlToken =
  | { kind: 'text'; raw: string }
  | { kind: 'comment'; raw: string }
  | { kind: 'instruction'; raw: string }
  | { kind: 'doctype'; raw: string }
  | { kind: 'cdata'; raw: string; text: string }
  | { kind: 'open'; name: string; attributes: XmlAttribute[]; isEmpty: boolean }
  | { kind: 'close'; name: string };

const SPACE = /[ \t\r\n]/;

/**
 * Reads a part of XML piece by piece, in time linear in its length. Nothing is resolved, and the nesting of elements
 * is not checked: writing the pieces again gives the same text. Throws NotClean.
 */
export function* scanXml(text: string): Generator<XmlToken> {
  let at = 0;
  const upTo = (end: string, from: number): number => {
    const found = text.indexOf(end, from);
    if (found === -1) throw new NotClean('damaged');
    return found + end.length;
  };
  while (at < text.length) {
    const start = at;
    if (text[at] !== '<') {
      const next = text.indexOf('<', at);
      at = next === -1 ? text.length : next;
      yield { kind: 'text', raw: text.slice(start, at) };
    } else if (text.startsWith('<!--', at)) {
      at = upTo('-->', at + 4);
      yield { kind: 'comment', raw: text.slice(start, at) };
    } else if (text.startsWith('<![CDATA[', at)) {
      at = upTo(']]>', at + 9);
      const raw = text.slice(start, at);
      yield { kind: 'cdata', raw, text: raw.slice(9, -3) };
    } else if (text.startsWith('<?', at)) {
      at = upTo('?>', at + 2);
      yield { kind: 'instruction', raw: text.slice(start, at) };
    } else if (text.startsWith('<!', at)) {
      at = upTo('>', at);
      yield { kind: 'doctype', raw: text.slice(start, at) };
    } else if (text.startsWith('</', at)) {
      at = upTo('>', at);
      yield { kind: 'close', name: text.slice(start + 2, at - 1).trim() };
    } else {
      const tag = startTag(text, at);
      at = tag.end;
      yield tag.token;
    }
  }
}

function startTag(text: string, start: number): { token: XmlToken; end: number } {
  const damaged = new NotClean('damaged');
  let at = start + 1;
  const run = (isOver: RegExp): string => {
    const from = at;
    while (at < text.length && !isOver.test(text.charAt(at))) at += 1;
    return text.slice(from, at);
  };
  const skipSpace = (): void => {
    while (SPACE.test(text.charAt(at))) at += 1;
  };
  const name = run(/[\s/>]/);
  if (!/^[\p{L}_]/u.test(name)) throw damaged;
  const attributes: XmlAttribute[] = [];
  for (;;) {
    skipSpace();
    if (text[at] === '>') return { token: { kind: 'open', name, attributes, isEmpty: false }, end: at + 1 };
    if (text.startsWith('/>', at))
      return { token: { kind: 'open', name, attributes, isEmpty: true }, end: at + 2 };
    const attribute = run(/[\s=/>]/);
    skipSpace();
    if (attribute === '' || text[at] !== '=') throw damaged;
    at += 1;
    skipSpace();
    const quote = text.charAt(at);
    const end = quote === '"' || quote === "'" ? text.indexOf(quote, at + 1) : -1;
    if (end === -1) throw damaged;
    attributes.push({ name: attribute, value: text.slice(at + 1, end) });
    at = end + 1;
  }
}

/** Returns a piece of markup as text. */
export function xmlText(token: XmlToken): string {
  if (token.kind === 'close') return `</${token.name}>`;
  if (token.kind !== 'open') return token.raw;
  const attributes = token.attributes.map(
    ({ name, value }) => ` ${name}="${value.replaceAll('"', '&quot;')}"`,
  );
  return `<${token.name}${attributes.join('')}${token.isEmpty ? '/' : ''}>`;
}

/** Returns a name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The words in a part of XML: those in its elements and in its attributes. */
export class XmlWords {
  /** Pieces that follow each other in a line, because one word may be split into several runs; and each piece by itself. */
  private readonly runs: string[] = [];
  private readonly pieces: string[] = [];

  /** Takes a piece of markup that is kept. */
  add(token: XmlToken): void {
    if (token.kind === 'text') this.addText(resolved(token.raw));
    else if (token.kind === 'cdata') this.addText(token.text);
    else if (token.kind === 'open' || token.kind === 'close') {
      if (BREAKS.has(localName(token.name).toLowerCase())) this.runs.push('\n');
      if (token.kind === 'open' && localName(token.name) === 'sym')
        this.runs.push(symbolOf(token.attributes));
      if (token.kind === 'open')
        for (const { value } of token.attributes)
          this.pieces.push(...new Set([resolved(value), withPercents(resolved(value))]));
    }
  }

  private addText(text: string): void {
    this.runs.push(text);
    this.pieces.push(text);
  }

  /** All words, in both readings. */
  text(): string {
    return `${this.runs.join('')}\n${this.pieces.join('\n')}`;
  }
}

/** A letter that Word writes as a symbol, by its number. The numbers of symbol fonts begin at F000. */
function symbolOf(attributes: readonly XmlAttribute[]): string {
  const hex = attributes.find(({ name }) => localName(name) === 'char')?.value ?? '';
  const point = Number.parseInt(hex, 16);
  return Number.isNaN(point) || point > 0xffff
    ? ''
    : String.fromCharCode(point >= 0xf000 ? point - 0xf000 : point);
}

/** Elements that end a line of words in the formats that are read here. */
const BREAKS = new Set(
  'p h br cr tab s line-break tc tr td th li table-cell si c v row div title desc text tspan comment author name'.split(
    ' ',
  ),
);
