import { childOf, outermost, type XmlElement } from '../../shared/xml/element.ts';

/**
 * The tracked changes of a document. In packages deleted text is kept with its change; where a program left it in the
 * text, in flat files, the marks round it tell.
 */
export class Deletions {
  /** How many pieces of text were inserted or deleted; changes of looks do not count. */
  readonly changes: number;
  readonly #ids = new Set<string>();
  readonly #open = new Set<string>();

  constructor(text: XmlElement) {
    let changes = 0;
    for (const region of outermost(text, 'text:changed-region')) {
      const isDeletion = childOf(region, 'text:deletion') !== null;
      if (isDeletion || childOf(region, 'text:insertion') !== null) changes += 1;
      const { attributes } = region;
      if (isDeletion) this.#ids.add(attributes.get('text:id') ?? attributes.get('xml:id') ?? '');
    }
    this.changes = changes;
  }

  /** True inside deleted text. */
  get isOpen(): boolean {
    return this.#open.size > 0;
  }

  /** Takes the mark at which a change begins or ends. */
  mark({ tag, attributes }: XmlElement): void {
    const id = attributes.get('text:change-id') ?? '';
    if (tag === 'text:change-end') this.#open.delete(id);
    else if (tag === 'text:change-start' && this.#ids.has(id)) this.#open.add(id);
  }
}
