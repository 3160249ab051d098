import { looksLikeHeadline } from '../../../../core/text/headline.ts';
import type { SourceBlock } from '../../../../core/text/source-article.ts';
import { collapseSpace } from '../../../../core/kernel/tidy.ts';
import { elementsIn, textOf, type XmlElement } from '../xml/element.ts';

/** Elements of NITF 3.6 and XHTML that begin a block; all others run on in a line. */
const BLOCK = new Set(
  'p hl1 hl2 h1 h2 h3 h4 h5 h6 block div section article main header footer aside ul ol li dl dt dd bq blockquote credit table caption thead tbody tfoot tr th td media media-caption media-producer figure figcaption fn note pre copyrite tagline bibliography byline dateline abstract hedline distributor body body.head body.content body.end html nitf nitf-table address hr center correction'.split(
    ' ',
  ),
);
/** What is no text of a story: what runs, what points elsewhere, metadata. */
const UNSEEN = new Set(
  'script style head title template noscript iframe object embed svg canvas audio video media-reference media-metadata media-object tobject key-list classifier datasource nitf-table-metadata custom-table alt-code'.split(
    ' ',
  ),
);
/** Blocks that are printed with a story and are none of it. */
const APART = new Set(['note', 'copyrite', 'tagline', 'nav', 'correction']);
const CAPTION = new Set(['media-caption', 'media-producer', 'figcaption', 'caption']);
const BOLD = new Set(['b', 'strong']);

type Place = Pick<SourceBlock, 'kind' | 'level' | 'marked'> & {
  readonly bold: boolean;
  readonly pre: boolean;
};

const TEXT: Place = { kind: 'paragraph', level: null, marked: false, bold: false, pre: false };

/**
 * Returns the text of an element of NITF or XHTML as blocks, in its order and without leaving any out. `everyElement`:
 * of a vocabulary that is not known, where each element is a block of its own.
 */
export function markupBlocks(root: XmlElement, everyElement = false): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let text = '';
  let current: Place | null = null;
  let allBold = true;

  const flush = () => {
    if (current !== null)
      for (const part of text.split(/\n(?:[ \t]*\n)+/u)) {
        const tidy = part.replace(/[ \t]*\n[ \t]*/gu, '\n').trim();
        if (tidy !== '') blocks.push(blockOf(tidy, current, allBold));
      }
    text = '';
    current = null;
    allBold = true;
  };

  const addText = (raw: string, place: Place) => {
    const shown = place.pre ? raw : collapseSpace(raw);
    if (shown.trim() !== '') {
      current ??= place;
      allBold &&= place.bold;
    }
    text += (text === '' || /\s$/u.test(text.slice(-1))) && !place.pre ? shown.replace(/^ /u, '') : shown;
  };

  const walk = (element: XmlElement, outer: Place) => {
    const { tag } = element;
    if (UNSEEN.has(tag) || element.attributes.has('hidden')) return;
    if (tag === 'br') {
      text += '\n';
      return;
    }
    if (tag === 'tr') {
      flush();
      const row = rowOf(element);
      if (row !== '') blocks.push({ text: row, kind: 'tableRow', level: null, marked: true });
      return;
    }
    const isBlock = everyElement || BLOCK.has(tag);
    if (isBlock) flush();
    const place = placeOf(tag, outer);
    const quotes = tag === 'q' && !/^\s*["'“”„‚‘’«»]/u.test(textOf(element));
    if (quotes) addText('“', place);
    for (const child of element.children)
      if (typeof child === 'string') addText(child, place);
      else walk(child, place);
    if (quotes) addText('”', place);
    if (isBlock) flush();
  };

  walk(root, TEXT);
  flush();
  return blocks;
}

function rowOf(row: XmlElement): string {
  const cells = elementsIn(row).map((cell) => collapseSpace(textOf(cell)).trim());
  return cells.some((cell) => cell !== '') ? cells.join('\t') : '';
}

function placeOf(tag: string, outer: Place): Place {
  if (outer.kind === 'boilerplate' || outer.kind === 'caption') return outer;
  if (APART.has(tag)) return { ...outer, kind: 'boilerplate', level: null, marked: true };
  if (CAPTION.has(tag)) return { ...outer, kind: 'caption', level: null, marked: true };
  const level = /^h(?:l)?([1-6])$/u.exec(tag)?.[1];
  // Headings within a text stand below its headline.
  if (level !== undefined)
    return { ...outer, kind: 'heading', level: Math.max(2, Number(level)), marked: true };
  if (tag === 'li' || tag === 'dt' || tag === 'dd')
    return { ...outer, kind: 'listItem', level: null, marked: true };
  if (tag === 'bq' || tag === 'blockquote') return { ...outer, kind: 'quotation', level: null, marked: true };
  if (tag === 'pre') return { ...outer, pre: true };
  return BOLD.has(tag) ? { ...outer, bold: true } : outer;
}

function blockOf(text: string, { kind, level, marked }: Place, bold: boolean): SourceBlock {
  if (kind === 'paragraph' && bold && text.length <= 100 && looksLikeHeadline(text))
    return { text, kind: 'heading', level: 2, marked: true };
  return { text, kind, level, marked };
}
