import { StyleSheet } from '../../shared/document/style-sheet.ts';
import type { Bytes } from './bytes.ts';
import { NONE, over, PROPERTY, propertiesOf, type Properties } from './properties.ts';

/** What a style sets, by itself and by those that it is based on. */
interface StyleProperties {
  readonly paragraph: Properties;
  readonly characters: Properties;
}

/** The styles of a document. */
export interface Styles {
  /** What the names of its paragraphs' styles say. */
  readonly sheet: StyleSheet;
  of(number: number): StyleProperties;
}

interface Style {
  readonly name: string;
  readonly basedOn: number | null;
  readonly own: StyleProperties;
}

const PLAIN: StyleProperties = { paragraph: NONE, characters: NONE };
const PARAGRAPH = 1;
const CHARACTERS = 2;
const NO_STYLE = 0xfff;
/** Styles may be based on each other in a circle. */
const LONGEST_CHAIN = 20;

/** Reads the style sheet [MS-DOC 2.9.271]. What is cut off of it costs only the names of styles. */
export function readStyles(part: Bytes): Styles {
  const sheet = new StyleSheet();
  const styles = new Map<number, Style>();
  const head = part.length < 2 ? 0 : part.word(0);
  const base = part.length < 6 ? 0 : part.word(4);
  let at = 2 + head;
  for (let number = 0; head > 0 && at + 2 <= part.length; number += 1) {
    const size = part.word(at);
    if (at + 2 + size > part.length) break;
    const style = size > 0 ? styleOf(part.slice(at + 2, size), base) : null;
    if (style !== null) {
      const { name, basedOn, own } = style;
      styles.set(number, style);
      sheet.add({ number, name, basedOn, outline: own.paragraph.get(PROPERTY.outline) ?? null });
    }
    at += 2 + size;
  }
  const resolved = new Map<number, StyleProperties>();
  return {
    sheet,
    of: (number) => {
      const known = resolved.get(number) ?? whole(styles, number, 0);
      resolved.set(number, known);
      return known;
    },
  };
}

function whole(styles: ReadonlyMap<number, Style>, number: number, depth: number): StyleProperties {
  const style = styles.get(number);
  if (style === undefined || depth > LONGEST_CHAIN) return PLAIN;
  const { basedOn, own } = style;
  const below = basedOn === null ? PLAIN : whole(styles, basedOn, depth + 1);
  return {
    paragraph: over(below.paragraph, own.paragraph),
    characters: over(below.characters, own.characters),
  };
}

function styleOf(entry: Bytes, base: number): Style | null {
  if (base < 10 || entry.length < base + 2) return null;
  const kind = entry.word(2) & 0xf;
  const basedOn = entry.word(2) >> 4;
  const length = entry.word(base);
  const end = base + 2 + 2 * length + 2;
  if (end > entry.length) return null;
  const name = builtIn(entry.word(0) & 0xfff) ?? entry.characters(base + 2, length);
  const lists = listsOf(entry, end, kind === PARAGRAPH ? 2 : 1);
  const [first = NONE, second = NONE] = lists;
  const own =
    kind === PARAGRAPH
      ? { paragraph: first, characters: second }
      : { paragraph: NONE, characters: kind === CHARACTERS ? first : NONE };
  return { name: kind === PARAGRAPH ? name : '', basedOn: basedOn === NO_STYLE ? null : basedOn, own };
}

/** The lists of properties of a style: that of a paragraph begins with the style's number. Each begins at an even place. */
function listsOf(entry: Bytes, start: number, count: number): Properties[] {
  const lists: Properties[] = [];
  let at = start;
  for (let list = 0; list < count; list += 1) {
    at += at % 2;
    if (at + 2 > entry.length) break;
    const size = Math.min(entry.word(at), entry.length - at - 2);
    const skipped = count === 2 && list === 0 ? Math.min(2, size) : 0;
    lists.push(propertiesOf(entry.slice(at + 2 + skipped, size - skipped)));
    at += 2 + size;
  }
  return lists;
}

/** Word's own styles by their numbers, since it writes their names in the language of its interface. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  ...Array.from({ length: 9 }, (_, at): [number, string] => [1 + at, `heading ${1 + at}`]),
  ...Array.from({ length: 9 }, (_, at): [number, string] => [19 + at, `toc ${1 + at}`]),
  [34, 'caption'],
  [35, 'table of figures'],
  [62, 'title'],
  [74, 'subtitle'],
  [84, 'block text'],
]);

function builtIn(number: number): string | null {
  return BUILT_IN.get(number) ?? null;
}
