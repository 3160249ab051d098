/** The attributes of an element: values by name. A Map is one. */
export interface XmlAttributes extends Iterable<readonly [name: string, value: string]> {
  get(name: string): string | undefined;
  has(name: string): boolean;
}

/** An element of a parsed XML document: the light form on which the rules of the formats work, without a DOM. */
export interface XmlElement {
  /**
   * Its name. With the prefix that the parse's vocabulary gives to its namespace, whatever the document calls that;
   * without one where the vocabulary does not have its namespace.
   */
  readonly tag: string;
  /** Values by name, named as elements are; of those in no namespace, and of xml:, as written. Without xmlns. */
  readonly attributes: XmlAttributes;
  /** Elements and text, in order. Comments and processing instructions are left out; CDATA is text. */
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** Returns the elements directly below one, in order; with `tag`, those of that name. */
export function elementsIn(element: XmlElement, tag?: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of element.children)
    if (typeof child !== 'string' && (tag === undefined || child.tag === tag)) found.push(child);
  return found;
}

/** Returns the first element of a name directly below one; null if there is none, or nowhere to look. */
export function childOf(element: XmlElement | null, tag: string): XmlElement | null {
  for (const child of element?.children ?? [])
    if (typeof child !== 'string' && child.tag === tag) return child;
  return null;
}

/** Goes down from an element by names; null if one of them is not there. */
export function descend(element: XmlElement | null, ...tags: readonly string[]): XmlElement | null {
  let found = element;
  for (const tag of tags) found = childOf(found, tag);
  return found;
}

/** Returns the elements of a name below one, at any depth, in document order; none of those inside a returned one. */
export function outermost(element: XmlElement, tag: string): XmlElement[] {
  const found: XmlElement[] = [];
  const walk = ({ children }: XmlElement) => {
    for (const child of children) {
      if (typeof child === 'string') continue;
      if (child.tag === tag) found.push(child);
      else walk(child);
    }
  };
  walk(element);
  return found;
}

/** Returns all text below an element, as it stands. */
export function textOf(element: XmlElement): string {
  let text = '';
  for (const child of element.children) text += typeof child === 'string' ? child : textOf(child);
  return text;
}
