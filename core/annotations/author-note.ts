import type { Remark, RemarkKind, Sentence } from '../model/article/article.ts';
import type { Claim } from '../model/claim/claim.ts';
import type { Source } from '../model/source/source.ts';
import { partsOfThread } from './replies.ts';

/** A comment, footnote, endnote or link that the author of an article left in its file, and what would be made of it. */
export interface AuthorNote {
  remark: Remark;
  /** The words that it stands on: of the article, or of the file that it came with where they are not in the article. */
  words: string;
  /** True if its words are not in the article. */
  isLost: boolean;
  kind: RemarkKind;
  /** The claim whose words it stands on most; null if there is none. */
  claim: Claim | null;
  /** The sentence of which a claim would be made; null if there is a claim, or nothing a claim can be made of. */
  sentence: Sentence | null;
  /** Where a link leads; else the address in it that a source has, or the first. */
  link: string | null;
  /** The source of the article that it names. */
  source: Source | null;
  /** True for a comment that only talks: it is short, and has neither a name, a figure, a quotation, an address nor a source. */
  isTalk: boolean;
  /** True if it is evidence already. */
  isThere: boolean;
}

/** True if a note becomes evidence unless somebody says otherwise. */
export function isTakenByDefault(note: AuthorNote): boolean {
  return !note.isThere && !note.isTalk && hasPlace(note);
}

/** True if there is a claim for a note, or a sentence to make one of. */
export function hasPlace({ claim, sentence }: AuthorNote): boolean {
  return claim !== null || sentence !== null;
}

/**
 * Returns the words of a note as evidence keeps them: what it says, then who said it and when, then the answers to it. Those
 * of a link are empty.
 */
export function noteWords({ text, author, at }: Remark): string {
  const by = [author, at].filter((part) => part !== null).join(', ');
  const end = by === '' ? '' : `\n— ${by}`;
  const { comment, replies } = partsOfThread(text.trim());
  const words = cut(comment.trim(), MAX_WORDS - end.length) + end;
  return words + (replies === '' ? '' : cut(replies, MAX_WORDS - words.length));
}

function cut(words: string, room: number): string {
  if (words.length <= room) return words;
  // The end must not be half a character.
  return room <= 0 ? '' : `${words.slice(0, room - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** The longest note that evidence can have, in UTF-16 units. */
const MAX_WORDS = 20_000;
