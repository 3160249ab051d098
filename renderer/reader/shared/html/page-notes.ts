import { collapseSpace, tidyText } from '../../../../core/kernel/tidy.ts';
import { readDate } from '../../../../core/text/dates.ts';
import type { SourceRemark } from '../../../../core/text/source-article.ts';
import { directAddress, isWebAddress } from '../../../../core/text/direct-address.ts';
import { withAddresses } from '../document/link-remark.ts';
import { noteMark } from '../document/notes.ts';
import { isBlock, isLink } from './elements.ts';

/** A note or comment of a page, but for its place. */
export type PageNote = Pick<SourceRemark, 'kind' | 'author' | 'at' | 'text'>;

/** The notes and comments of a page, as word processors put them into HTML. */
export interface PageNotes {
  /** Those that stand at an element: on its words, or on the words before it where it has none. */
  readonly at: ReadonlyMap<Element, PageNote>;
  /** The elements that hold what the notes say. Their links belong to the notes. */
  readonly boxes: ReadonlySet<Element>;
}

export const noNotes: PageNotes = { at: new Map(), boxes: new Set() };

/** The number or letter of a note: 1, [2], *, [JV1]. */
const MARK = /^\[?([\p{L}\p{N}]{1,6}|[*†‡§]{1,5})\]?$/u;
/** How Word and Google Docs call the places of comments, and Word and LibreOffice those of endnotes. */
const COMMENT = /^_?(?:msocom|msoanchor|cmnt)/iu;
const ENDNOTE = /^_?(?:edn|sdendnote)/iu;
/** More links within a page than a text with notes has. */
const MOST = 10_000;
/** The longest note that is kept, in UTF-16 units. */
const LONGEST = 20_000;

/** A number in the text that leads to a note, and the note's own number that leads back. */
interface NotePair {
  readonly mark: Element;
  readonly back: Element;
  readonly name: string;
}

/**
 * Finds the notes and comments of a page: a number that leads to a place of the page which leads back to it, as Word,
 * LibreOffice, Google Docs, Pandoc and others write them. Comments are taken out of the text, with their numbers; notes stay
 * in it, their numbers in brackets, so that none runs into a figure before it.
 */
export function takeNotes(document: Document): PageNotes {
  const pairs = pairsIn(document);
  if (pairs.length === 0) return noNotes;
  const at = new Map<Element, PageNote>();
  const boxes = new Set<Element>();
  const numbers = new Set(pairs.flatMap(({ mark, back }) => [mark, back]));
  const commented = [...document.querySelectorAll('a[style*="mso-comment-reference"]')];
  const held = pairs.map((pair) => ({ pair, box: boxOf(pair, numbers) }));
  for (const { pair, box } of held) {
    if (box === null || boxes.has(box)) continue;
    const { mark, back, name } = pair;
    boxes.add(box);
    const isComment = COMMENT.test(name);
    const said = wordsOf(box, back);
    const style = isComment ? commentedWords(mark, commented) : null;
    const addresses = [...box.querySelectorAll('a[href]')]
      .filter(isLink)
      .map((link) => directAddress((link.getAttribute('href') ?? '').trim()))
      .filter((address) => isWebAddress(address));
    const text = withAddresses(said, addresses).slice(0, LONGEST);
    if (text.trim() === '') continue;
    at.set(style ?? mark, {
      ...(!isComment && { kind: ENDNOTE.test(name) ? 'endnote' : 'footnote' }),
      author: isComment ? authorIn(box) : null,
      at: isComment ? dateIn(style) : null,
      text: tidyText(text),
    });
    if (isComment) {
      mark.textContent = '';
      box.remove();
      boxes.delete(box);
    } else for (const one of [mark, back]) inBrackets(one);
  }
  return { at, boxes };
}

/** The numbers of notes that lead to each other, in the order of the page. */
function pairsIn(document: Document): NotePair[] {
  const inner = [...document.querySelectorAll('a[href*="#"]')].slice(0, MOST);
  if (inner.length < 2) return [];
  const places = new Map<string, Element>();
  for (const element of document.querySelectorAll('[id], a[name]'))
    for (const name of [element.id, element.getAttribute('name') ?? ''])
      if (name !== '' && !places.has(name)) places.set(name, element);
  /** What leads to a place, by the place. */
  const leading = new Map<string, Element[]>();
  for (const link of inner) {
    const name = placeOf(link);
    if (name === null || !places.has(name)) continue;
    const known = leading.get(name);
    if (known === undefined) leading.set(name, [link]);
    else known.push(link);
  }
  const pairs: NotePair[] = [];
  const taken = new Set<Element>();
  for (const mark of inner) {
    const name = placeOf(mark);
    const target = name === null ? undefined : places.get(name);
    if (name === null || target === undefined || taken.has(mark) || !MARK.test(shownText(mark))) continue;
    const back = ownNames(mark)
      .flatMap((own) => leading.get(own) ?? [])
      .find((link) => isNear(link, target) && isBefore(mark, link));
    if (back === undefined || taken.has(back)) continue;
    taken.add(mark).add(back);
    pairs.push({ mark, back, name });
  }
  return pairs;
}

