import type { Piece } from './piece.ts';

/** The end of a sentence, in scripts that end theirs with other signs too, with what may close after it. */
const SENTENCE_END =
  /[.!?…。！？．؟۔।॥]["'”’“»«›)\]）」』】〉》]*(?:\s*\[\d+\])*(?:\s?[([（][\p{L}./ -]{2,24}[)\]）])?$/u;
/** The end of a sentence amid a text. */
const WITHIN = /\p{L}[.!?؟।]['"”’»)]*\s+[\p{L}"'“‘«]|[。！？]/u;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
/** A letter of a script that writes a word in one or two signs says as much as this many of the alphabet's. */
const WIDE_WORTH = 2.5;
/** A sentence of less may be a label that ends in a full stop. */
const SHORT = 25;
/** A paragraph of more tells something, though no full stop ends it. */
const UNENDED = 120;

/** A link of more that ends in a full stop is a sentence somebody made a link of. */
const LINK_SENTENCE = 40;

/** True if a text ends as sentences do. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text);
}

/** The length of a text in letters of an alphabet. */
export function lengthOf(text: string): number {
  const wide = text.length > 4000 ? 0 : (text.match(WIDE)?.length ?? 0);
  return text.length + wide * (WIDE_WORTH - 1);
}

/** True if a piece tells something in sentences, not in a link to somewhere else. */
export function isProse({ text, kind, linked }: Piece): boolean {
  if (kind === 'heading' || kind === 'tableRow' || linked >= 0.5) return false;
  return lengthOf(text) >= SHORT && (endsSentence(text) || WITHIN.test(text) || lengthOf(text) > UNENDED);
}

/** True if a piece is a link and nothing else, but for sentences (titles are none) and addresses, which are sources. */
export function isLinkOnly({ text, linked }: Piece): boolean {
  return (
    linked >= 0.75 &&
    !/^(?:https?:|www\.)/u.test(text) &&
    !(/[.!…。！]["'”’»)]*$/u.test(text) && lengthOf(text) > LINK_SENTENCE)
  );
}
