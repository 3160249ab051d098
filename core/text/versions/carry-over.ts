import {
  isTextByDefault,
  type Block,
  type Sentence,
  type Span,
  type Version,
  type ArticleDetails,
} from '../../model/article/article.ts';
import { compareClaims, noTicks, type Attribution, type Claim } from '../../model/claim/claim.ts';
import type { Evidence } from '../../model/evidence/evidence.ts';
import { newId } from '../../kernel/ids.ts';
import type { Review } from '../../model/review/review.ts';
import { isCandidate } from '../../model/claim/suggestions.ts';
import { placeFinder, type NewPlace } from './new-place.ts';
import { sameParts } from './same-parts.ts';
import type { Event } from '../../model/history/event.ts';
import type { ParsedArticle } from '../../model/article/parsed-article.ts';

/** A version with its sentences and blocks. */
interface VersionParts {
  version: Pick<Version, 'id' | 'text'>;
  blocks: readonly Block[];
  sentences: readonly Sentence[];
}

/** What checkers did in a version. */
export interface CheckedVersion extends VersionParts {
  claims: readonly Claim[];
  evidence: readonly Evidence[];
  reviews: readonly Review[];
}

/** What a newer version gets of the work in an older one: new rows, which are not stored yet. */
export interface CarriedOver {
  claims: Claim[];
  evidence: Evidence[];
  reviews: Review[];
  /** Positions of sentences that are marked as holding no claim, and of blocks that a checker made text, or not. */
  noClaim: Set<number>;
  blocks: Map<number, boolean>;
  /** Claims that came along without their ticks, because the words around them have changed. */
  open: number;
  /** Claims whose words are not in the newer text. */
  left: number;
  /** Claims of versions before the last one, which did not have them. */
  back: number;
}

/**
 * Carries the checkers' work over to a newer version. A claim in unchanged sentences keeps everything. A claim in a changed
 * sentence, or in one that goes on from a changed sentence, comes along with its evidence, but must be ticked again. A claim
 * whose words are gone stays with the older version. Untouched suggestions are left out, because the newer text gets its own.
 * `older` are versions before that, the newest first, each with those claims alone that no later one has (leftBehind).
 */
export function carryOver(
  before: CheckedVersion,
  after: VersionParts,
  language = 'und',
  older: readonly CheckedVersion[] = [],
): CarriedOver {
  const over: CarriedOver = {
    ...marksOf(before, after),
    claims: [],
    evidence: [],
    reviews: [],
    open: 0,
    left: 0,
    back: 0,
  };
  for (const version of [before, ...older]) {
    const find = finderBetween(version, after, language);
    for (const claim of version.claims.filter(isKeptClaim).toSorted(compareClaims)) {
      const place = find(claim);
      if (place === null) over.left += version === before ? 1 : 0;
      else if (version === before) carryClaim(claim, place, version, after, find, over);
      else if (!over.claims.some((one) => one.start === place.start && one.end === place.end)) {
        carryClaim(claim, place, version, after, find, over);
        over.back++;
      }
    }
  }
  return over;
}

function finderBetween(
  before: VersionParts,
  after: VersionParts,
  language: string,
): (span: Span) => NewPlace | null {
  return placeFinder(
    { text: before.version.text, parts: before.sentences },
    { text: after.version.text, parts: after.sentences },
    language,
  );
}

/** True for claims that come along: kept ones. A dismissed suggestion is recognized by its words if they occur again. */
export function isKeptClaim(claim: Claim): boolean {
  return !claim.removed && claim.status === 'kept';
}

function carryClaim(
  old: Claim,
  place: NewPlace,
  { evidence, reviews }: CheckedVersion,
  { version }: VersionParts,
  find: (span: Span) => NewPlace | null,
  over: CarriedOver,
): void {
  const { start, end, isSame } = place;
  const quote = version.text.slice(start, end);
  const attribution = old.attribution && movedAttribution(old.attribution, find);
  const claim: Claim = { ...old, id: newId(), versionId: version.id, start, end, quote, attribution };
  over.claims.push(isSame ? claim : { ...claim, ...noTicks });
  if (!isSame && (old.verdict !== 'unchecked' || old.said !== 'unchecked')) over.open++;
  const about = { claimId: claim.id };
  for (const piece of evidence)
    if (piece.claimId === old.id && !piece.removed) over.evidence.push({ ...piece, ...about, id: newId() });
  if (!isSame) return;
  for (const review of reviews)
    if (review.claimId === old.id && !review.removed)
      over.reviews.push({
        ...review,
        ...about,
        id: newId(),
        ...(review.ofQuote === old.quote && { ofQuote: quote }),
      });
}