/** The place in a page that a link names; null if it names none. Browsers that save a page write its whole address. */
function placeOf(link: Element): string | null {
  const [, name = ''] = /#(.+)$/u.exec(link.getAttribute('href') ?? '') ?? [];
  if (name === '') return null;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The names of a number in the text: its own, or that of the raised text that it stands in. */
function ownNames(mark: Element): string[] {
  const outer = mark.parentElement;
  const around = outer !== null && !isBlock(outer.localName) ? [outer.id] : [];
  return [mark.id, mark.getAttribute('name') ?? '', ...around].filter((name) => name !== '');
}

/** What leads back stands at the note's place, in it, or in the block that begins there. */
function isNear(back: Element, target: Element): boolean {
  return target === back || target.contains(back) || (blockOf(target)?.contains(back) ?? false);
}

function isBefore(one: Element, other: Element): boolean {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** The box of a note alone: its item or box, else its paragraph; null where other numbers of notes stand in that. */
function boxOf({ back }: NotePair, numbers: ReadonlySet<Element>): Element | null {
  const isOwn = (box: Element | null): boolean => {
    if (box === null || box.localName === 'body') return false;
    // A live list, which is gone through no further than to the first number of another note.
    const links = box.getElementsByTagName('a');
    for (let at = 0; at < links.length; at += 1) {
      const link = links[at];
      if (link !== undefined && link !== back && numbers.has(link)) return false;
    }
    return true;
  };
  return [back.closest('li, dd, aside, div'), blockOf(back)].find(isOwn) ?? null;
}

function blockOf(element: Element): Element | null {
  for (let at: Element | null = element; at !== null; at = at.parentElement)
    if (isBlock(at.localName)) return at;
  return null;
}

/** What a note says, without its number: a line for each of its blocks. */
function wordsOf(box: Element, back: Element): string {
  const lines: string[] = [''];
  const walk = (node: Node): void => {
    if (node === back) return;
    if (node.nodeType === Node.TEXT_NODE) lines[lines.length - 1] += node.nodeValue ?? '';
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const { localName } = node as Element;
    const breaks = localName === 'br' || isBlock(localName);
    if (breaks) lines.push('');
    for (const child of node.childNodes) walk(child);
    if (breaks) lines.push('');
  };
  walk(box);
  const words = lines.map((line) => collapseSpace(line).trim()).filter((line) => line !== '');
  return words.join('\n');
}

/** Of the words that Word marked as commented on, the last before the number of a comment that have its name. */
function commentedWords(mark: Element, commented: readonly Element[]): Element | null {
  const label = MARK.exec(shownText(mark))?.[1] ?? '';
  const named = commented.filter(
    (one) => nameIn(one) === label && isBefore(one, mark) && shownText(one) !== '',
  );
  return named.at(-1) ?? null;
}

/** The name of a comment as its number shows it: JV_1 is JV1. */
function nameIn(words: Element): string {
  const [, name = ''] = /mso-comment-reference:\s*([^;]+)/iu.exec(words.getAttribute('style') ?? '') ?? [];
  return name.replace(/["'_\s]/gu, '');
}

function authorIn(box: Element): string | null {
  for (const element of [box, ...box.querySelectorAll('[style*="mso-comment-author"]')]) {
    const [, name = ''] =
      /mso-comment-author:\s*["']?([^"';]+)/iu.exec(element.getAttribute('style') ?? '') ?? [];
    if (name.trim() !== '') return name.trim().slice(0, 500);
  }
  return null;
}

/** When Word says that a comment was made: 20260504T1030. */
function dateIn(words: Element | null): string | null {
  const [, year = '', month = '', day = ''] =
    /mso-comment-date:\s*(\d{4})(\d{2})(\d{2})T/iu.exec(words?.getAttribute('style') ?? '') ?? [];
  return readDate(`${year}-${month}-${day}`);
}

function shownText(element: Element): string {
  return collapseSpace(element.textContent ?? '').trim();
}

/** What leads back may be an arrow, which stays as it is. */
function inBrackets(number: Element): void {
  const text = shownText(number);
  if (MARK.test(text) && !text.startsWith('[')) number.textContent = noteMark(text);
}
