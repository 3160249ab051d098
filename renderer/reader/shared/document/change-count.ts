/** Counts tracked changes as a reader sees them: what one person changed in one go is one, however it is cut up. */
export class ChangeCount {
  #count = 0;
  #last: string | null = null;
  #inside = 0;

  get count(): number {
    return this.#count;
  }

  /** There is a change of this kind here, by this author at this time. */
  add(kind: string, author: string | undefined, at: string | undefined): void {
    const key = `${kind}|${author ?? ''}|${at ?? ''}`;
    if (key !== this.#last) this.#count += 1;
    this.#last = key;
  }

  /** Reads what an insertion holds. */
  within(read: () => void): void {
    this.#inside += 1;
    read();
    this.#inside -= 1;
  }

  /** There is text here. Outside a change it separates the changes beside it. */
  text(): void {
    if (this.#inside === 0) this.#last = null;
  }
}
