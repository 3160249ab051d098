import { childOf, textOf, type XmlElement } from '../../shared/xml/element.ts';
import type { FileProperties } from '../../shared/document/flow.ts';

/** Reads the core properties' part; null where there is none. `language` is that of the document's own defaults. */
export function readCoreProperties(root: XmlElement | null, language: string | null): FileProperties {
  const said = (tag: string): string | null => {
    const element = childOf(root, tag);
    const text = element === null ? '' : textOf(element).trim();
    return text === '' ? null : text;
  };
  return {
    title: said('dc:title'),
    creator: said('dc:creator'),
    created: said('dcterms:created'),
    modified: said('dcterms:modified'),
    language: said('dc:language') ?? language,
  };
}
