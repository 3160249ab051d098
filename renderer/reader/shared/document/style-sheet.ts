import { namedStyle, type NamedStyle } from './style-names.ts';

/** A style as its entry in the style sheet gives it. */
export interface StyleEntry {
  number: number;
  name: string;
  basedOn: number | null;
  /** As \outlinelevel counts: 0 is the highest. */
  outline: number | null;
}

/** Styles may be based on each other in a circle. */
const LONGEST_CHAIN = 20;

/** The paragraph styles of a document. */
export class StyleSheet {
  readonly #entries = new Map<number, StyleEntry>();

  add(entry: StyleEntry): void {
    this.#entries.set(entry.number, entry);
  }

  /** Returns what a style says, itself or by the style that it is based on. */
  styleOf(number: number): NamedStyle {
    let entry = this.#entries.get(number);
    for (let step = 0; entry !== undefined && step < LONGEST_CHAIN; step += 1) {
      const { level, kind } = namedStyle(entry.name.replace(/;.*$/su, ''));
      if (level !== null || kind !== null) return { level, kind };
      const { outline } = entry;
      if (outline !== null && outline >= 0 && outline < 9)
        return { level: Math.min(outline + 1, 6), kind: null };
      entry =
        entry.basedOn === null || entry.basedOn === entry.number
          ? undefined
          : this.#entries.get(entry.basedOn);
    }
    return { level: null, kind: null };
  }
}
