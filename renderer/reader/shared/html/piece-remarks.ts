import { collapseSpace, tidyText } from '../../../../core/kernel/tidy.ts';
import type { SourceRemark } from '../../../../core/text/source-article.ts';
import { linkRemark, MOST_LINKS } from '../document/link-remark.ts';
import { isLink } from './elements.ts';
import type { PageNote, PageNotes } from './page-notes.ts';
import type { Piece } from './piece.ts';

/** A remark in the making: where it begins in the text of its block, and of which run of text that is. */
interface OpenRemark {
  readonly run: number;
  readonly start: number;
  readonly address: string | null;
  readonly note: PageNote | null;
  /** The box of a note: links in it are the note's. */
  readonly isBox: boolean;
}

interface Placed extends Omit<OpenRemark, 'run' | 'isBox'> {
  readonly end: number;
}

/** Keeps the links, notes and comments of a page at their words while it is walked. */
export class PieceRemarks {
  readonly #notes: PageNotes;
  #run = 0;
  #placed: Placed[] = [];
  #links = 0;
  #boxes = 0;

  constructor(notes: PageNotes) {
    this.#notes = notes;
  }

  /** An element begins, `text` is that of its block so far. Returns what `close` takes; null if nothing stands at it. */
  open(element: Element, tag: string, text: string): OpenRemark | null {
    const address = tag === 'a' && isLink(element) ? element.getAttribute('href') : null;
    const note = this.#notes.at.get(element) ?? null;
    const isBox = this.#notes.boxes.has(element);
    if (isBox) this.#boxes += 1;
    if (address === null && note === null && !isBox) return null;
    return { run: this.#run, start: text.length, address, note, isBox };
  }

  /** The element ends. A link round several blocks has no words of its own. */
  close(open: OpenRemark | null, text: string): void {
    if (open === null) return;
    if (open.isBox) this.#boxes -= 1;
    const { run, start, note } = open;
    if (run !== this.#run) {
      if (note !== null) this.#placed.push({ start: 0, end: 0, address: null, note });
      return;
    }
    const address = this.#boxes > 0 ? null : open.address;
    if (address !== null || note !== null) this.#placed.push({ start, end: text.length, address, note });
  }

  /** The text of a block is complete, and the next begins. */
  clear(): void {
    this.#run += 1;
    this.#placed = [];
  }

  /** Returns the remarks in a part of a block's text, which became these words. */
  within(text: string, start: number, end: number, words: string): Pick<Piece, 'remarks'> {
    if (this.#placed.length === 0) return {};
    const placeOf = (offset: number): number => {
      const before = text.slice(start, Math.min(Math.max(offset, start), end));
      return Math.min(before.replace(/[ \t]*\n[ \t]*/gu, '\n').trimStart().length, words.length);
    };
    const inPart = this.#placed.filter((one) => one.start >= start && one.start <= end);
    const remarks = inPart.flatMap(({ note, address, ...place }): SourceRemark[] => {
      const span = { start: placeOf(place.start), end: placeOf(place.end) };
      const link = address === null ? null : this.#link(words, span, address);
      return [...(note === null ? [] : [noteRemark(note, words, span)]), ...(link === null ? [] : [link])];
    });
    return remarks.length === 0 ? {} : { remarks };
  }

  /** Returns the remarks in a row of a table, whose text is that of its cells. */
  inRow(row: Element, text: string): Pick<Piece, 'remarks'> {
    const remarks: SourceRemark[] = [];
    for (const element of [row, ...row.querySelectorAll('*')]) {
      const note = this.#notes.at.get(element);
      const words = collapseSpace(element.textContent ?? '').trim();
      const start = text.indexOf(words);
      const span = start === -1 ? { start: 0, end: text.length } : { start, end: start + words.length };
      if (note !== undefined) remarks.push(noteRemark(note, text, { start: span.start, end: span.start }));
      if (element.localName !== 'a' || !isLink(element) || this.#boxes > 0) continue;
      const link = this.#link(text, span, element.getAttribute('href') ?? '');
      if (link !== null) remarks.push(link);
    }
    return remarks.length === 0 ? {} : { remarks };
  }

  #link(text: string, span: { start: number; end: number }, address: string): SourceRemark | null {
    if (this.#links >= MOST_LINKS) return null;
    const link = linkRemark(text, span, address);
    if (link !== null) this.#links += 1;
    return link;
  }
}

/** A note at its mark, or a comment: on the words of its element, or before it where it has none. */
function noteRemark(
  note: PageNote,
  text: string,
  { start, end }: { start: number; end: number },
): SourceRemark {
  const words = text.slice(start, end);
  if (note.kind !== undefined || words.trim() === '')
    return { ...note, quote: '', span: { start, end: start }, atMark: true };
  const from = start + words.length - words.trimStart().length;
  return { ...note, quote: tidyText(words.trim()), span: { start: from, end: from + words.trim().length } };
}
