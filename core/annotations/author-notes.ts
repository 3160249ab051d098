import { remarkKind, RemarkKind, type Remark, type Sentence } from '../model/article/article.ts';
import { MAX_QUOTE_LENGTH, orderedClaims, type Claim } from '../model/claim/claim.ts';
import type { Evidence } from '../model/evidence/evidence.ts';
import type { Source } from '../model/source/source.ts';
import type { AuthorNote } from './author-note.ts';
import type { LostRemark } from './draft-notes.ts';
import { markMade } from './made-notes.ts';
import { mostOverlapped, near } from './note-place.ts';
import { addressesIn, addressKey, sourceFinder } from './note-source.ts';

/** What the notes of a version are planned with. */
export interface NotedArticle {
  version: { readonly text: string; readonly remarks: readonly Remark[] };
  sentences: readonly Sentence[];
  claims: readonly Claim[];
  /** The evidence of these claims. */
  evidence: readonly Evidence[];
  /** The sources of the article that are in use. */
  sources: readonly Source[];
  /** Notes of another file whose words are not in the text. */
  lost?: readonly LostRemark[];
  /** The kinds that are looked at; all if absent. */
  kinds?: readonly RemarkKind[];
}

/**
 * Returns the notes of a version in the order of the text, each with where it would go and what it leads to, then those
 * whose words are not in it. Changes nothing.
 */
export function planAuthorNotes({
  version,
  sentences,
  claims,
  evidence,
  sources,
  lost = [],
  kinds = RemarkKind.options,
}: NotedArticle): AuthorNote[] {
  const live = orderedClaims(claims);
  // Chosen among these from the start: the claim made of another sentence must not give a note a place that it did not have.
  const open = sentences.filter(canBeClaim);
  const findSource = sourceFinder(sources);
  const isWanted = (remark: Remark): boolean =>
    kinds.includes(remarkKind(remark)) && (remark.text.trim() !== '' || remark.address !== undefined);
  const noteOf = (remark: Remark): Omit<AuthorNote, 'words' | 'isLost' | 'claim' | 'sentence'> => {
    const links = remark.address === undefined ? addressesIn(remark.text) : [remark.address];
    const { source, link } = findSource(remark.text, links);
    const kind = remarkKind(remark);
    const isTalk = kind === 'comment' && link === null && source === null && isOnlyTalk(remark.text);
    return { remark, kind, link, source, isTalk, isThere: false };
  };
  const placed = version.remarks
    .filter(isWanted)
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .map((remark): AuthorNote => {
      const claim = mostOverlapped(live, remark);
      const sentence = claim === null ? mostOverlapped(near(open, remark), remark) : null;
      const words = version.text.slice(remark.start, remark.end);
      return { ...noteOf(remark), words, isLost: false, claim, sentence };
    });
  const others = lost.filter(isWanted).map(({ words, ...remark }): AuthorNote => ({
    ...noteOf(remark),
    words,
    isLost: true,
    claim: null,
    sentence: null,
  }));
  const planned = [...placed, ...others];
  return markMade(withoutRepeats(planned), live, evidence);
}

/** Without the links to what another note at the same place leads to: they would say it twice of one claim. */
function withoutRepeats(notes: readonly AuthorNote[]): AuthorNote[] {
  const keyOf = ({ link, claim, sentence, remark, isLost }: AuthorNote) =>
    `${claim?.id ?? sentence?.id ?? `${isLost} ${remark.start}-${remark.end}`} ${addressKey(link ?? '')}`;
  const said = new Set(notes.filter(({ kind, link }) => kind !== 'link' && link !== null).map(keyOf));
  return notes.filter((note) => {
    if (note.kind !== 'link') return true;
    const key = keyOf(note);
    const isNew = !said.has(key);
    said.add(key);
    return isNew;
  });
}

/** A sentence that a checker marked as without a claim stays so, and no claim can be longer than its limit. */
function canBeClaim({ start, end, noClaim }: Sentence): boolean {
  return !noClaim && end - start <= MAX_QUOTE_LENGTH;
}

/** A longer note says more than 'nice' or 'shorter?', in UTF-16 units. */
const LONGEST_TALK = 80;
/** A capital that does not begin a sentence: a name, for all that can be known. */
const NAME = /(?<=[\p{L}\p{N},;)'’"”]\s+['‘"“]?)\p{Lu}/u;
const QUOTATION = /["“”„«»]/u;

function isOnlyTalk(text: string): boolean {
  const words = text.trim();
  return words.length <= LONGEST_TALK && !/\p{N}/u.test(words) && !NAME.test(words) && !QUOTATION.test(words);
}
