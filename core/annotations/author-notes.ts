import { remarkKind, RemarkKind, type Remark, type Sentence } from '../model/article/article.ts';
import { MAX_QUOTE_LENGTH, orderedClaims, type Claim } from '../model/claim/claim.ts';
import type { Evidence } from '../model/evidence/evidence.ts';
import type { Source } from '../model/source/source.ts';
import type { AuthorNote } from './author-note.ts';
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
  /** The kinds that are looked at; all if absent. */
  kinds?: readonly RemarkKind[];
}

/** Returns the notes of a version in the order of the text, each with where it would go and what it leads to. Changes nothing. */
export function planAuthorNotes({
  version,
  sentences,
  claims,
  evidence,
  sources,
  kinds = RemarkKind.options,
}: NotedArticle): AuthorNote[] {
  const live = orderedClaims(claims);
  // Chosen among these from the start: the claim made of another sentence must not give a note a place that it did not have.
  const open = sentences.filter(canBeClaim);
  const findSource = sourceFinder(sources);
  const planned = version.remarks
    .filter((remark) => kinds.includes(remarkKind(remark)))
    .filter(({ text, address }) => text.trim() !== '' || address !== undefined)
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .map((remark): AuthorNote => {
      const claim = mostOverlapped(live, remark);
      const links = remark.address === undefined ? addressesIn(remark.text) : [remark.address];
      const { source, link } = findSource(remark.text, links);
      const kind = remarkKind(remark);
      return {
        remark,
        kind,
        claim,
        sentence: claim === null ? mostOverlapped(near(open, remark), remark) : null,
        link,
        source,
        isTalk: kind === 'comment' && link === null && source === null && isTalk(remark.text),
        isThere: false,
      };
    });
  return markMade(withoutRepeats(planned), live, evidence);
}

/** Without the links to what another note at the same place leads to: they would say it twice of one claim. */
function withoutRepeats(notes: readonly AuthorNote[]): AuthorNote[] {
  const keyOf = ({ link, claim, sentence, remark }: AuthorNote) =>
    `${claim?.id ?? sentence?.id ?? `${remark.start}-${remark.end}`} ${addressKey(link ?? '')}`;
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

function isTalk(text: string): boolean {
  const words = text.trim();
  return words.length <= LONGEST_TALK && !/\p{N}/u.test(words) && !NAME.test(words) && !QUOTATION.test(words);
}
