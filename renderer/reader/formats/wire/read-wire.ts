import type { SourceFile, SourceBlock } from '../../../../core/text/source-article.ts';
import { TickmarkError } from '../../../../core/kernel/errors.ts';
import { nitfIn, nitfStory } from './nitf/nitf-story.ts';
import { hasWords, storyArticle, type Story, bylineOf, line } from './story.ts';
import { parseWireXml } from './wire-xml.ts';
import type { HtmlBlocks } from './content.ts';
import { isSchemaOrg, jsonLdStories } from './ninjs/json-ld-story.ts';
import { ninjsObjects } from './ninjs/ninjs-objects.ts';
import { ninjsStories } from './ninjs/ninjs-story.ts';
import { parsedJson } from './parse-json.ts';
import { blocksOfPieces } from '../../html/blocks-of-pieces.ts';
import { disarm } from '../../html/disarm.ts';
import { parseHtml } from '../../html/parse-html.ts';
import type { Piece } from '../../html/piece.ts';
import { piecesOf } from '../../html/walk.ts';
import { outermost, type XmlElement } from '../../xml/element.ts';
import { newsItemStory } from './newsml/news-item.ts';
import { newsml1Stories } from './newsml/newsml-1.ts';
import { otherItemStory } from './newsml/other-item.ts';
import type { FileItem } from '../../../../core/model/article/parsed-article.ts';
import { shorten } from '../../../../core/kernel/tidy.ts';

/** Reads ninjs or JSON-LD in a page, where HTML can be parsed; see ninjsFile. */
export function readNinjs(text: string, name: string, item: string | null): SourceFile {
  return ninjsFile(text, name, item, wholeHtml);
}

/** Reads NewsML in a page, where HTML can be parsed; see newsmlFile. */
export function readNewsml(xml: string, name: string, item: string | null): SourceFile {
  return newsmlFile(xml, name, item, wholeHtml);
}

/**
 * Reads a NITF file, with or without its namespace, its declaration unread. Throws TickmarkError `noArticle` where no
 * story is in it; `markupRefused`, `fileBomb` or `fileDamaged` as parseWireXml does.
 */
export function readNitf(xml: string, name: string): SourceFile {
  const nitf = nitfIn(parseWireXml(xml));
  const story = nitf === null ? null : nitfStory(nitf);
  if (story === null || !hasWords(story)) throw new TickmarkError('noArticle', { name });
  return { kind: 'article', article: storyArticle(story) };
}

/**
 * Reads ninjs of any version, one object or a feed of them, and JSON-LD articles. Several stories are a choice, by ids
 * `item:N` counted from 1. `html` makes blocks of the HTML in it. Throws TickmarkError `fileDamaged` for what is no
 * JSON, `noArticle` where no story is in it.
 */
export function ninjsFile(text: string, name: string, item: string | null, html: HtmlBlocks): SourceFile {
  const value = parsedJson(text);
  if (value === undefined) throw new TickmarkError('fileDamaged', { name, problem: 'JSON' });
  const objects = ninjsObjects(value);
  const stories =
    objects.length === 0 && isSchemaOrg(value)
      ? jsonLdStories(value, html)
      : objects.flatMap((object) => ninjsStories(object, html));
  return chooseStory(
    stories.map((story, at) => ({ id: `item:${at + 1}`, story })),
    name,
    item,
  );
}

/**
 * Makes blocks of HTML that is a story and nothing else: all that is seen of it is text, boxes and footers too, and
 * captions are captions.
 */
function wholeHtml(markup: string): SourceBlock[] {
  const document = parseHtml(markup);
  disarm(document);
  markCaptions(document);
  const pieces = piecesOf(document.body).map((piece): Piece =>
    piece.region === 'caption' ? piece : { ...piece, region: 'page' },
  );
  return blocksOfPieces(pieces, { inArticle: pieces.map(() => true), overruled: new Set() }, -1);
}

/** All that stands in a picture's figure is its caption: also a credit beside the figcaption. */
function markCaptions(document: Document): void {
  for (const figure of document.querySelectorAll('figure')) {
    if (
      figure.querySelector('img, picture') === null ||
      figure.querySelector('table, blockquote, figure') !== null
    )
      continue;
    const caption = document.createElement('figcaption');
    while (figure.firstChild !== null) caption.append(figure.firstChild);
    figure.append(caption);
  }
}

/** The items of NewsML-G2 that a document or a message holds. */
const ITEMS = ['newsItem', 'packageItem', 'conceptItem', 'knowledgeItem', 'planningItem'];

/**
 * Reads NewsML: an item or a newsMessage of NewsML-G2, a document of NewsML 1. Several stories are a choice, by ids
 * `item:N` counted from 1. `html` makes blocks of the HTML that may stand in it. Throws TickmarkError `noArticle` where no
 * story is in it; `markupRefused`, `fileBomb` or `fileDamaged` as parseWireXml does.
 */
export function newsmlFile(xml: string, name: string, item: string | null, html: HtmlBlocks): SourceFile {
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

/** The most that can be offered for choosing (ParsedFile). */
const MAX_ITEMS = 1000;

/** A story of a file, by an id that stays the same each time that the file is read. */
interface FoundStory {
  readonly id: string;
  readonly story: Story;
}

/** Returns the only story that has words, the one that `item` names, or the choice. Throws TickmarkError `noArticle`. */
function chooseStory(found: readonly FoundStory[], name: string, item: string | null): SourceFile {
  const stories = found.filter(({ story }) => hasWords(story)).slice(0, MAX_ITEMS);
  if (item === null && stories.length > 1) return { kind: 'several', items: stories.map(itemOf) };
  const chosen = item === null ? stories[0] : stories.find(({ id }) => id === item);
  if (chosen === undefined) throw new TickmarkError('noArticle', { name });
  return { kind: 'article', article: storyArticle(chosen.story) };
}

/** An item by its headline, with the date, language and size by which two of one headline are told apart. */
function itemOf({ id, story }: FoundStory): FileItem {
  const words = [...story.leads, ...story.body].map(({ text }) => text).join(' ');
  const title = line(story.headline) ?? line(words) ?? id;
  const detail = [story.published, story.language, bylineOf(story.byline)]
    .filter((part) => part !== null)
    .join(' · ');
  return { id, title: shorten(title, 200), detail: detail === '' ? null : shorten(detail, 500) };
}
