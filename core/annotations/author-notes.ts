import type { Remark, Sentence } from '../model/article/article.ts';
import { MAX_QUOTE_LENGTH, orderedClaims, type Claim } from '../model/claim/claim.ts';
import type { Evidence } from '../model/evidence/evidence.ts';
import type { Source } from '../model/source/source.ts';
import { addressIn, sourceFinder } from './note-source.ts';

/** A note that the author of an article left in its file, and what would be made of it. */
export interface AuthorNote {
  remark: Remark;
  /** The claim whose words it stands on most; null if there is none. */
  claim: Claim | null;
  /** The sentence of which a claim would be made; null if there is a claim, or nothing a claim can be made of. */
  sentence: Sentence | null;
  /** The first address in it. */
  link: string | null;
  /** The source of the article that it names. */
  source: Source | null;
  /** True if it only talks: it is short, and has neither a name, a figure, a quotation, an address nor a source. */
  isTalk: boolean;
  /** True if it is evidence already. */
  isThere: boolean;
}

/** What the notes of a version are planned with. */
export interface NotedArticle {
  version: { readonly text: string; readonly remarks: readonly Remark[] };
  sentences: readonly Sentence[];
  claims: readonly Claim[];
  /** The evidence of these claims. */
  evidence: readonly Evidence[];
  /** The sources of the article that are in use. */
  sources: readonly Source[];
}

/** Returns the notes of a version in the order of the text, each with where it would go and what it leads to. Changes nothing. */
export function planAuthorNotes({
  version,
  sentences,
  claims,
  evidence,
  sources,
}: NotedArticle): AuthorNote[] {
  const live = orderedClaims(claims);
  // Chosen among these from the start: the claim made of another sentence must not give a note a place that it did not have.
  const open = sentences.filter(canBeClaim);
  const findSource = sourceFinder(sources);
  const planned = version.remarks
    .filter(({ text }) => text.trim() !== '')
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .map((remark): AuthorNote => {
      const claim = mostOverlapped(live, remark);
      const link = addressIn(remark.text);
      const source = findSource(remark.text, link);
      return {
        remark,
        claim,
        sentence: claim === null ? mostOverlapped(open, remark) : null,
        link,
        source,
        isTalk: link === null && source === null && isTalk(remark.text),
        isThere: false,
      };
    });
  return markThere(planned, live, evidence);
}

/** True if a note becomes evidence unless somebody says otherwise. */
export function isTakenByDefault(note: AuthorNote): boolean {
  return !note.isThere && !note.isTalk && hasPlace(note);
}

/** True if there is a claim for a note, or a sentence to make one of. */
export function hasPlace({ claim, sentence }: AuthorNote): boolean {
  return claim !== null || sentence !== null;
}

/** Returns the words of a note as evidence keeps them: what it says, then who said it and when. */
export function noteWords({ text, author, at }: Remark): string {
  const by = [author, at].filter((part) => part !== null).join(', ');
  const end = by === '' ? '' : `\n— ${by}`;
  const room = MAX_WORDS - end.length;
  const words = text.trim();
  // The end must not be half a character.
  const kept = words.length <= room ? words : `${words.slice(0, room - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
  return kept + end;
}

/** The longest note that evidence can have, in UTF-16 units. */
const MAX_WORDS = 20_000;

interface Span {
  readonly start: number;
  readonly end: number;
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

/**
 * Marks the notes that are evidence already, each piece for one note: first on the claim where it would go, then on any
 * other, because claims may have been split, joined or drawn anew since.
 */
function markThere(
  notes: readonly AuthorNote[],
  live: readonly Claim[],
  evidence: readonly Evidence[],
): AuthorNote[] {
  const inUse = new Set(live.map(({ id }) => id));
  const pieces = new Set(
    evidence.filter(
      ({ removed, supplier, claimId }) => !removed && supplier === 'author' && inUse.has(claimId),
    ),
  );
  const isThere = new Set<AuthorNote>();
  const take = (note: AuthorNote, matches: (piece: Evidence) => boolean) => {
    if (isThere.has(note)) return;
    const words = noteWords(note.remark);
    const piece = [...pieces].find((one) => one.note === words && matches(one));
    if (piece === undefined) return;
    pieces.delete(piece);
    isThere.add(note);
  };
  for (const note of notes) take(note, ({ claimId }) => claimId === note.claim?.id);
  const [placed, others] = [notes.filter(hasPlace), notes.filter((note) => !hasPlace(note))];
  for (const note of [...placed, ...others]) take(note, () => true);
  return notes.map((note) => ({ ...note, isThere: isThere.has(note) }));
}
