import { remarkKind, RemarkKind, type Remark, type Sentence } from '../model/article/article.ts';
import { MAX_QUOTE_LENGTH, orderedClaims, type Claim } from '../model/claim/claim.ts';
import type { Evidence } from '../model/evidence/evidence.ts';
import type { Source } from '../model/source/source.ts';
import type { LostRemark } from './draft-notes.ts';
import { addressesIn, addressKey, sourceFinder } from './note-source.ts';
import { hasPlace, noteWords, type AuthorNote } from './author-note.ts';
import type { Span } from '../model/article/article.ts';

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

/**
 * Marks the notes that are evidence already. Words: each piece is for one note, first on the claim where it would go, then
 * on any other, because claims may have been split, joined or drawn anew since. Links: any piece with the address on a
 * claim that the link touches, then one that no other note has.
 */
function markMade(
  notes: readonly AuthorNote[],
  live: readonly Claim[],
  evidence: readonly Evidence[],
): AuthorNote[] {
  const claims = new Map(live.map((claim) => [claim.id, claim]));
  const pieces = evidence.filter(
    ({ removed, supplier, claimId }) => !removed && supplier === 'author' && claims.has(claimId),
  );
  const byWords = groupsOf(pieces, ({ note }) => note ?? '');
  const byAddress = groupsOf(pieces, ({ link }) => (link === null ? '' : addressKey(link)));
  const used = new Set<Evidence>();
  const made = new Set<AuthorNote>();
  const take = (note: AuthorNote, like: readonly Evidence[] | undefined) => {
    const piece = like?.find((one) => !used.has(one));
    if (piece === undefined) return;
    used.add(piece);
    made.add(note);
  };
  const wordsOf = (note: AuthorNote) => byWords.get(noteWords(note.remark));
  const linksOf = ({ link }: AuthorNote) => (link === null ? undefined : byAddress.get(addressKey(link)));
  const others = (some: readonly AuthorNote[]) =>
    some.filter((note) => !made.has(note)).toSorted(placedFirst);

  // Words before links: the evidence of a comment with an address would also do for a link there.
  const worded = notes.filter(({ kind }) => kind !== 'link');
  for (const note of worded)
    take(
      note,
      wordsOf(note)?.filter(({ claimId }) => claimId === note.claim?.id),
    );
  for (const note of others(worded)) take(note, wordsOf(note));
  const linked = notes.filter(({ kind }) => kind === 'link');
  for (const note of linked)
    for (const piece of linksOf(note) ?? []) {
      const claim = claims.get(piece.claimId);
      if (claim === undefined || overlap(claim, note.remark) <= 0) continue;
      used.add(piece);
      made.add(note);
    }
  for (const note of others(linked)) take(note, linksOf(note));
  return notes.map((note) => ({ ...note, isThere: made.has(note) }));
}

function placedFirst(a: AuthorNote, b: AuthorNote): number {
  return Number(hasPlace(b)) - Number(hasPlace(a));
}

function groupsOf(
  pieces: readonly Evidence[],
  keyOf: (piece: Evidence) => string,
): ReadonlyMap<string, Evidence[]> {
  const groups = new Map<string, Evidence[]>();
  for (const piece of pieces) {
    const key = keyOf(piece);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [piece]);
    else group.push(piece);
  }
  return groups;
}

/** How many UTF-16 units two spans share; an empty span inside the other, or at its end, counts as one. */
function overlap(a: Span, b: Span): number {
  if (b.start === b.end) return a.start <= b.start && b.end <= a.end ? 1 : 0;
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

/** The first of the spans that share the most with `span`; null if none shares anything. */
function mostOverlapped<Row extends Span>(rows: readonly Row[], span: Span): Row | null {
  let best: Row | null = null;
  let most = 0;
  for (const row of rows) {
    const shared = overlap(row, span);
    if (shared > most) [best, most] = [row, shared];
  }
  return best;
}

/** Returns those of spans that are in order and apart which may share anything with a span. */
function near<Row extends Span>(rows: readonly Row[], { start, end }: Span): Row[] {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.end ?? Infinity) < start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while ((rows[last]?.start ?? Infinity) <= end) last += 1;
  return rows.slice(low, last);
}