function movedAttribution(attribution: Attribution, find: (span: Span) => NewPlace | null): Attribution {
  const { speakerSpan, cueSpan } = attribution;
  return { ...attribution, speakerSpan: spanIn(speakerSpan, find), cueSpan: spanIn(cueSpan, find) };
}

function spanIn(span: Span | null, find: (span: Span) => NewPlace | null): Span | null {
  const place = span && find(span);
  return place && { start: place.start, end: place.end };
}

function marksOf(before: VersionParts, after: VersionParts): Pick<CarriedOver, 'noClaim' | 'blocks'> {
  const [old, now] = [before.version.text, after.version.text];
  const sentences = sameParts({ text: old, parts: before.sentences }, { text: now, parts: after.sentences });
  const noClaim = new Set<number>();
  for (const [index, { noClaim: isMarked }] of before.sentences.entries()) {
    const place = sentences[index];
    if (isMarked && place?.isSure === true) noClaim.add(place.at);
  }
  const same = sameParts({ text: old, parts: before.blocks }, { text: now, parts: after.blocks });
  const blocks = new Map<number, boolean>();
  for (const [index, { isText, kind }] of before.blocks.entries()) {
    const place = same[index];
    if (
      place?.isSure === true &&
      isText !== isTextByDefault(kind) &&
      after.blocks[place.at]?.isText !== isText
    )
      blocks.set(place.at, isText);
  }
  return { noClaim, blocks };
}

/** True for a suggestion on words of a claim that came along, unless both were in the older version too. */
export function isCovered(
  suggestion: Span,
  text: string,
  { claims }: Pick<CarriedOver, 'claims'>,
  before: readonly Claim[],
): boolean {
  const overlaps = claims.some(({ start, end }) => start < suggestion.end && suggestion.start < end);
  const quote = text.slice(suggestion.start, suggestion.end);
  return overlaps && !before.some((claim) => isCandidate(claim) && claim.quote === quote);
}

/** The details of an article that a newer version can change. */
type NewerDetails = Partial<Pick<ArticleDetails, 'title' | 'byline' | 'published'>>;

/**
 * Returns the title, byline and date that a newer version gives its article. It leaves out what a checker has set by
 * hand, and a title that was made from the text or the file's name if an earlier version had a headline. `versions`
 * are the earlier ones, `entries` the history's entries about the article, in order.
 */
export function newerDetails(
  parsed: Pick<ParsedArticle, 'title' | 'byline' | 'published' | 'warnings'>,
  versions: readonly Pick<Version, 'warnings' | 'loadedAt'>[],
  entries: readonly Pick<Event, 'kind' | 'at' | 'to'>[],
): NewerDetails {
  const loads = new Set(versions.map(({ loadedAt }) => loadedAt));
  const isByHand = (field: keyof NewerDetails): boolean => {
    const last = entries.findLast(({ to }) => field in to);
    return last?.kind === 'article.detailsSet' && !loads.has(last.at);
  };
  const details: NewerDetails = {};
  const surest = Math.min(...versions.map(doubtOfTitle), 1);
  if (doubtOfTitle(parsed) <= surest && !isByHand('title')) details.title = parsed.title;
  if (parsed.byline !== null && !isByHand('byline')) details.byline = parsed.byline;
  if (parsed.published !== null && !isByHand('published')) details.published = parsed.published;
  return details;
}

/** 0 for a headline, 1 for a title from the text's first words, 2 for a title from the file's name. */
function doubtOfTitle({ warnings }: Pick<Version, 'warnings'>): 0 | 1 | 2 {
  const codes = warnings.map(({ code }) => code);
  return codes.includes('titleFromName') ? 2 : codes.includes('titleFromText') ? 1 : 0;
}
