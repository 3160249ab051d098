import type { StartTag } from './start-tag.ts';

/** Namespace URIs by the prefix under which the rules of a format know them. */
export type Vocabulary = ReadonlyMap<string, string>;

/** Which namespaces prefixes stand for in an element, and what names come to be by them. */
export interface NameScope {
  /** The start tags that have been read in it, as written. */
  readonly kept: Map<string, StartTag>;
  /** Returns a scope inside this one in which `declared` prefixes (`` for the default) stand for other namespaces. */
  within(declared: ReadonlyMap<string, string>): NameScope;
  /** Returns an element's name by the vocabulary; null if its prefix is not declared. */
  elementName(written: string): string | null;
  /** Returns an attribute's name by the vocabulary; null if its prefix is not declared. */
  attributeName(written: string): string | null;
}

/** Returns the outermost scope of a document. Names are looked up once in each scope: documents have few of either. */
export function documentScope(vocabulary: Vocabulary): NameScope {
  const lookup = (prefix: string) => (prefix === '' ? '' : null);
  return scopeOf(vocabulary, lookup);
}

function scopeOf(vocabulary: Vocabulary, namespaceOf: (prefix: string) => string | null): NameScope {
  const elements = new Map<string, string | null>();
  const attributes = new Map<string, string | null>();
  const named = (written: string, isAttribute: boolean): string | null => {
    const colon = written.indexOf(':');
    if (colon === -1 && isAttribute) return written;
    const prefix = colon === -1 ? '' : written.slice(0, colon);
    const local = written.slice(colon + 1);
    if (prefix === 'xml') return written;
    const namespace = namespaceOf(prefix);
    if (namespace === null || local === '' || local.includes(':') || (colon !== -1 && namespace === ''))
      return null;
    const known = vocabulary.get(namespace);
    return known === undefined ? local : `${known}:${local}`;
  };
  const remembered =
    (names: Map<string, string | null>, isAttribute: boolean) =>
    (written: string): string | null => {
      const known = names.get(written);
      if (known !== undefined) return known;
      const name = named(written, isAttribute);
      names.set(written, name);
      return name;
    };
  return {
    kept: new Map(),
    within: (declared) => scopeOf(vocabulary, (prefix) => declared.get(prefix) ?? namespaceOf(prefix)),
    elementName: remembered(elements, false),
    attributeName: remembered(attributes, true),
  };
}
