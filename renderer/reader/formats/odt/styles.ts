import type { BlockKind } from '../../../../core/model/article/article.ts';
import { childOf, elementsIn, type XmlElement } from '../../shared/xml/element.ts';
import { namedStyle } from '../../shared/document/style-names.ts';

/** What a style says, itself or by its parents; null if none does. */
export interface OdtStyle {
  /** 0 for the title, 1-6 for a heading. */
  readonly level: number | null;
  readonly kind: BlockKind | null;
  readonly bold: boolean | null;
  readonly hidden: boolean | null;
  readonly superscript: boolean | null;
  /** The list style of its paragraphs. */
  readonly list: string | null;
}

/** Returns the style of a family (paragraph, text) and name. */
export type OdtStyles = (family: 'paragraph' | 'text', name: string | undefined) => OdtStyle;

const NO_STYLE: OdtStyle = {
  level: null,
  kind: null,
  bold: null,
  hidden: null,
  superscript: null,
  list: null,
};
/** Styles may have each other as parents, in a circle. */
const LONGEST_CHAIN = 20;

/** Reads styles from where they are kept; of two with one name the first counts. */
export function readOdtStyles(sources: readonly (XmlElement | null)[]): OdtStyles {
  const elements = new Map<string, XmlElement>();
  for (const source of sources)
    for (const element of source === null ? [] : elementsIn(source, 'style:style')) {
      const key = keyOf(element.attributes.get('style:family'), element.attributes.get('style:name'));
      if (!elements.has(key)) elements.set(key, element);
    }
  const known = new Map<string, OdtStyle>();
  const resolve = (family: string, name: string | undefined, length: number): OdtStyle => {
    const key = keyOf(family, name);
    const element = elements.get(key);
    if (element === undefined || length > LONGEST_CHAIN) return NO_STYLE;
    const found = known.get(key);
    if (found !== undefined) return found;
    const parent = element.attributes.get('style:parent-style-name');
    // A parent need not be there: built-in styles that a document does not change are known by their names alone.
    const base =
      parent === undefined
        ? NO_STYLE
        : over(resolve(family, parent, length + 1), { ...NO_STYLE, ...namedStyle(shownName(parent)) });
    const style = over(ownStyle(element), base);
    known.set(key, style);
    return style;
  };
  return (family, name) => {
    if (name === undefined) return NO_STYLE;
    return elements.has(keyOf(family, name))
      ? resolve(family, name, 0)
      : { ...NO_STYLE, ...namedStyle(shownName(name)) };
  };
}

function keyOf(family: string | undefined, name: string | undefined): string {
  return `${family ?? ''}|${name ?? ''}`;
}

function ownStyle(element: XmlElement): OdtStyle {
  const { attributes } = element;
  const name = attributes.get('style:display-name') ?? shownName(attributes.get('style:name') ?? '');
  const outline = Number(attributes.get('style:default-outline-level') ?? 0);
  const { level, kind } = namedStyle(name);
  const text = childOf(element, 'style:text-properties')?.attributes;
  const weight = text?.get('fo:font-weight');
  const display = text?.get('text:display');
  const position = text?.get('style:text-position');
  return {
    level: level ?? (outline >= 1 && outline <= 10 ? Math.min(outline, 6) : null),
    kind,
    bold: weight === undefined ? null : /^(?:bold|[6-9]00)$/u.test(weight),
    hidden: display === undefined ? null : display === 'none',
    superscript: position === undefined ? null : /^(?:super|[1-9])/u.test(position),
    list: attributes.get('style:list-style-name') ?? null,
  };
}

/** Names are written with _20_ for a space and the like. */
function shownName(name: string): string {
  return name.replace(/_([0-9a-f]{2,4})_/giu, (_whole, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function over(own: OdtStyle, base: OdtStyle): OdtStyle {
  return {
    level: own.level ?? (own.kind === null ? base.level : null),
    kind: own.kind ?? (own.level === null ? base.kind : null),
    bold: own.bold ?? base.bold,
    hidden: own.hidden ?? base.hidden,
    superscript: own.superscript ?? base.superscript,
    list: own.list ?? base.list,
  };
}
