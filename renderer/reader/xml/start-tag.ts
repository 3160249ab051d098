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
  let values: Map<string, string> | null = null;
  let declared: Map<string, string> | null = null;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(text);
    if (match === null) break;
    const [, name = '', double, single = ''] = match;
    const raw = double ?? single;
    const value = /[&\t\r\n]/u.test(raw)
      ? resolveReferences(raw.replace(/\r\n|[\t\r\n]/gu, ' '), () => damaged(at))
      : raw;
    const isNamespace = name === 'xmlns' || name.startsWith('xmlns:');
    const collected = isNamespace ? (declared ??= new Map()) : (values ??= new Map());
    const key = isNamespace ? name.slice(6) : name;
    if (collected.has(key)) damaged(at);
    collected.set(key, value);
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
    attributes: values === null ? NONE : namedBy(scope, values, () => damaged(start)),
    isEmpty: end[1] === '/',
    scope,
    end: END.lastIndex,
  };
}

function namedBy(
  scope: NameScope,
  values: ReadonlyMap<string, string>,
  damaged: () => never,
): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  for (const [written, value] of values) named.set(scope.attributeName(written) ?? damaged(), value);
  return named;
}
