import type { SourceBlock } from '../../../../core/text/source-article.ts';
import { childOf, type XmlElement } from '../../shared/xml/element.ts';
import { spacedText } from '../../shared/wire/nitf-content.ts';
import { releaseOf } from '../../shared/wire/release.ts';
import { noStory, paragraph, type Story } from '../../shared/wire/story.ts';
import { attribute, momentOf, nameOf, statusCode, texts } from './item-facts.ts';

/** Elements that hold sentences about a concept, an event or a plan. */
const WORDS = new Set(['definition', 'note', 'description', 'headline', 'edNote', 'inlineData']);

/**
 * Reads a NewsML-G2 item that is no story: conceptItem, knowledgeItem, planningItem. What it says in words of people,
 * events and coverage can be checked like any text: names are headings, definitions and notes paragraphs.
 */
export function otherItemStory(item: XmlElement): Story {
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
