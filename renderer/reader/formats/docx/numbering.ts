import { childOf, elementsIn, type XmlElement } from '../../shared/xml/element.ts';
import { isWordy, noteLabel, type NoteNumbers } from '../../shared/document/notes.ts';
import { valueOf } from './package.ts';

const NUMBERS: ReadonlyMap<string, NoteNumbers> = new Map([
  ['decimal', 'decimal'],
  ['lowerRoman', 'lowerRoman'],
  ['upperRoman', 'upperRoman'],
  ['lowerLetter', 'lowerLetter'],
  ['upperLetter', 'upperLetter'],
  ['chicago', 'symbol'],
]);

/** Returns how a number format (ECMA-376 17.18.59) counts; null for one that is not known. */
export function noteNumbers(format: string): NoteNumbers | null {
  return NUMBERS.get(format) ?? null;
}

interface Level {
  readonly start: number;
  readonly format: string;
  /** The label, with %1 for the first level's number and so on. */
  readonly text: string;
  /** The style whose paragraphs stand on this level. */
  readonly style: string | null;
}

/** A numbering definition, with how far each of its levels has counted. */
interface Definition {
  readonly levels: ReadonlyMap<number, Level>;
  readonly counted: Map<number, number>;
}

const DEEPEST = 9;

/** The numberings of a document (ECMA-376 17.9), counted as its paragraphs are read. */
export class Numbering {
  readonly #definitions = new Map<string, Definition>();
  readonly #numberings = new Map<string, { definition: string; starts: Map<number, number> }>();

  /** Takes the numbering part; null if there is none. */
  constructor(root: XmlElement | null) {
    if (root === null) return;
    for (const element of elementsIn(root, 'w:abstractNum')) {
      const levels = elementsIn(element, 'w:lvl').map((level): [number, Level] => [
        Number(level.attributes.get('w:ilvl') ?? 0),
        readLevel(level),
      ]);
      const id = element.attributes.get('w:abstractNumId') ?? '';
      this.#definitions.set(id, { levels: new Map(levels), counted: new Map() });
    }
    for (const element of elementsIn(root, 'w:num')) {
      const starts = elementsIn(element, 'w:lvlOverride').flatMap((override): [number, number][] => {
        const start = valueOf(childOf(override, 'w:startOverride'));
        return start === null ? [] : [[Number(override.attributes.get('w:ilvl') ?? 0), Number(start)]];
      });
      this.#numberings.set(element.attributes.get('w:numId') ?? '', {
        definition: valueOf(childOf(element, 'w:abstractNumId')) ?? '',
        starts: new Map(starts),
      });
    }
  }

  /**
   * Counts an item of a numbering; `level` is null if only its style tells it. Returns its label where that has words
   * ('Article 3'), which belong to the text; '' for bullets and bare numbers.
   */
  count(id: string, level: number | null, style: string | null): string {
    const numbering = this.#numberings.get(id);
    const definition = this.#definitions.get(numbering?.definition ?? '');
    if (numbering === undefined || definition === undefined) return '';
    const { levels, counted } = definition;
    const styled = [...levels].find(([, one]) => style !== null && one.style === style)?.[0];
    const place = level ?? styled ?? 0;
    const own = levels.get(place);
    if (own === undefined || place >= DEEPEST) return '';
    const restarts = numbering.starts.get(place);
    numbering.starts.delete(place);
    counted.set(place, restarts ?? (counted.get(place) ?? own.start - 1) + 1);
    for (const deeper of counted.keys()) if (deeper > place) counted.delete(deeper);
    if (!isWordy(own.text)) return '';
    return own.text.replace(/%([1-9])/gu, (_whole, digit: string) => {
      const wanted = Number(digit) - 1;
      const { start = 1, format = 'decimal' } = levels.get(wanted) ?? {};
      return noteLabel(counted.get(wanted) ?? start, noteNumbers(format) ?? 'decimal');
    });
  }
}

function readLevel(level: XmlElement): Level {
  const start = Number(valueOf(childOf(level, 'w:start')) ?? 1);
  return {
    start: start >= 0 && start < 1_000_000 ? start : 1,
    format: valueOf(childOf(level, 'w:numFmt')) ?? 'decimal',
    text: (valueOf(childOf(level, 'w:lvlText')) ?? '').slice(0, 200),
    style: valueOf(childOf(level, 'w:pStyle')),
  };
}
