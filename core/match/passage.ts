import { textReader, type Reading, type TextReader } from './reading.ts';

/** A claim as passages are looked for. */
export interface ClaimText {
  readonly text: string;
  /** A BCP 47 tag. */
  readonly language: string;
  /** The day of the article (a PartialDate), from which 'yesterday' is counted; null if it is not known. */
  readonly published: string | null;
  /** The headline of the article: it names whom 'he' is. */
  readonly title: string;
  /** What the article says right before the claim. */
  readonly before: string;
  /** Who says it, in the article's words; null if the article itself does. */
  readonly speaker: string | null;
}

/** A piece of a source. */
export interface PassageText {
  readonly id: string;
  /** The id of the source. */
  readonly source: string;
  /** Its place in the source, counted from 0. */
  readonly place: number;
  readonly text: string;
  /** A BCP 47 tag. */
  readonly language: string;
  /** The day of the source (a PartialDate); null if it is not known. */
  readonly published: string | null;
  /** The passages before and after it in the source; '' for none. */
  readonly before: string;
  readonly after: string;
  /** The title of the source and the heading that it stands under. */
  readonly title: string;
  /** Who says it, where the source is a transcript; else null. */
  readonly speaker: string | null;
}

/** A claim with what is compared of it. */
export interface ReadClaim {
  readonly claim: ClaimText;
  readonly reading: Reading;
  readonly title: ReadonlySet<string>;
  readonly before: ReadonlySet<string>;
}

/** A passage with what is compared of it. */
export interface ReadPassage {
  readonly passage: PassageText;
  readonly reading: Reading;
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
  readonly title: ReadonlySet<string>;
}

const readers = new Map<string, TextReader>();
/** Languages and days for which readers are kept. */
const MOST = 100;

/** Returns a reader of texts of a language and day; each is made once. */
export function textReaderOf(language: string, published: string | null): TextReader {
  const key = `${language} ${published ?? ''}`;
  let reader = readers.get(key);
  if (reader === undefined) {
    reader = textReader(language, published);
    if (readers.size >= MOST) readers.clear();
    readers.set(key, reader);
  }
  return reader;
}

/** Reads a claim. */
export function readClaim(claim: ClaimText): ReadClaim {
  const reader = textReaderOf(claim.language, claim.published);
  return {
    claim,
    reading: reader.read(claim.text),
    title: reader.keysOf(claim.title),
    before: reader.keysOf(claim.before),
  };
}

const known = new WeakMap<PassageText, ReadPassage>();

/** Reads a passage; once, as long as somebody keeps it. */
export function readPassage(passage: PassageText): ReadPassage {
  let read = known.get(passage);
  if (read === undefined) {
    const reader = textReaderOf(passage.language, passage.published);
    read = {
      passage,
      reading: reader.read(passage.text),
      before: reader.keysOf(passage.before),
      after: reader.keysOf(passage.after),
      title: reader.keysOf(passage.title),
    };
    known.set(passage, read);
  }
  return read;
}
