import type { BlockKind } from '../../../../core/model/article/article.ts';
import { childOf, descend, elementsIn, type XmlElement } from '../../shared/xml/element.ts';
import { namedStyle } from '../../shared/document/style-names.ts';
import { switchOf, valueOf } from './package.ts';

/** That a paragraph is an item of a numbering: its id, '0' for none, and its level, null if its style tells that. */
export interface ItemOf {
  readonly id: string;
  readonly level: number | null;
}

/** What a style says, itself or by the style that it is based on; null if neither does. */
export interface Style {
  /** 0 for the title, 1-6 for a heading. */
  readonly level: number | null;
  readonly kind: BlockKind | null;
  readonly numbering: ItemOf | null;
  readonly bold: boolean | null;
  readonly hidden: boolean | null;
  readonly superscript: boolean | null;
}

/** A document's styles. */
export interface Styles {
  /** The style of an id; for null, or an id that is not there, the one that paragraphs have by default. */
  paragraph(id: string | null): Style;
  /** The style of a run's text; null for none. */
  character(id: string | null): Style | null;
  /** The language that text has where nothing says another. */
  readonly language: string | null;
}

const NO_STYLE: Style = {
  level: null,
  kind: null,
  numbering: null,
  bold: null,
  hidden: null,
  superscript: null,
};
/** Styles may be based on each other in a circle. */
const LONGEST_CHAIN = 20;

/** Reads a document's styles part; null if it has none. */
export function readStyles(root: XmlElement | null): Styles {
  const elements = new Map<string, XmlElement>();
  let byDefault: string | null = null;
  for (const element of root === null ? [] : elementsIn(root, 'w:style')) {
    const id = element.attributes.get('w:styleId') ?? '';
    elements.set(id, element);
    const isDefault = /^(?:1|true|on)$/u.test(element.attributes.get('w:default') ?? '');
    if (isDefault && element.attributes.get('w:type') === 'paragraph') byDefault = id;
  }
  const known = new Map<string, Style>();
  const resolve = (id: string, length: number): Style => {
    const element = elements.get(id);
    if (element === undefined || length > LONGEST_CHAIN) return NO_STYLE;
    const found = known.get(id);
    if (found !== undefined) return found;
    const base = valueOf(childOf(element, 'w:basedOn'));
    const style = over(ownStyle(element), base === null ? NO_STYLE : resolve(base, length + 1));
    known.set(id, style);
    return style;
  };
  const defaults = descend(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr');
  return {
    paragraph: (id) => resolve(id !== null && elements.has(id) ? id : (byDefault ?? ''), 0),
    character: (id) => (id === null ? null : resolve(id, 0)),
    language: valueOf(childOf(defaults, 'w:lang')),
  };
}

function ownStyle(element: XmlElement): Style {
  const { level, kind } = namedStyle(valueOf(childOf(element, 'w:name')) ?? '');
  const paragraph = childOf(element, 'w:pPr');
  const run = childOf(element, 'w:rPr');
  return {
    level: kind === null ? (level ?? outlineLevel(paragraph)) : null,
    kind,
    numbering: numberingOf(paragraph),
    ...runStyle(run),
  };
}

/** Returns the level that a paragraph's or style's properties give: 1-6, null if none, or that of body text. */
export function outlineLevel(properties: XmlElement | null): number | null {
  const value = Number(valueOf(childOf(properties, 'w:outlineLvl')) ?? 9);
  return value >= 0 && value < 9 ? Math.min(value + 1, 6) : null;
}

/** Returns the list that a paragraph's or style's properties make it an item of; null if they do not say. */
export function numberingOf(properties: XmlElement | null): ItemOf | null {
  const numbering = childOf(properties, 'w:numPr');
  const id = valueOf(childOf(numbering, 'w:numId'));
  const level = valueOf(childOf(numbering, 'w:ilvl'));
  return id === null ? null : { id, level: level === null ? null : Number(level) };
}

/** Returns the look of text by a run's or style's properties. */
export function runStyle(properties: XmlElement | null): Pick<Style, 'bold' | 'hidden' | 'superscript'> {
  const position = valueOf(childOf(properties, 'w:vertAlign'));
  return {
    bold: switchOf(childOf(properties, 'w:b')),
    hidden: switchOf(childOf(properties, 'w:vanish')),
    superscript: position === null ? null : position === 'superscript',
  };
}

function over(own: Style, base: Style): Style {
  return {
    level: own.level ?? (own.kind === null ? base.level : null),
    kind: own.kind ?? (own.level === null ? base.kind : null),
    numbering: own.numbering ?? base.numbering,
    bold: own.bold ?? base.bold,
    hidden: own.hidden ?? base.hidden,
    superscript: own.superscript ?? base.superscript,
  };
}
