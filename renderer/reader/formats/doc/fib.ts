import { TickmarkError } from '../../../../core/kernel/errors.ts';
import type { CompoundFile } from '../../shared/cfb/read-cfb.ts';
import { Bytes, damaged } from './bytes.ts';
import { DOCUMENT } from './detect.ts';

/** The texts that a document has one after the other, with how many characters each has [MS-DOC 2.3]. */
const STORIES = ['main', 'footnotes', 'headers', 'macros', 'comments', 'endnotes', 'boxes'] as const;
type StoryName = (typeof STORIES)[number];

/** A span of the characters of a document. */
export interface CharacterSpan {
  readonly start: number;
  readonly end: number;
}

/** A document of Word 97 to 2003, taken apart by its head. */
export interface WordFile {
  /** The stream of the text. */
  readonly text: Bytes;
  /** What is too large for the stream of the text: long lists of properties. */
  readonly data: Bytes;
  /** The language of text that names none, by Windows' number. */
  readonly language: number;
  readonly stories: Readonly<Record<StoryName, CharacterSpan>>;
  /** Returns a part of the stream of tables; empty if the document has none. Throws `fileDamaged` if it leads out of the stream. */
  table(part: TablePart): Bytes;
}

/** The parts of the stream of tables that are read, by their places in the list of all [MS-DOC 2.5.6 and later]. */
const PARTS = {
  styles: 1,
  footnoteMarks: 2,
  footnotes: 3,
  commentMarks: 4,
  comments: 5,
  characters: 12,
  paragraphs: 13,
  fonts: 15,
  settings: 31,
  pieces: 33,
  commentAuthors: 36,
  commentNames: 37,
  drawings: 40,
  commentStarts: 42,
  commentEnds: 43,
  endnoteMarks: 46,
  endnotes: 47,
  boxes: 56,
  commentMoments: 112,
} as const;
export type TablePart = keyof typeof PARTS;

const WORD_97 = 0xa5ec;
/** Heads of Word 2 to 95. */
const OLDER = [0xa59b, 0xa5db, 0xa5dc];
/** The version of Word 97; some of its builds wrote one less. */
const FIRST_VERSION = 0xc0;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;
const LENGTHS = 0x4c;
const LIST = 0x9a;

/**
 * Reads the head of a document [MS-DOC 2.5]. Throws TickmarkError: `wordTooOld` for a document of Word 95 or older, `fileEncrypted`, and
 * `fileDamaged`.
 */
export function openWord(file: CompoundFile): WordFile {
  const text = new Bytes(file.read(DOCUMENT) ?? new Uint8Array());
  const kind = text.word(0);
  const isOlder = OLDER.includes(kind) || (kind === WORD_97 && text.word(2) < FIRST_VERSION);
  if (isOlder) throw new TickmarkError('wordTooOld');
  if (kind !== WORD_97) throw damaged('head');
  const flags = text.word(10);
  if ((flags & ENCRYPTED) !== 0) throw new TickmarkError('fileEncrypted');
  const name = (flags & SECOND_TABLE) === 0 ? '0Table' : '1Table';
  const stream = file.read(name);
  if (stream === null) throw damaged(name);
  const tables = new Bytes(stream);
  const count = text.word(LIST - 2);
  return {
    text,
    data: new Bytes(file.read('Data') ?? new Uint8Array()),
    language: text.word(6),
    stories: storiesOf(text),
    table: (part) => {
      const place = LIST + 8 * PARTS[part];
      const size = PARTS[part] < count ? text.long(place + 4) : 0;
      return size === 0 ? new Bytes(new Uint8Array()) : tables.slice(text.long(place), size);
    },
  };
}

function storiesOf(text: Bytes): WordFile['stories'] {
  let reached = 0;
  const spans = STORIES.map((story, at) => {
    const start = reached;
    reached += text.long(LENGTHS + 4 * at);
    return [story, { start, end: reached }] as const;
  });
  return Object.fromEntries(spans) as Record<StoryName, CharacterSpan>;
}
