import type { SourceBlock } from '../../../../core/text/source-article.ts';
import {
  childOf,
  descend,
  elementsIn,
  outermost,
  textOf,
  type XmlElement,
} from '../../shared/xml/element.ts';
import { contentBlocks, type HtmlBlocks } from '../../shared/wire/content.ts';
import { markupBlocks } from '../../shared/wire/markup-blocks.ts';
import { wireMoment } from '../../shared/wire/moment.ts';
import { nitfContent, spacedText } from '../../shared/wire/nitf-content.ts';
import { nitfIn } from '../nitf/nitf-story.ts';
import { releaseOf } from '../../shared/wire/release.ts';
import { noStory, wordSize, type Story } from '../../shared/wire/story.ts';
import { decodedBase64, attribute } from './item-facts.ts';

/** What a component of a story is not read for: Role@FormalName. */
const NO_TEXT = /style|logo|thumbnail|icon|graphic|multimedia|video|audio/iu;

/** The most that can be offered for choosing (ParsedFile). */
const MAX_STORIES = 1000;

/** A text of a story, with the role of the component that holds it. */
interface RoledText {
  readonly role: string;
  readonly blocks: readonly SourceBlock[];
}

/** Reads the stories of a NewsML 1.0 to 1.2 document: those with a headline of their own, one a language at times. */
export function newsml1Stories(root: XmlElement, html: HtmlBlocks): Story[] {
  const envelope = childOf(root, 'NewsEnvelope');
  // NewsEnvelope/SentFrom/Party, NewsService
  const sender =
    attribute(descend(envelope, 'SentFrom', 'Party'), 'FormalName') ??
    attribute(childOf(envelope, 'NewsService'), 'FormalName');
  return [...outermost(root, 'NewsItem')].flatMap((item) => {
    const components = [...outermost(item, 'NewsComponent')];
    const stories = components.flatMap(headedComponents);
    return (stories.length > 0 ? stories : components)
      .slice(0, MAX_STORIES)
      .map((component) => storyOf(item, component, sender, html));
  });
}

/** The outermost components that have a headline. */
function headedComponents(component: XmlElement): XmlElement[] {
  if (descend(component, 'NewsLines', 'HeadLine') !== null) return [component];
  return elementsIn(component, 'NewsComponent').flatMap(headedComponents);
}

function storyOf(item: XmlElement, component: XmlElement, sender: string | null, html: HtmlBlocks): Story {
  const management = childOf(item, 'NewsManagement');
  const top = childOf(item, 'NewsComponent');
  // What a story's component leaves out, the component round all stories of its item says for it.
  const said = (...path: string[]) => descend(component, ...path) ?? descend(top, ...path);
  const newsLine = (tag: string) => text(said('NewsLines', tag));
  const party = (tag: string) => attribute(said('AdministrativeMetadata', tag, 'Party'), 'FormalName');
  const texts = roledTexts(component, '', html);
  const ofRole = (role: RegExp) => texts.filter((one) => role.test(one.role)).flatMap(({ blocks }) => blocks);
  const isApart = /^(?:head ?line|sub ?head ?line|summary|abstract|caption|contacts?)$/iu;
  return {
    ...noStory,
    format: 'newsml',
    // NewsLines/HeadLine, SubHeadLine, ByLine
    headline: newsLine('HeadLine'),
    subheads: [newsLine('SubHeadLine') ?? ''],
    byline: newsLine('ByLine') ?? party('Creator'),
    // AdministrativeMetadata/Provider, the sender of the envelope, AdministrativeMetadata/Source, NewsLines/CreditLine
    outlet: party('Provider') ?? sender ?? party('Source') ?? newsLine('CreditLine'),
    // NewsManagement/ThisRevisionCreated, FirstCreated
    published: moment(management, 'ThisRevisionCreated') ?? moment(management, 'FirstCreated'),
    // DescriptiveMetadata/Language@FormalName, the component's own first
    language:
      attribute(said('DescriptiveMetadata', 'Language'), 'FormalName') ??
      attribute([...outermost(component, 'Language')][0] ?? null, 'FormalName') ??
      attribute(item, 'xml:lang'),
    // Identification/NewsIdentifier/PublicIdentifier
    ids: [text(descend(item, 'Identification', 'NewsIdentifier', 'PublicIdentifier'))],
    leads: ofRole(/^(?:summary|abstract)$/iu),
    body: [
      ...texts.filter(({ role }) => !isApart.test(role)).flatMap(({ blocks }) => blocks),
      ...ofRole(/^contacts?$/iu).map((block): SourceBlock => ({
        ...block,
        kind: 'boilerplate',
        level: null,
        marked: true,
      })),
    ],
    captions: ofRole(/^caption$/iu).map((block) => block.text),
    release: releaseOf({
      // NewsManagement/Status@FormalName: Usable, Embargoed, Withheld, Canceled
      status: statusOf(management),
      embargoedUntil: embargoOf(management),
      // NewsManagement/Instruction@FormalName and the comment in it
      notes: (management === null ? [] : elementsIn(management, 'Instruction')).map((note) =>
        [attribute(note, 'FormalName'), text(note)].filter((words) => words !== null).join(': '),
      ),
      // NewsLines/DateLine
      dateline: newsLine('DateLine'),
    }),
  };
}

