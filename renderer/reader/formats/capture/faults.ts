import type { Warning } from '../../../../core/model/article/article.ts';
import { shorten } from '../../../../core/kernel/tidy.ts';
import { LeftOut } from '../../shared/document/left-out.ts';

/** How many things of one kind are named, and how much of each name. */
const MOST = 8;
const LONGEST = 120;

/** Gathers what is wrong with a capture: each costs no more than itself. */
export class Faults {
  readonly #damaged = new Set<string>();
  readonly #changed = new Set<string>();
  readonly #missing = new Set<string>();
  readonly #leftOut = new LeftOut();

  /** It could be read in part. */
  damaged(name: string): void {
    this.#damaged.add(name);
  }

  /** It is not what its checksum or its size says. */
  changed(name: string): void {
    this.#changed.add(name);
  }

  /** It is listed, and is not there. */
  missing(name: string): void {
    this.#missing.add(name);
  }

  /** It is there, and was not read. */
  unread(name: string): void {
    this.#leftOut.object(name);
  }

  warnings(): Warning[] {
    const said = (code: Warning['code'], names: ReadonlySet<string>): Warning[] =>
      names.size === 0 ? [] : [{ code, detail: listed([...names]) }];
    return [
      ...said('hashesDiffer', this.#changed),
      ...said('pagesMissing', this.#missing),
      ...said('partsDamaged', this.#damaged),
      ...this.#leftOut.warnings(),
    ];
  }
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST).map((name) => shorten(name, LONGEST));
  return shorten([...shown, ...(names.length > MOST ? [`+ ${names.length - MOST}`] : [])].join(', '), 500);
}
