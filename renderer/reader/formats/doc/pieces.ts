import { TickmarkError } from '../../../../core/kernel/errors.ts';
import { damaged, readPlaces, type Bytes } from './bytes.ts';
import { propertiesOf, propertiesOfPiece, type Properties } from './properties.ts';

/** A run of characters that stand together in the file. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** Where its first character is in the file. */
  readonly offset: number;
  /** How many bytes each has. */
  readonly size: 1 | 2;
  /** What the piece sets its text to, over all else: so a document is saved fast. */
  readonly properties: Properties;
}

/** The characters of a document in their order, and where each of them is in the file. */
export interface DocumentText {
  readonly characters: string;
  /** Returns the piece that a character is in; null for none of the document's. */
  pieceAt(position: number): Piece | null;
}

/** Longer than any text that is loaded, in characters: with its notes and what was deleted. */
const MOST_CHARACTERS = 16_000_000;
const CHANGES = 1;
const TABLE = 2;
const IN_BYTES = 0x40000000;

/** Puts the text of a document together from its pieces [MS-DOC 2.4.1]. Throws `fileDamaged`, `fileBomb`. */
export function readPieces(text: Bytes, list: Bytes): DocumentText {
  const pieces = piecesOf(list);
  const last = pieces.at(-1)?.end ?? 0;
  // Pieces may lie over each other in the file, so that a small one holds any number of characters.
  if (last > MOST_CHARACTERS || last > text.length)
    throw new TickmarkError('fileBomb', {
      problem: `DOC: ${last} > ${Math.min(MOST_CHARACTERS, text.length)}`,
    });
  const decoders = {
    1: new TextDecoder('windows-1252'),
    2: new TextDecoder('utf-16le', { ignoreBOM: true }),
  };
  const parts = pieces.map(({ start, end, offset, size }) => {
    const { all } = text.slice(offset, (end - start) * size);
    return decoders[size].decode(all);
  });
  return { characters: parts.join(''), pieceAt: (position) => pieceAt(pieces, position) };
}

function pieceAt(pieces: readonly Piece[], position: number): Piece | null {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.end ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return pieces[low] ?? null;
}

function piecesOf(list: Bytes): Piece[] {
  const sets: Properties[] = [];
  let at = 0;
  while (at < list.length && list.byte(at) === CHANGES) {
    const size = list.word(at + 1);
    sets.push(propertiesOf(list.slice(at + 3, size)));
    at += 3 + size;
  }
  if (at >= list.length || list.byte(at) !== TABLE) throw damaged('pieces');
  const { count, starts, about } = readPlaces(list.slice(at + 5, list.long(at + 1)), 8);
  if (starts[0] !== 0) throw damaged('pieces');
  return Array.from({ length: count }, (_, number): Piece => {
    const said = about(number);
    const place = said.long(2);
    const bare = place & 0x3fffffff;
    const isBytes = (place & IN_BYTES) !== 0;
    const [start = 0, end = 0] = starts.slice(number, number + 2);
    if (end < start) throw damaged('pieces');
    return {
      start,
      end,
      offset: isBytes ? bare >>> 1 : bare,
      size: isBytes ? 1 : 2,
      properties: propertiesOfPiece(said.word(6), sets),
    };
  });
}
