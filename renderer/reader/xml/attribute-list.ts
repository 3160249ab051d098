import type { XmlAttributes } from './element.ts';

/** Attributes as names and values in turn: most elements have a few, and a Map for each would fill the memory. */
export class AttributeList implements XmlAttributes {
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

export const noAttributes: XmlAttributes = new AttributeList([]);
