import type { XmlAttributes } from './element.ts';
import type { NameScope } from './namespaces.ts';
import { TickmarkError } from '../../../../core/kernel/errors.ts';

/** The five that every XML document has (XML 1.0, 4.6). Any other is declared in a DOCTYPE, which nobody reads here. */
const FIVE: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);
const REFERENCE = /&(?:#(?:x([0-9a-fA-F]{1,8})|([0-9]{1,10}))|([^\s&;<>#]{1,100}));|&/gu;

/**
 * Returns text with its references resolved: to characters by number, and to the five entities that XML itself has.
 * Throws `markupRefused` for another entity; calls `broken` for an ampersand that begins no reference and for a number
 * that is no character's.
 */
export function resolveReferences(text: string, broken: () => never): string {
  if (!text.includes('&')) return text;
  return text.replace(
    REFERENCE,
    (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) {
        const character = FIVE.get(name);
        if (character === undefined) throw new TickmarkError('markupRefused', { problem: whole });
        return character;
      }
      const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal ?? NaN);
      const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
      return isCharacter ? String.fromCodePoint(code) : broken();
    },
  );
}

/** A start tag, or an empty element's. */
export interface StartTag {
  /** The name as written, which the end tag must repeat. */
  readonly written: string;
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly isEmpty: boolean;
  /** What prefixes stand for inside the element. */
  readonly scope: NameScope;
  /** In UTF-16 units, from < to >. */
  readonly length: number;
}

/** How long a tag may be, and how many are kept, to be known again. */
const LONGEST_KEPT = 300;
const MOST_KEPT = 20_000;

const NAME = /[^\s<>/="'!?&\p{N}.-][^\s<>/="'!?&]*/uy;
const ATTRIBUTE = /\s+([^\s<>/="'!?&]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/uy;
/** What must be resolved or made a space. */
const ESCAPED = /[&\t\r\n]/;
const END = /\s*(\/?)>/uy;

/**
 * Reads the start tag at `start`. Calls `damaged` with an offset for one that is not well-formed. Word processors write
 * few tags and each many times: one that has been read in the same scope is not read again.
 */
export function readStartTag(
  text: string,
  start: number,
  outer: NameScope,
  damaged: (offset: number) => never,
): StartTag {
  const { kept } = outer;
  const end = text.indexOf('>', start) + 1;
  const raw = end > start && end - start <= LONGEST_KEPT ? text.slice(start, end) : null;
  const known = raw === null ? undefined : kept.get(raw);
  if (known !== undefined) return known;
  const tag = parseStartTag(text, start, outer, damaged);
  // One that ends elsewhere has the sign > in a value; one that declares namespaces has a scope of its own.
  if (tag.length === raw?.length && tag.scope === outer && kept.size < MOST_KEPT) kept.set(raw, tag);
  return tag;
}

function parseStartTag(
  text: string,
  start: number,
  outer: NameScope,
  damaged: (offset: number) => never,
): StartTag {
  NAME.lastIndex = start + 1;
  const written = NAME.exec(text)?.[0];
  if (written === undefined) return damaged(start);
  let at = NAME.lastIndex;
  let declared: Map<string, string> | null = null;
  const named: string[] = [];
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(text);
    if (match === null) break;
    const [, name = '', double, single = ''] = match;
    const raw = double ?? single;
    const value = ESCAPED.test(raw)
      ? resolveReferences(raw.replace(/\r\n|[\t\r\n]/gu, ' '), () => damaged(at))
      : raw;
    if (name === 'xmlns' || name.startsWith('xmlns:')) {
      declared ??= new Map();
      if (declared.has(name.slice(6))) damaged(at);
      declared.set(name.slice(6), value);
    } else named.push(name, value);
    at = ATTRIBUTE.lastIndex;
  }
  END.lastIndex = at;
  const end = END.exec(text);
  if (end === null) return damaged(at);
  const scope = declared === null ? outer : outer.within(declared);
  const name = scope.elementName(written);
  if (name === null) return damaged(start);
  return {
    written,
    name,
    attributes: named.length === 0 ? noAttributes : attributesOf(named, scope, () => damaged(start)),
    isEmpty: end[1] === '/',
    scope,
    length: END.lastIndex - start,
  };
}

/** How many attributes of one element are compared with each other; with more, they are looked up. */
const FEW = 12;

/** Returns attributes given as written names and values in turn; calls `damaged` for a name that is twice there. */
function attributesOf(named: string[], scope: NameScope, damaged: () => never): XmlAttributes {
  for (let at = 0; at < named.length; at += 2) {
    const name = scope.attributeName(named[at] ?? '') ?? damaged();
    named[at] = name;
    if (named.length > 2 * FEW) continue;
    for (let other = 0; other < at; other += 2) if (named[other] === name) damaged();
  }
  if (named.length <= 2 * FEW) return new AttributeList(named);
  const attributes = new Map<string, string>();
  for (let at = 0; at < named.length; at += 2) attributes.set(named[at] ?? '', named[at + 1] ?? '');
  return attributes.size * 2 === named.length ? attributes : damaged();
}

/** Attributes as names and values in turn: most elements have a few, and a Map for each would fill the memory. */
class AttributeList implements XmlAttributes {
  readonly #parts: readonly string[];

  constructor(parts: readonly string[]) {
    this.#parts = parts;
  }

  get(name: string): string | undefined {
    for (let at = 0; at < this.#parts.length; at += 2)
      if (this.#parts[at] === name) return this.#parts[at + 1];
    return undefined;
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }

  *[Symbol.iterator](): Generator<readonly [string, string]> {
    for (let at = 0; at < this.#parts.length; at += 2)
      yield [this.#parts[at] ?? '', this.#parts[at + 1] ?? ''];
  }
}

const noAttributes: XmlAttributes = new AttributeList([]);
