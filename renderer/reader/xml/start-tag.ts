import type { NameScope } from './namespaces.ts';
import { resolveReferences } from './references.ts';

/** A start tag, or an empty element's. */
export interface StartTag {
  /** The name as written, which the end tag must repeat. */
  readonly written: string;
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly isEmpty: boolean;
  /** What prefixes stand for inside the element. */
  readonly scope: NameScope;
  /** The offset after it. */
  readonly end: number;
}

const NAME = /[^\s<>/="'!?&\p{N}.-][^\s<>/="'!?&]*/uy;
const ATTRIBUTE = /\s+([^\s<>/="'!?&]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/uy;
/** What must be resolved or made a space. */
const ESCAPED = /[&\t\r\n]/;
const END = /\s*(\/?)>/uy;
const NONE: ReadonlyMap<string, string> = new Map();

/** Reads the start tag at `start`. Calls `damaged` with an offset for one that is not well-formed. */
export function readStartTag(
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
    attributes: named.length === 0 ? NONE : attributesOf(named, scope, () => damaged(start)),
    isEmpty: end[1] === '/',
    scope,
    end: END.lastIndex,
  };
}

/** Attributes of names and values in turn. */
function attributesOf(
  named: readonly string[],
  scope: NameScope,
  damaged: () => never,
): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (let at = 0; at < named.length; at += 2) {
    const name = scope.attributeName(named[at] ?? '') ?? damaged();
    if (attributes.has(name)) damaged();
    attributes.set(name, named[at + 1] ?? '');
  }
  return attributes;
}
