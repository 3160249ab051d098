import type { Id } from '../../kernel/ids.ts';
import { cutAt } from '../../kernel/tidy.ts';
import type { Evidence, EvidenceDetails, Surroundings } from '../evidence/evidence.ts';
import { CUT, type ExcerptedMatch } from './article-checks.ts';
import type { Locator } from './locator.ts';
import { sourceTitle } from './source-changes.ts';
import type { FoundPassage, SourceEntry } from './source-text.ts';

/** Words of a source's file that may become evidence, exactly as the file has them. */
export interface TakenWords extends TakenPlace {
  readonly quotation: string;
  readonly surroundings: Surroundings;
}

/** A place in a source's file that may become evidence, with its words where it has some. */
interface TakenPlace {
  /** The file, by its SHA-256. */
  readonly hash: string;
  readonly quotation: string | null;
  readonly locator: Locator;
  readonly surroundings: Surroundings | null;
}

/** What is said of evidence as it is taken from a source of an article, or into another article. */
export type AskedOfSource = Pick<EvidenceDetails, 'stance' | 'target' | 'lookedAt'> & { articleId: Id };

/** The greatest lengths in UTF-16 units: what a schema of evidence allows. */
const MOST_WORDS = 20_000;
const MOST_AROUND = 2000;

/** Returns a found passage as words to take, with what stands before and after it. */
export function takenPassage({ passage, before, after }: FoundPassage): TakenWords {
  const { hash, text, locator } = passage;
  return taken(hash, locator, { before: before ?? '', quotation: text, after: after ?? '' });
}

/**
 * Returns the words of an excerpt from its first piece to its last; null if something between them was cut out, since evidence has the
 * exact words of its source.
 */
export function takenExcerpt(
  hash: string,
  { excerpt, pieces, locator }: Pick<ExcerptedMatch, 'excerpt' | 'pieces' | 'locator'>,
): TakenWords | null {
  const start = Math.min(...pieces.map((piece) => piece.start));
  const end = Math.max(...pieces.map((piece) => piece.end));
  const quotation = excerpt.slice(start, end);
  if (locator === null || quotation.includes(CUT)) return null;
  const before = excerpt.slice(0, start).replace(CUT.trimStart(), '');
  const after = excerpt.slice(end);
  return taken(hash, locator, { before, quotation, after: after.replace(/ …$/u, '') });
}

/** A block of a source's text, as it is shown. */
export interface ShownBlock {
  readonly text: string;
  readonly locator: Locator;
}

/** A place in blocks: which block, from 0, and the UTF-16 offset in its text. */
export interface BlockPlace {
  readonly block: number;
  readonly offset: number;
}

/**
 * Returns the words between two places of a file's blocks, in either order, or null if that is white space. A block begins on a line of
 * its own. The locator is that of the first word; the words around them are those of the same blocks and their neighbours.
 */
export function takenWords(
  hash: string,
  blocks: readonly ShownBlock[],
  one: BlockPlace,
  other: BlockPlace,
): TakenWords | null {
  const [from, to] = isBefore(other, one) ? [other, one] : [one, other];
  const first = Math.max(0, from.block - 1);
  const shown = blocks.slice(first, to.block + 2);
  const text = shown.map((block) => block.text).join('\n');
  const offsetOf = ({ block, offset }: BlockPlace): number =>
    shown.slice(0, block - first).reduce((sum, before) => sum + before.text.length + 1, 0) + offset;
  let [start, end] = [offsetOf(from), offsetOf(to)];
  while (start < end && isSpace(text, start)) start += 1;
  while (end > start && isSpace(text, end - 1)) end -= 1;
  if (start === end) return null;
  const locator = locatorAt(shown, start);
  if (locator === null) return null;
  return taken(hash, locator, {
    before: text.slice(0, start),
    quotation: text.slice(start, end),
    after: text.slice(end),
  });
}

/** True for a place that comes before another one. */
export function isBefore(one: BlockPlace, other: BlockPlace): boolean {
  return one.block === other.block ? one.offset < other.offset : one.block < other.block;
}

function isSpace(text: string, at: number): boolean {
  return /\s/u.test(text.charAt(at));
}

/** The locator of the block that has the character at `offset` of the blocks' texts, a line each. */
function locatorAt(blocks: readonly ShownBlock[], offset: number): Locator | null {
  let end = 0;
  for (const { text, locator } of blocks) {
    end += text.length + 1;
    if (offset < end) return locator;
  }
  return null;
}

/** Cuts what is too long for evidence: the end of a quotation goes to what stands after it. */
function taken(
  hash: string,
  locator: Locator,
  words: { before: string; quotation: string; after: string },
): TakenWords {
  const quotation = cutAt(words.quotation, MOST_WORDS);
  const rest = words.quotation.slice(quotation.length) + words.after;
  return {
    hash,
    quotation,
    locator,
    surroundings: { before: lastOf(words.before, MOST_AROUND), after: cutAt(rest, MOST_AROUND) },
  };
}

/** The last `most` units of a text, or one less where that would halve a character. */
function lastOf(text: string, most: number): string {
  const last = text.slice(-most);
  return /^[\uDC00-\uDFFF]/.test(last) ? last.slice(1) : last;
}

/**
 * Returns evidence that quotes a source: all that the source says of itself, so that it can be read without it. A source of the same
 * article is named by its id. Of another article's source, and of a file of other evidence, the file itself is attached, so that it belongs
 * to this article as well. Evidence from a protected source is protected, and known by the same names. Of a page in a capture its own address
 * is the link.
 */
export function evidenceFromSource(
  { source, evidenceId }: SourceEntry,
  words: TakenPlace,
  asked: AskedOfSource,
): EvidenceDetails {
  const { articleId, ...chosen } = asked;
  const isOwn = evidenceId === null && source.articleId === articleId;
  const { kind, link, contact, knownBy, publisher, published, archivedCopy, supplier, primary } = source;
  const { hash, quotation, locator, surroundings } = words;
  return {
    kind,
    ...chosen,
    title: source.title ?? sourceTitle({ ...source, link: null }),
    link: locator.kind === 'capture' ? locator.address : link,
    quotation,
    contact,
    protected: source.protected,
    knownBy,
    note: null,
    sourceId: isOwn ? source.id : null,
    sourceHash: hash,
    locator,
    surroundings,
    publisher,
    published,
    archivedCopy,
    supplier,
    primary,
    attachments: isOwn ? [] : source.attachments.filter((file) => file.hash === hash),
  };
}

/** True if one of the pieces quotes words of this passage, or words that this passage is a part of, at the same place. */
export function isTaken(
  pieces: readonly Pick<Evidence, 'sourceHash' | 'quotation' | 'locator'>[],
  { hash, text, locator }: Pick<FoundPassage['passage'], 'hash' | 'text' | 'locator'>,
): boolean {
  return pieces.some(
    ({ sourceHash, quotation, locator: place }) =>
      sourceHash === hash &&
      quotation !== null &&
      (text.includes(quotation) || quotation.includes(text)) &&
      isSamePlace(place ?? null, locator),
  );
}

function isSamePlace(one: Locator | null, other: Locator): boolean {
  const parts = (locator: object): string => JSON.stringify(Object.entries(locator).sort());
  return one !== null && parts(one) === parts(other);
}
