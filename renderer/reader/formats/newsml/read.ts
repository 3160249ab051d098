import type { SourceFile, SourceBlock } from '../../../../core/text/source-article.ts';
import { outermost, type XmlElement, childOf } from '../../shared/xml/element.ts';
import { chooseStory, type Story, noStory, paragraph } from '../../shared/wire/story.ts';
import type { HtmlBlocks } from '../../shared/wire/content.ts';
import { newsItemStory } from './news-item.ts';
import { newsml1Stories } from './newsml-1.ts';
import { nitfStory } from '../nitf/nitf-story.ts';
import { parseWireXml } from '../../shared/wire/wire-xml.ts';
import { spacedText } from '../../shared/wire/nitf-content.ts';
import { releaseOf } from '../../shared/wire/release.ts';
import { attribute, momentOf, nameOf, statusCode, texts } from './item-facts.ts';

/** The items of NewsML-G2 that a document or a message holds. */
const ITEMS = ['newsItem', 'packageItem', 'conceptItem', 'knowledgeItem', 'planningItem'];

/**
 * Reads NewsML: an item or a newsMessage of NewsML-G2, a document of NewsML 1. Several stories are a choice, by ids
 * `item:N` counted from 1. `html` makes blocks of the HTML that may stand in it. Throws TickmarkError `noArticle` if no
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

/** Elements that hold sentences about a concept, an event or a plan. */
const WORDS = new Set(['definition', 'note', 'description', 'headline', 'edNote', 'inlineData']);

/**
 * Reads a NewsML-G2 item that is no story: conceptItem, knowledgeItem, planningItem. What it says in words of people,
 * events and coverage can be checked like any text: names are headings, definitions and notes paragraphs.
 */
function otherItemStory(item: XmlElement): Story {
  const itemMeta = childOf(item, 'itemMeta');
  const contentMeta = childOf(item, 'contentMeta');
  const concept = childOf(item, 'concept');
  const body: SourceBlock[] = [];
  const collect = (element: XmlElement, depth: number) => {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      const isNamed = /^(?:concept|event|newsCoverage|POIDetails)$/u.test(child.tag);
      const name = isNamed ? texts(child, 'name')[0] : undefined;
      if (name !== undefined && child !== concept)
        body.push({ text: name, kind: 'heading', level: 2, marked: true });
      if (WORDS.has(child.tag)) {
        const text = spacedText(child);
        if (text !== null) body.push(paragraph(text));
      } else if (depth < 20) collect(child, depth + 1);
    }
  };
  for (const child of item.children)
    if (typeof child !== 'string' && child !== itemMeta && child !== contentMeta)
      collect({ tag: '', attributes: new Map(), children: [child] }, 0);
  return {
    ...noStory,
    format: 'newsml',
    // contentMeta/headline, concept/name, itemMeta/title
    headline:
      texts(contentMeta, 'headline')[0] ?? texts(concept, 'name')[0] ?? texts(itemMeta, 'title')[0] ?? null,
    outlet: nameOf(childOf(itemMeta, 'provider')),
    published: momentOf(itemMeta, 'versionCreated', 'firstCreated'),
    language: attribute(item, 'xml:lang'),
    ids: [attribute(item, 'guid')],
    leads: texts(contentMeta, 'description').map(paragraph),
    body,
    release: releaseOf({
      status: statusCode(childOf(itemMeta, 'pubStatus')),
      embargoedUntil: momentOf(itemMeta, 'embargoed'),
      notes: texts(itemMeta, 'edNote'),
      dateline: null,
    }),
  };
}
