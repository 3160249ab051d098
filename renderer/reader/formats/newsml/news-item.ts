import type { SourceBlock } from '../../../../core/text/source-article.ts';
import { childOf, elementsIn, textOf, type XmlElement, outermost } from '../../shared/xml/element.ts';
import { type HtmlBlocks, contentBlocks } from '../../shared/wire/content.ts';
import { wireMoment } from '../../shared/wire/moment.ts';
import { releaseOf } from '../../shared/wire/release.ts';
import { line, noStory, paragraph, type Story, wordSize } from '../../shared/wire/story.ts';
import { attribute, momentOf, nameOf, properName, statusCode, texts, decodedBase64 } from './item-facts.ts';
import { TickmarkError } from '../../../../core/kernel/errors.ts';
import { markupBlocks } from '../../shared/wire/markup-blocks.ts';
import { nitfIn, nitfStory } from '../nitf/nitf-story.ts';
import { parseWireXml } from '../../shared/wire/wire-xml.ts';

/** What an item's description is for, by the last part of its role (drol:caption). */
const CAPTION = /caption/iu;
/** Roles of headlines that are printed below the main one. */
const SUBHEAD = /sub|deck|strap|kicker|second/iu;

/** Reads a NewsML-G2 newsItem or packageItem (NewsML-G2 2.x, IPTC NAR 1.x) as a story. */
export function newsItemStory(item: XmlElement, html: HtmlBlocks): Story {
  const itemMeta = childOf(item, 'itemMeta');
  const contentMeta = childOf(item, 'contentMeta');
  const rights = childOf(item, 'rightsInfo');
  const content = contentOf(item, html);
  const { inner } = content;
  const language = attribute(childOf(contentMeta, 'language'), 'tag') ?? attribute(item, 'xml:lang');
  const headlines = contentMeta === null ? [] : elementsIn(contentMeta, 'headline');
  const main = mainHeadline(headlines, language);
  const descriptions = contentMeta === null ? [] : elementsIn(contentMeta, 'description');
  const described = descriptions.map((description) => ({
    isCaption: CAPTION.test(attribute(description, 'role') ?? ''),
    text: line(textOf(description)) ?? '',
  }));
  const isText = content.blocks.length > 0;
  const located = childOf(contentMeta, 'located');
  return {
    ...noStory,
    format: 'newsml',
    // contentMeta/headline, else the content's own, else itemMeta/title
    headline: main ?? inner?.headline ?? texts(itemMeta, 'title')[0] ?? null,
    // contentMeta/headline@role
    subheads: [
      ...headlines.filter((headline) => SUBHEAD.test(attribute(headline, 'role') ?? '')).map(textOf),
      ...(inner?.subheads ?? []),
    ],
    // contentMeta/by, else the content's own, else contentMeta/creator/name
    byline: line(texts(contentMeta, 'by').join(', ')) ?? inner?.byline ?? creators(contentMeta),
    outlet: outletOf(itemMeta, rights) ?? inner?.outlet ?? null,
    // itemMeta/versionCreated, firstCreated; contentMeta/contentCreated
    published:
      momentOf(itemMeta, 'versionCreated', 'firstCreated') ??
      momentOf(contentMeta, 'contentModified', 'contentCreated') ??
      inner?.published ??
      null,
    // contentMeta/language@tag, what the content is in, before newsItem@xml:lang, what its metadata are in
    language: language ?? inner?.language ?? null,
    // newsItem@guid
    ids: [attribute(item, 'guid'), ...(inner?.ids ?? [])],
    // contentMeta/description; of a picture it is the text
    leads: [
      ...(inner?.leads ?? []),
      ...described.filter(({ isCaption }) => !isCaption || !isText).map(({ text }) => paragraph(text)),
    ],
    body: isText ? content.blocks : referred(item),
    captions: isText ? described.filter(({ isCaption }) => isCaption).map(({ text }) => text) : [],
    release: releaseOf({
      // itemMeta/pubStatus; contentMeta and the content's own where the item says nothing
      status: statusCode(childOf(itemMeta, 'pubStatus')) ?? inner?.release?.status ?? null,
      embargoedUntil: embargoOf(itemMeta) ?? inner?.release?.embargoedUntil ?? null,
      // itemMeta/edNote
      notes: [...texts(itemMeta, 'edNote'), inner?.release?.editorNote ?? ''],
      // contentMeta/dateline, else contentMeta/located/name
      dateline:
        texts(contentMeta, 'dateline')[0] ??
        inner?.release?.dateline ??
        (located === null ? null : properName(located)),
    }),
  };
}

/** Of headlines in several languages the content's; of several roles the main one. */
function mainHeadline(headlines: readonly XmlElement[], language: string | null): string | null {
  const mains = headlines.filter((headline) => !SUBHEAD.test(attribute(headline, 'role') ?? ''));
  const base = language?.split('-')[0] ?? null;
  const ofLanguage = mains.find((headline) => attribute(headline, 'xml:lang')?.split('-')[0] === base);
  const chosen =
    mains.find((headline) => /main/iu.test(attribute(headline, 'role') ?? '')) ?? ofLanguage ?? mains[0];
  return chosen === undefined ? null : line(textOf(chosen));
}

/** contentMeta/creator/name: people, and firms where no person is named. */
function creators(contentMeta: XmlElement | null): string | null {
  const names = contentMeta === null ? [] : elementsIn(contentMeta, 'creator').map(properName);
  return line(names.filter((name) => name !== null).join(', '));
}

/** itemMeta/provider by its name; else rightsInfo/copyrightHolder by its name; else the provider's code or address. */
function outletOf(itemMeta: XmlElement | null, rights: XmlElement | null): string | null {
  const provider = childOf(itemMeta, 'provider');
  const holder = childOf(rights, 'copyrightHolder');
  const named = [provider, holder].map((party) => (party === null ? null : properName(party)));
  const coded = attribute(provider, 'qcode') === null ? null : nameOf(provider);
  return named[0] ?? coded ?? named[1] ?? nameOf(provider) ?? nameOf(holder);
}

/** itemMeta/embargoed: an empty one is an embargo until further notice. */
function embargoOf(itemMeta: XmlElement | null): string | null {
  const embargoed = childOf(itemMeta, 'embargoed');
  return embargoed === null ? null : (wireMoment(textOf(embargoed)) ?? 'unknown');
}

/** packageItem: groupSet//itemRef, what a package says of the items that it refers to: their title and description. */
function referred(item: XmlElement): SourceBlock[] {
  const groupSet = childOf(item, 'groupSet');
  const groups = groupSet === null ? [] : elementsIn(groupSet, 'group');
  return groups
    .flatMap((group) => elementsIn(group, 'itemRef'))
    .flatMap((ref): SourceBlock[] => [
      ...[...texts(ref, 'title'), ...texts(ref, 'headline')]
        .slice(0, 1)
        .map((text): SourceBlock => ({ text, kind: 'heading', level: 2, marked: true })),
      ...texts(ref, 'description').map(paragraph),
    ]);
}

/** The contents of an item's contentSet. */
interface ItemContent {
  readonly blocks: readonly SourceBlock[];
  /** The metadata within its content, if that is NITF. */
  readonly inner: Story | null;
}

const NONE: ItemContent = { blocks: [], inner: null };
const XHTML = /^(?:html|body|div|section|article|p|span)$/u;

/** Reads an item's contentSet: the fullest of its renditions, which have the same content; those with markup first. */
function contentOf(item: XmlElement, html: HtmlBlocks): ItemContent {
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
