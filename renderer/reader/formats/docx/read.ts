import { childOf, elementsIn, outermost, type XmlElement, textOf } from '../../shared/xml/element.ts';
import { readZip } from '../../../../core/kernel/zip/read-zip.ts';
import type { SourceFile } from '../../../../core/text/source-article.ts';
import type { DocxContext } from './context.ts';
import { Fields } from './fields.ts';
import { Notes } from './notes.ts';
import { Numbering } from './numbering.ts';
import type { Part } from '../../shared/opc/open-package.ts';
import { openDocx } from './package.ts';
import { readStory } from './read-story.ts';
import { readStyles } from './styles.ts';
import { ChangeCount } from '../../shared/document/change-count.ts';
import type { FlowBlock, RemarkWords, FileProperties } from '../../shared/document/flow.ts';
import { LeftOut } from '../../shared/document/left-out.ts';
import { joinReplies } from '../../shared/document/join-replies.ts';
import { Links, wordsWithAddresses } from '../../shared/document/links.ts';
import { officeArticle } from '../../shared/document/office-article.ts';
import { RemarkRanges } from '../../shared/document/remark-ranges.ts';
import { readDate } from '../../../../core/text/dates.ts';

/**
 * Reads a Word document (ECMA-376, transitional or strict): its body with the numbers of its notes in place, then the
 * notes, then headers and footers as boilerplate. Tracked changes count as accepted; comments, notes and links become
 * remarks at their words.
 *
 * Throws TickmarkError: `fileDamaged`, `fileBomb`, `markupRefused`.
 */
export function readDocx(bytes: Uint8Array): Promise<SourceFile> {
  return new Promise((resolve) => resolve(readDocument(bytes)));
}

function readDocument(bytes: Uint8Array): SourceFile {
  const leftOut = new LeftOut();
  const { main, coreProperties } = openDocx(readZip(bytes), leftOut);
  const body = childOf(main.root, 'w:body') ?? main.root;
  const settings = [elementsIn(body, 'w:sectPr').at(-1) ?? null, main.relatedPart('settings')?.root ?? null];
  const styles = readStyles(main.relatedPart('styles')?.root ?? null);
  const remarks = new Map<string, RemarkWords>();
  const links = new Links(remarks);
  const shared = {
    styles,
    links,
    numbering: new Numbering(main.relatedPart('numbering')?.root ?? null),
    footnotes: new Notes('footnote', settings),
    endnotes: new Notes('endnote', settings),
    ranges: new RemarkRanges(),
    changes: new ChangeCount(),
    leftOut,
    drawn: new Set<string>(),
  };
  const read = (container: XmlElement, part: Part): FlowBlock[] => {
    const context: DocxContext = {
      ...shared,
      part,
      fields: new Fields(links),
      inner: (inside) => read(inside, part),
    };
    return readStory(container, context);
  };
  const readNotes = (type: string, notes: Notes): FlowBlock[] => {
    const part = main.relatedPart(type);
    return part === null ? [] : notes.blocks(part.root, (note) => read(note, part), remarks);
  };
  const story = read(body, main);
  const footnotes = readNotes('footnotes', shared.footnotes);
  const endnotes = readNotes('endnotes', shared.endnotes);
  const furniture = headersAndFooters(body, main).flatMap((part) => read(part.root, part));
  const { count } = shared.changes;
  const comments = main.relatedPart('comments');
  if (comments !== null) {
    const known = readComments(comments, (comment) => read(comment, comments), remarks);
    joinReplies(remarks, answered(main.relatedPart('commentsExtended')?.root ?? null, known));
  }
  return officeArticle({
    format: 'docx',
    body: story,
    notes: [...footnotes, ...endnotes],
    furniture,
    remarks,
    properties: readCoreProperties(coreProperties, styles.language),
    changes: count,
    leftOut: leftOut.warnings(),
  });
}

/** The parts that the sections name as their headers and footers, each once. */
function headersAndFooters(body: XmlElement, main: Part): Part[] {
  const parts = new Map<string, Part>();
  for (const section of outermost(body, 'w:sectPr'))
    for (const { tag, attributes } of elementsIn(section)) {
      if (tag !== 'w:headerReference' && tag !== 'w:footerReference') continue;
      const part = main.partOf(attributes.get('r:id'));
      if (part !== null) parts.set(part.name, part);
    }
  return [...parts.values()];
}

/** Reads the comments part into `remarks`; `read` reads one comment's paragraphs. Returns comments by the id of their last paragraph. */
function readComments(
  part: Part,
  read: (comment: XmlElement) => FlowBlock[],
  remarks: Map<string, RemarkWords>,
): Map<string, string> {
  const known = new Map<string, string>();
  for (const comment of elementsIn(part.root, 'w:comment')) {
    const { attributes } = comment;
    const author = (attributes.get('w:author') ?? attributes.get('w:initials') ?? '').trim();
    const text = wordsWithAddresses(read(comment), remarks);
    const id = attributes.get('w:id') ?? '';
    remarks.set(id, {
      author: author === '' ? null : author,
      at: readDate(attributes.get('w:date') ?? ''),
      text,
    });
    const last = elementsIn(comment, 'w:p').at(-1)?.attributes.get('w14:paraId');
    if (last !== undefined) known.set(last.toUpperCase(), id);
  }
  return known;
}

/** Returns which comment each answer is to (MS-DOCX 2.5.3, commentEx), by their ids. `known` are comments by their last paragraph. */
function answered(extended: XmlElement | null, known: ReadonlyMap<string, string>): Map<string, string> {
  const parents = new Map<string, string>();
  for (const { attributes } of extended === null ? [] : elementsIn(extended, 'w15:commentEx')) {
    const id = known.get((attributes.get('w15:paraId') ?? '').toUpperCase());
    const parent = known.get((attributes.get('w15:paraIdParent') ?? '').toUpperCase());
    if (id !== undefined && parent !== undefined) parents.set(id, parent);
  }
  return parents;
}

/** Reads the core properties' part; null if there is none. `language` is that of the document's own defaults. */
function readCoreProperties(root: XmlElement | null, language: string | null): FileProperties {
  const said = (tag: string): string | null => {
    const element = childOf(root, tag);
    const text = element === null ? '' : textOf(element).trim();
    return text === '' ? null : text;
  };
  return {
    title: said('dc:title'),
    creator: said('dc:creator'),
    created: said('dcterms:created'),
    modified: said('dcterms:modified'),
    language: said('dc:language') ?? language,
  };
}
