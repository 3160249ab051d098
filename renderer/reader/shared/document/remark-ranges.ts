import type { Paragraph } from './paragraph.ts';

interface OpenRange {
  readonly id: string;
  /** Null between two paragraphs. */
  paragraph: Paragraph | null;
  start: number;
}

/** How many ranges are open at once at most; those that begin past that are placed where their comments stand. */
const MOST_OPEN = 64;

/**
 * Keeps the ranges of comments while a document is read. A comment goes to the first paragraph in which its range has
 * words; one without words or without a range, to the paragraph where it stands.
 */
export class RemarkRanges {
  readonly #open = new Map<string, OpenRange>();
  readonly #placed = new Set<string>();

  /** A range begins: at the end of the paragraph so far, or before the next paragraph. */
  begin(id: string, paragraph: Paragraph | null): void {
    if (this.#placed.has(id) || this.#open.has(id) || this.#open.size >= MOST_OPEN) return;
    this.#open.set(id, { id, paragraph, start: paragraph?.text.length ?? 0 });
  }

  end(id: string): void {
    const range = this.#open.get(id);
    this.#open.delete(id);
    if (range !== undefined && range.paragraph !== null) this.#place(range, range.paragraph);
  }

  /** The comment's own mark stands here: its place, unless its range gave it one. */
  point(id: string, paragraph: Paragraph): void {
    if (this.#open.has(id)) return;
    this.#place({ id, paragraph, start: paragraph.text.length }, paragraph);
  }

  paragraphBegins(paragraph: Paragraph): void {
    for (const range of this.#open.values()) {
      if (range.paragraph !== null) continue;
      range.paragraph = paragraph;
      range.start = 0;
    }
  }

  paragraphEnds(paragraph: Paragraph): void {
    for (const range of this.#open.values()) {
      if (range.paragraph !== paragraph) continue;
      if (paragraph.text.slice(range.start).trim() !== '') {
        this.#place(range, paragraph);
        this.#open.delete(range.id);
      } else range.paragraph = null;
    }
  }

  #place({ id, start }: OpenRange, paragraph: Paragraph): void {
    if (this.#placed.has(id)) return;
    this.#placed.add(id);
    paragraph.addRemark({ id, start, end: paragraph.text.length });
  }
}
