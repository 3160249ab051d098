import type { SourceBlock } from '../../../../core/text/source-article.ts';
import { childOf, elementsIn, outermost, type XmlElement } from '../xml/element.ts';
import { markupBlocks } from './markup-blocks.ts';

/** The parts of a NITF document's body. */
export interface NitfParts {
  readonly head: XmlElement | null;
  /** body.content; the whole body of a document that has none. */
  readonly content: XmlElement | null;
  readonly end: XmlElement | null;
}

/** Finds the parts of a NITF document, or of a body that stands alone. */
export function nitfParts(root: XmlElement): NitfParts {
  const below = (tag: string) => (root.tag === tag ? root : ([...outermost(root, tag)][0] ?? null));
  const body = below('body');
  // A note in the head has a body.content of its own.
  const part = (tag: string) => childOf(body, tag) ?? (body === null ? below(tag) : null);
  return { head: part('body.head'), content: part('body.content') ?? body, end: part('body.end') };
}

/** Returns a NITF document's own text as blocks: summary, text, and what stands below it. */
export function nitfContent(root: XmlElement): readonly SourceBlock[] {
  const { head, content, end } = nitfParts(root);
  return [...abstractBlocks(head), ...(content === null ? [] : markupBlocks(content)), ...endBlocks(end)];
}

/** body.head/abstract: the story's summary. */
export function abstractBlocks(head: XmlElement | null): SourceBlock[] {
  if (head === null) return [];
  return elementsIn(head, 'abstract').flatMap((abstract) => markupBlocks(abstract));
}

/** body.end: tagline (who wrote and edited it) is no text, bibliography is. */
export function endBlocks(end: XmlElement | null): SourceBlock[] {
  return end === null ? [] : markupBlocks(end);
}

/** Returns the text directly of a child element, null if there is none. */
export function childText(parent: XmlElement | null, tag: string): string | null {
  const child = childOf(parent, tag);
  return child === null ? null : spacedText(child);
}

/** Returns the words of an element as one line: its elements are words of their own. */
export function spacedText(element: XmlElement): string | null {
  const text = element.children.map((child) =>
    typeof child === 'string' ? child : (spacedText(child) ?? ''),
  );
  const tidy = text
    .join(' ')
    .replace(/\s+/gu, ' ')
    .replace(/\s+(?=[,.;:!?)])/gu, '')
    .trim();
  return tidy === '' ? null : tidy;
}
