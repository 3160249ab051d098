import { TickmarkError } from '../../../../../core/kernel/errors.ts';
import type { SourceBlock } from '../../../../../core/text/source-article.ts';
import { childOf, elementsIn, outermost, textOf, type XmlElement } from '../../../xml/element.ts';
import { contentBlocks, type HtmlBlocks } from '../content.ts';
import { markupBlocks } from '../markup-blocks.ts';
import { nitfIn, nitfStory } from '../nitf/nitf-story.ts';
import { wordSize, type Story } from '../story.ts';
import { parseWireXml } from '../wire-xml.ts';
import { decodedBase64 } from './base64.ts';
import { attribute } from './item-facts.ts';

/** What stands in an item's contentSet. */
export interface ItemContent {
  readonly blocks: readonly SourceBlock[];
  /** What its content says of itself, where that is NITF. */
  readonly inner: Story | null;
}

const NONE: ItemContent = { blocks: [], inner: null };
const XHTML = /^(?:html|body|div|section|article|p|span)$/u;

/** Reads an item's contentSet: of its renditions, which are of one content, the fullest; those with markup first. */
export function contentOf(item: XmlElement, html: HtmlBlocks): ItemContent {
  const set = childOf(item, 'contentSet') ?? item;
  const inXml = elementsIn(set, 'inlineXML').map((inline) => xmlContent(inline));
  const inData = elementsIn(set, 'inlineData').map((inline) => dataContent(inline, html));
  return [...inXml, ...inData].reduce((best, one) => (size(one) > 1.1 * size(best) ? one : best), NONE);
}

function size({ blocks }: ItemContent): number {
  return wordSize(blocks);
}

/** contentSet/inlineXML: NITF, XHTML, or a vocabulary of its own (events, SportsML), of which the words are read. */
function xmlContent(inline: XmlElement): ItemContent {
  const nitf = nitfIn(inline);
  if (nitf !== null) return nitfContent(nitf);
  const roots = elementsIn(inline);
  if (roots.some(({ tag }) => XHTML.test(tag))) {
    const body = [...outermost(inline, 'body')][0] ?? inline;
    return { blocks: markupBlocks(body), inner: null };
  }
  return { blocks: markupBlocks(inline, true), inner: null };
}

function nitfContent(nitf: XmlElement): ItemContent {
  const inner = nitfStory(nitf);
  return { blocks: inner.body, inner };
}

/** contentSet/inlineData: plain text, or markup that is escaped or encoded (inlineData@encoding base64). */
function dataContent(inline: XmlElement, html: HtmlBlocks): ItemContent {
  const raw = textOf(inline);
  const encoding = attribute(inline, 'encoding') ?? attribute(inline, 'encodinguri') ?? '';
  const value = /b(?:ase)?64/iu.test(encoding) ? decodedBase64(raw) : raw;
  const type = attribute(inline, 'contenttype') ?? '';
  if (/<(?:\w+:)?nitf\b/u.test(value.slice(0, 2000))) {
    try {
      const nitf = nitfIn(parseWireXml(value));
      if (nitf !== null) return nitfContent(nitf);
    } catch (error) {
      // NITF that is no XML is read as any markup is.
      if (!(error instanceof TickmarkError && error.code === 'fileDamaged')) throw error;
    }
  }
  return { blocks: contentBlocks({ value, type }, html), inner: null };
}