/** ContentItem/DataContent, in the order of the components; of renditions of one text (EquivalentsList) the fullest. */
function roledTexts(component: XmlElement, outerRole: string, html: HtmlBlocks): RoledText[] {
  const role = attribute(childOf(component, 'Role'), 'FormalName') ?? outerRole;
  if (NO_TEXT.test(role)) return [];
  const own = elementsIn(component, 'ContentItem')
    .map((content): RoledText => ({ role, blocks: contentItem(content, html) }))
    .filter(({ blocks }) => blocks.length > 0);
  const isChoice = attribute(component, 'EquivalentsList') === 'yes';
  const fullest = own.reduce<RoledText[]>(
    (best, one) => (wordSize(one.blocks) > wordSize(best[0]?.blocks ?? []) ? [one] : best),
    [],
  );
  return [
    ...(isChoice ? fullest : own),
    ...elementsIn(component, 'NewsComponent').flatMap((inner) => roledTexts(inner, role, html)),
  ];
}

function contentItem(content: XmlElement, html: HtmlBlocks): readonly SourceBlock[] {
  const type = [
    attribute(childOf(content, 'MimeType'), 'FormalName'),
    attribute(childOf(content, 'Format'), 'FormalName'),
  ].join(' ');
  if (/css|image|jpe?g|gif|png|video|audio/iu.test(type)) return [];
  const encoding = childOf(content, 'Encoding');
  const data = childOf(encoding ?? content, 'DataContent');
  if (data === null) return [];
  const nitf = nitfIn(data);
  if (nitf !== null) return nitfContent(nitf);
  if (elementsIn(data).length > 0) return markupBlocks([...outermost(data, 'body')][0] ?? data);
  const raw = textOf(data);
  const isEncoded = /base64/iu.test(attribute(encoding, 'Notation') ?? '');
  return contentBlocks({ value: isEncoded ? decodedBase64(raw) : raw, type }, html);
}

/** NewsManagement/Status; an embargo that has an end is told by that. */
function statusOf(management: XmlElement | null): string | null {
  const status = attribute(childOf(management, 'Status'), 'FormalName');
  return /^embargoed$/iu.test(status ?? '') ? 'usable' : status;
}

/** NewsManagement/StatusWillChange: when an embargoed story becomes usable. */
function embargoOf(management: XmlElement | null): string | null {
  if (!/^embargoed$/iu.test(attribute(childOf(management, 'Status'), 'FormalName') ?? '')) return null;
  const change = childOf(management, 'StatusWillChange');
  return moment(change, 'DateAndTime') ?? 'unknown';
}

function moment(parent: XmlElement | null, tag: string): string | null {
  const element = childOf(parent, tag);
  return element === null ? null : wireMoment(textOf(element));
}

function text(element: XmlElement | null): string | null {
  return element === null ? null : spacedText(element);
}
