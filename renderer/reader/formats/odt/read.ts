import type { SourceFile } from '../../../../core/text/source-article.ts';
import { TickmarkError } from '../../../../core/kernel/errors.ts';
import {
  childOf,
  descend,
  elementsIn,
  outermost,
  textOf,
  type XmlElement,
} from '../../shared/xml/element.ts';
import type { OdtContext } from './context.ts';
import { Deletions } from './deletions.ts';
import { OdtNumbering } from './numbering.ts';
import { openOdt } from '../../shared/opendocument/open-odt.ts';
import { readStory } from './read-story.ts';
import { readOdtStyles } from './styles.ts';
import type { FileProperties, FlowBlock, RemarkWords } from '../../shared/document/flow.ts';
import { LeftOut } from '../../shared/document/left-out.ts';
import { joinReplies } from '../../shared/document/join-replies.ts';
import { Links } from '../../shared/document/links.ts';
import { officeArticle } from '../../shared/document/office-article.ts';
import { RemarkRanges } from '../../shared/document/remark-ranges.ts';

/**
 * Reads an OpenDocument text (ODF 1.0 to 1.4), in a package or as flat XML: its body with the numbers of its notes in
 * place, then the notes, then headers and footers as boilerplate. Tracked changes count as accepted; comments,
 * notes and links become remarks at their words.
 *
 * Throws TickmarkError: `passwordNeeded`, `passwordWrong`, `fileEncrypted` where no password helps here, `fileDamaged`,
 * `fileBomb`, `markupRefused`.
 */
export async function readOdt(
  bytes: Uint8Array,
  name: string,
  password: string | null = null,
): Promise<SourceFile> {
  const leftOut = new LeftOut();
  const { content, styles, meta, object } = await openOdt(bytes, leftOut, password);
  const text = descend(content, 'office:body', 'office:text');
  if (text === null) throw new TickmarkError('fileDamaged', { name, problem: 'office:text' });
  const common = childOf(styles, 'office:styles');
  const remarks = new Map<string, RemarkWords>();
  const shared = {
    ranges: new RemarkRanges(),
    links: new Links(remarks),
    remarks,
    annotations: new Map<string, string>(),
    answers: new Map<string, string>(),
    ranged: new Set(
      outermost(text, 'office:annotation-end').map(({ attributes }) => attributes.get('office:name') ?? ''),
    ),
    footnotes: [] as FlowBlock[],
    endnotes: [] as FlowBlock[],
    leftOut,
    drawn: new Set<string>(),
    deletions: new Deletions(text),
    object,
  };
  const readWith = (container: XmlElement, named: Pick<OdtContext, 'styles' | 'numbering'>): FlowBlock[] => {
    const context: OdtContext = { ...shared, ...named, inner: (inside) => readStory(inside, context) };
    return readStory(container, context);
  };
  const namedIn = (part: XmlElement | null): Pick<OdtContext, 'styles' | 'numbering'> => {
    const sources = [childOf(part, 'office:automatic-styles'), common];
    return { styles: readOdtStyles(sources), numbering: new OdtNumbering(sources) };
  };
  const body = readWith(text, namedIn(content));
  const pageStyles = namedIn(styles);
  const furniture = headersAndFooters(styles).flatMap((part) => readWith(part, pageStyles));
  const parents = [...shared.answers].flatMap(([id, name]): [string, string][] => {
    const parent = shared.annotations.get(name);
    return parent === undefined ? [] : [[id, parent]];
  });
  joinReplies(remarks, new Map(parents));
  return officeArticle({
    format: 'odt',
    body,
    notes: [...shared.footnotes, ...shared.endnotes],
    furniture,
    remarks,
    properties: propertiesOf(childOf(meta, 'office:meta'), languageOf(common)),
    changes: shared.deletions.changes,
    leftOut: leftOut.warnings(),
  });
}

function headersAndFooters(styles: XmlElement | null): XmlElement[] {
  const masters = childOf(styles, 'office:master-styles');
  return (masters === null ? [] : elementsIn(masters, 'style:master-page'))
    .flatMap((page) => elementsIn(page))
    .filter(
      ({ tag, attributes }) =>
        /^style:(?:header|footer)(?:-left|-first)?$/u.test(tag) &&
        attributes.get('style:display') !== 'false',
    );
}

function languageOf(styles: XmlElement | null): string | null {
  for (const style of styles === null ? [] : elementsIn(styles, 'style:default-style')) {
    if (style.attributes.get('style:family') !== 'paragraph') continue;
    const properties = childOf(style, 'style:text-properties')?.attributes;
    const language = properties?.get('fo:language') ?? 'none';
    const country = properties?.get('fo:country') ?? 'none';
    if (language !== 'none') return country === 'none' ? language : `${language}-${country}`;
  }
  return null;
}

function propertiesOf(meta: XmlElement | null, language: string | null): FileProperties {
  const said = (tag: string): string | null => {
    const element = childOf(meta, tag);
    const text = element === null ? '' : textOf(element).trim();
    return text === '' ? null : text;
  };
  return {
    title: said('dc:title'),
    creator: said('meta:initial-creator') ?? said('dc:creator'),
    created: said('meta:creation-date'),
    modified: said('dc:date'),
    language: said('dc:language') ?? language,
  };
}
