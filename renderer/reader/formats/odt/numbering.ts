import { elementsIn, type XmlElement } from '../../shared/xml/element.ts';
import { isWordy, noteLabel, type NoteNumbers } from '../../shared/document/notes.ts';

/** A level of a list style: what stands round its number, and how that counts. */
interface Level {
  readonly prefix: string;
  readonly suffix: string;
  /** null if the level shows no number. */
  readonly numbers: NoteNumbers | null;
  readonly start: number;
  /** How many levels' numbers stand in the label, from this one upwards. */
  readonly shown: number;
}

type Levels = ReadonlyMap<number, Level>;

/** A list that is being counted: how far each of its levels is. */
export interface List {
  readonly levels: Levels;
  readonly counted: Map<number, number>;
}

const FORMATS: ReadonlyMap<string, NoteNumbers> = new Map([
  ['1', 'decimal'],
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
]);
const LEVEL = /^text:(?:list|outline)-level-style(?:-(?:number|bullet|image))?$/u;
const DEEPEST = 10;
const LONGEST = 200;
const NO_LEVELS: Levels = new Map();

/** The numberings of an OpenDocument text (ODF 1.3, 16.30 to 16.36), counted as its paragraphs are read. */
export class OdtNumbering {
  readonly #styles = new Map<string, Levels>();
  readonly #byId = new Map<string, List>();
  readonly #byStyle = new Map<string, List>();
  readonly #outline: List;

  /** Takes where styles are kept; of two list styles with one name the first counts. */
  constructor(sources: readonly (XmlElement | null)[]) {
    let outline = NO_LEVELS;
    for (const source of sources)
      for (const element of source === null ? [] : elementsIn(source)) {
        const name = element.attributes.get('style:name') ?? '';
        if (element.tag === 'text:outline-style') outline = levelsOf(element);
        else if (element.tag === 'text:list-style' && !this.#styles.has(name))
          this.#styles.set(name, levelsOf(element));
      }
    this.#outline = { levels: outline, counted: new Map() };
  }

  /** The list that an outermost text:list begins, or goes on with; `styled` is the list style of its paragraphs. */
  list({ attributes }: XmlElement, styled: string | null): List {
    const style = attributes.get('text:style-name') ?? styled ?? '';
    const id = attributes.get('xml:id');
    const follows = attributes.get('text:continue-list');
    const goesOn = attributes.get('text:continue-numbering') === 'true';
    const before =
      (follows === undefined ? undefined : this.#byId.get(follows)) ??
      (goesOn ? this.#byStyle.get(style) : undefined);
    const list = before ?? {
      levels: this.#styles.get(style) ?? NO_LEVELS,
      counted: new Map<number, number>(),
    };
    if (id !== undefined) this.#byId.set(id, list);
    this.#byStyle.set(style, list);
    return list;
  }

  /**
   * Counts an item of a list, on a level from 1. Returns its label where that has words ('Article 3'), which belong to the
   * text; '' for bullets and bare numbers.
   */
  item(list: List, level: number, { attributes }: XmlElement): string {
    const start = Number(attributes.get('text:start-value') ?? NaN);
    const levels = this.#styles.get(attributes.get('text:style-override') ?? '') ?? list.levels;
    return count({ ...list, levels }, level, start >= 0 && start < 1_000_000 ? start : null);
  }

  /** Counts a heading, where the document numbers its headings. */
  heading(level: number): string {
    return count(this.#outline, level, null);
  }
}

/** Counts one more on a level, from `start` anew where that is given; returns its label where that has words. */
function count({ levels, counted }: List, level: number, start: number | null): string {
  const own = levels.get(level);
  if (own === undefined || level > DEEPEST) return '';
  counted.set(level, start ?? (counted.get(level) ?? own.start - 1) + 1);
  for (const deeper of counted.keys()) if (deeper > level) counted.delete(deeper);
  if (!isWordy(own.prefix + own.suffix)) return '';
  const figures: string[] = [];
  for (let at = Math.max(1, level - own.shown + 1); at <= level; at += 1) {
    const { numbers = null, start: first = 1 } = levels.get(at) ?? {};
    if (numbers !== null) figures.push(noteLabel(counted.get(at) ?? first, numbers));
  }
  return `${own.prefix}${figures.join('.')}${own.suffix}`.trim();
}

function levelsOf(style: XmlElement): Levels {
  const levels = new Map<number, Level>();
  for (const { tag, attributes } of elementsIn(style)) {
    const level = Number(attributes.get('text:level') ?? 1);
    if (!LEVEL.test(tag)) continue;
    const start = Number(attributes.get('text:start-value') ?? 1);
    levels.set(level, {
      prefix: (attributes.get('style:num-prefix') ?? '').slice(0, LONGEST),
      suffix: (attributes.get('style:num-suffix') ?? '').slice(0, LONGEST),
      numbers: FORMATS.get(attributes.get('style:num-format') ?? '') ?? null,
      start: start >= 0 && start < 1_000_000 ? start : 1,
      shown: Number(attributes.get('text:display-levels') ?? 1),
    });
  }
  return levels;
}
