/** Counts tracked changes as a reader sees them: what one person changed in one go is one, however it is cut up. */
export class ChangeCount {
  #count = 0;
  #last: string | null = null;
  #inside = 0;

  get count(): number {
    return this.#count;
  }

  /** A change of this kind, by this author at this time, stands here. */
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

  /** Text stands here; outside a change it parts the changes beside it. */
  text(): void {
    if (this.#inside === 0) this.#last = null;
  }
}
