import type { Paragraph } from '../../shared/document/paragraph.ts';

/** What is done at a position of the text. `paragraph` is the open one; null where the text there is not read. */
type Mark = (paragraph: (() => Paragraph) | null) => void;

/** What is to be done at positions of the text: notes and comments stand there, ranges begin and end. */
export class Marks {
  readonly #marks = new Map<number, Mark[]>();
  #sorted: number[] | null = null;

  add(position: number, mark: Mark): void {
    const there = this.#marks.get(position);
    if (there === undefined) this.#marks.set(position, [mark]);
    else there.push(mark);
    this.#sorted = null;
  }

  /** Does what is to be done at a position, once. */
  at(position: number, paragraph: (() => Paragraph) | null): void {
    const there = this.#marks.get(position);
    if (there === undefined) return;
    this.#marks.delete(position);
    for (const mark of there) mark(paragraph);
  }

  /** The next position after this one at which something is to be done; Infinity for none. */
  after(position: number): number {
    this.#sorted ??= [...this.#marks.keys()].sort((one, other) => one - other);
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sorted[middle] ?? 0) <= position) low = middle + 1;
      else high = middle;
    }
    return this.#sorted[low] ?? Infinity;
  }
}
