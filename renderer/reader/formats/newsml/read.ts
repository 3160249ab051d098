import type { SourceFile } from '../../../../core/text/source-article.ts';
import { outermost, type XmlElement } from '../../shared/xml/element.ts';
import { chooseStory } from '../../shared/wire/choose-story.ts';
import type { HtmlBlocks } from '../../shared/wire/content.ts';
import { newsItemStory } from './news-item.ts';
import { newsml1Stories } from './newsml-1.ts';
import { otherItemStory } from './other-item.ts';
import { nitfStory } from '../nitf/nitf-story.ts';
import type { Story } from '../../shared/wire/story.ts';
import { parseWireXml } from '../../shared/wire/wire-xml.ts';

/** The items of NewsML-G2 that a document or a message holds. */
const ITEMS = ['newsItem', 'packageItem', 'conceptItem', 'knowledgeItem', 'planningItem'];

/**
 * Reads NewsML: an item or a newsMessage of NewsML-G2, a document of NewsML 1. Several stories are a choice, by ids
 * `item:N` counted from 1. `html` makes blocks of the HTML that may stand in it. Throws TickmarkError `noArticle` where no
 * story is in it; `markupRefused`, `fileBomb` or `fileDamaged` as parseWireXml does.
 */
export function readNewsml(xml: string, name: string, item: string | null, html: HtmlBlocks): SourceFile {
  const stories = storiesIn(parseWireXml(xml), html);
  return chooseStory(
    stories.map((story, at) => ({ id: `item:${at + 1}`, story })),
    name,
    item,
  );
}

function storiesIn(root: XmlElement, html: HtmlBlocks): Story[] {
  if (root.tag === 'NewsML') return newsml1Stories(root, html);
  const items = itemsIn(root);
  if (items.length > 0)
    return items.map((item) =>
      /^(?:news|package)Item$/u.test(item.tag) ? newsItemStory(item, html) : otherItemStory(item),
    );
  // A part of an item, as it stands alone in manuals and in some systems: its content, or NITF in it.
  const nitf = [...outermost(root, 'nitf')].map(nitfStory);
  return nitf.length > 0 ? nitf : [newsItemStory({ ...root, children: [root] }, html)];
}

/** Items at and below an element, in the order of the document; none within another. */
function itemsIn(element: XmlElement): XmlElement[] {
  if (ITEMS.includes(element.tag)) return [element];
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : itemsIn(child)));
}
