import { buildCfb } from '../../shared/cfb/build-cfb.ts';

/** A piece of the text as the file keeps it, with what its characters and the paragraphs that end in it are set to. */
export interface DocPiece {
  readonly text: string;
  /** Kept as bytes of Windows-1252, not as two bytes a character. */
  readonly inBytes?: boolean;
  readonly characters?: readonly number[];
  readonly paragraphs?: readonly number[];
  /** What the piece itself sets: a document that is saved fast. */
  readonly set?: number;
}

export interface DocParts {
  readonly pieces: readonly DocPiece[];
  /** How many characters each text of the document has, in its order; the body has all that no other has. */
  readonly lengths?: readonly number[];
  /** Parts of the stream of tables, by their numbers. */
  readonly tables?: Readonly<Record<number, Uint8Array>>;
  /** Lists of properties that pieces refer to. */
  readonly lists?: readonly (readonly number[])[];
  /** Written over the numbers of two bytes at these places of the head. */
  readonly head?: Readonly<Record<number, number>>;
}

const PAGE = 512;
const TEXT = 2048;

/** Returns numbers as bytes, each in so many. */
export function numbers(size: 1 | 2 | 4, ...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(size * values.length);
  for (const [at, value] of values.entries()) bytes.writeUIntLE(value, at * size, size);
  return bytes;
}

/** Returns a property of a code, with an operand of so many bytes. */
export function property(code: number, value: number, size: 1 | 2 | 4 = 1): number[] {
  return [...numbers(2, code), ...numbers(size, value)];
}

/** Builds a document of Word 97 of its pieces. The text follows the head; the pages of properties follow the text. */
export function buildDoc({ pieces, lengths = [], tables = {}, lists = [], head = {} }: DocParts): Uint8Array {
  const encoded = pieces.map(({ text, inBytes }) =>
    Buffer.from(text, inBytes === true ? 'latin1' : 'utf16le'),
  );
  const offsets = encoded.reduce<number[]>((all, { length }) => [...all, (all.at(-1) ?? 0) + length], [TEXT]);
  const textEnd = offsets.at(-1) ?? TEXT;
  const firstPage = Math.ceil(textEnd / PAGE);
  const pages = [
    page(
      offsets,
      pieces.map(({ characters = [] }) => [characters.length, ...characters]),
      1,
    ),
    page(
      offsets,
      pieces.map(({ paragraphs = [] }) => paragraphEntry(paragraphs)),
      13,
    ),
  ];
  const whole = Buffer.concat([...encoded, Buffer.alloc(firstPage * PAGE - textEnd), ...pages]);
  const document = Buffer.concat([Buffer.alloc(TEXT), whole, Buffer.alloc(4096)]);
  const count = pieces.reduce((sum, { text }) => sum + text.length, 0);
  const beside = lengths.reduce((sum, length) => sum + length, 0);
  numbers(2, 0xa5ec, 0xc1).copy(document);
  document.writeUInt16LE(0x0200, 10);
  numbers(4, count - beside, ...lengths).copy(document, 0x4c);
  const all: Record<number, Uint8Array> = {
    12: Buffer.concat([numbers(4, TEXT, textEnd), numbers(4, firstPage)]),
    13: Buffer.concat([numbers(4, TEXT, textEnd), numbers(4, firstPage + 1)]),
    33: pieceTable(pieces, offsets, lists),
    ...tables,
  };
  let reached = 0;
  document.writeUInt16LE(113, 0x98);
  for (const [number, part] of Object.entries(all)) {
    numbers(4, reached, part.length).copy(document, 0x9a + 8 * Number(number));
    reached += part.length;
  }
  for (const [at, value] of Object.entries(head)) document.writeUInt16LE(value, Number(at));
  return buildCfb({ WordDocument: document, '1Table': Buffer.concat(Object.values(all)) });
}

function page(offsets: readonly number[], entries: readonly (readonly number[])[], step: 1 | 13): Buffer {
  const bytes = Buffer.alloc(PAGE);
  numbers(4, ...offsets).copy(bytes);
  let end = PAGE - 2;
  for (const [at, entry] of entries.entries()) {
    end = 2 * Math.floor((end - entry.length) / 2);
    Buffer.from(entry).copy(bytes, end);
    bytes[4 * offsets.length + step * at] = end / 2;
  }
  bytes[PAGE - 1] = entries.length;
  return bytes;
}

/** Half the length, rounded up; the number of the style; the properties. */
function paragraphEntry(properties: readonly number[]): number[] {
  const content = [0, 0, ...properties];
  return content.length % 2 === 1
    ? [(content.length + 1) / 2, ...content]
    : [0, content.length / 2, ...content];
}

function pieceTable(
  pieces: readonly DocPiece[],
  offsets: readonly number[],
  lists: readonly (readonly number[])[],
): Buffer {
  const starts = pieces.reduce<number[]>((all, { text }) => [...all, (all.at(-1) ?? 0) + text.length], [0]);
  const about = pieces.map(({ inBytes, set = 0 }, at) => {
    const offset = offsets[at] ?? 0;
    const place = inBytes === true ? 2 * offset + 0x40000000 : offset;
    return Buffer.concat([numbers(2, 0), numbers(4, place), numbers(2, set)]);
  });
  const table = Buffer.concat([numbers(4, ...starts), ...about]);
  return Buffer.concat([
    ...lists.map((list) => Buffer.concat([numbers(1, 1), numbers(2, list.length), Buffer.from(list)])),
    numbers(1, 2),
    numbers(4, table.length),
    table,
  ]);
}
