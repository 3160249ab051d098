import type { Sentence, Span } from '../../model/article/article.ts';
import { missingFor } from '../../model/claim/claim.ts';
import { reviewStateOf, isSignOffOf } from '../../model/review/review.ts';
import { claimFigures, compareWithFigure } from '../../calculation/compare.ts';
import type { Calculation } from '../../model/calculation.ts';
import type {
  ReportAttachment,
  ReportCalculation,
  ReportClaim,
  ReportEvidence,
  ReportReview,
} from './model.ts';
import type { ReportOptions } from '../../model/report/options.ts';
import type { Place } from './text-part.ts';
import type { ReportedClaim, ReportedEvidence, ReportedReview } from './report-rows.ts';
import type { NameFile } from '../file-names.ts';
import { type Who, written } from './people.ts';

/**
 * What describing a claim needs besides the claim: the article's text, its sentences in order, the evidence and
 * reviews of each claim.
 */
interface ClaimSurroundings {
  text: string;
  sentences: readonly Sentence[];
  evidence: ReadonlyMap<string, readonly ReportedEvidence[]>;
  reviews: ReadonlyMap<string, readonly ReportedReview[]>;
  place: (span: Span) => Place;
  who: Who;
  nameFile: NameFile;
  options: ReportOptions;
  /** BCP 47, of the article. */
  language: string;
  /** Returns what the file with a hash is called; null if no file that may be named has it. */
  nameOfFile: (hash: string) => string | null;
}

/** Returns a claim as the report shows it; `number` is its place in article order, from 1. */
export function claimEntry(claim: ReportedClaim, number: number, around: ClaimSurroundings): ReportClaim {
  const { options, who } = around;
  const reviews = around.reviews.get(claim.id) ?? [];
  const evidence = around.evidence.get(claim.id) ?? [];
  const { attribution } = claim;
  const findings = attribution === null ? [claim.verdict] : [claim.verdict, claim.said];
  const isOpen = findings.includes('unverifiable') || claim.verdict === 'unchecked';
  return {
    id: claim.id,
    number,
    ...around.place({ start: claim.start, end: claim.end }),
    quote: claim.quote,
    context: contextOf(claim, around),
    edges: edgesOf(claim, around.text),
    kind: claim.kind,
    attribution: attribution && {
      speaker: attribution.speaker,
      speakerPlace: attribution.speakerSpan && around.place(attribution.speakerSpan),
      cue: attribution.cue,
      cuePlace: attribution.cueSpan && around.place(attribution.cueSpan),
      via: [...(attribution.via ?? [])],
    },
    hedge: claim.hedge,
    caveat: findings.includes('unverifiable') ? caveatOf(claim) : null,
    so: { verdict: claim.verdict, by: who(claim.verdictBy), at: claim.verdictAt },
    said: attribution && { verdict: claim.said, by: who(claim.saidBy), at: claim.saidAt },
    // The claim keeps what a checker wrote for an earlier verdict, but that would contradict the present one.
    reason: findings.includes('unverifiable') ? claim.reason : null,
    tried: isOpen ? written(claim.tried) : null,
    wouldSettle: isOpen ? written(claim.wouldSettle) : null,
    correction: findings.includes('refuted') ? written(claim.correction) : null,
    note: options.notes ? written(claim.note) : null,
    evidence: evidence.map((entry) => evidenceEntry(entry, claim.quote, around)),
    reviews: reviews.map((review) => reviewEntry(review, claim, who)),
    review: reviewStateOf(claim, reviews),
    missing: missingFor(claim, evidence),
    createdBy: who(claim.createdBy),
    createdAt: claim.createdAt,
  };
}

/** The caveat is printed in the article itself, so there is nothing to hide in it. */
function caveatOf({ picked, reason }: ReportedClaim): string | null {
  const code =
    reason === 'noIndependentAccess' ? 'caveat' : reason === 'notAnsweredInTime' ? 'noAnswer' : null;
  return picked.find((why) => why.code === code && why.words !== '')?.words ?? null;
}

/** How much of the text on either side of a quote is given so that the quote can be found again, in UTF-16 units. */
const EDGE = 32;

function edgesOf({ start, end }: Span, text: string): ReportClaim['edges'] {
  // The far end must not be half a character.
  const prefix = text.slice(Math.max(0, start - EDGE), start).replace(/^[\uDC00-\uDFFF]/, '');
  const suffix = text.slice(end, end + EDGE).replace(/[\uD800-\uDBFF]$/, '');
  return { prefix, suffix };
}

function contextOf(claim: Span, { text, sentences }: ClaimSurroundings): ReportClaim['context'] {
  const first = sentences[firstEndingAfter(sentences, claim.start)];
  const last = sentences[firstEndingAfter(sentences, claim.end - 1)];
  return {
    before: first !== undefined && first.start < claim.start ? text.slice(first.start, claim.start) : '',
    after: last !== undefined && last.start < claim.end ? text.slice(claim.end, last.end) : '',
  };
}

/** The place of the first sentence that ends after `offset`. A binary search works because sentences do not overlap. */
function firstEndingAfter(sentences: readonly Sentence[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sentences[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Returns a second checker's word as the report shows it. */
function reviewEntry(review: ReportedReview, claim: ReportedClaim, who: Who): ReportReview {
  const { resolvedAt, resolution, said = null, independent = false, ofBy = null } = review;
  const { resolvedVerdict = null } = review;
  return {
    by: who(review.checkerId),
    at: review.createdAt,
    agrees: review.agrees,
    verdict: review.verdict,
    // A checker who came to another verdict without seeing the first need not have given a reason.
    reason: written(review.reason),
    said,
    independent,
    ofBy: who(ofBy),
    present: isSignOffOf(review, claim),
    ofVerdict: review.ofVerdict,
    ofSaid: review.ofSaid,
    settled:
      resolvedAt === null
        ? null
        : {
            by: who(review.resolvedBy),
            at: resolvedAt,
            how: written(resolution) ?? '',
            verdict: resolvedVerdict,
          },
  };
}

/** Returns a piece of evidence as the report shows it: what the rules of its fields leave of it. */
function evidenceEntry(
  entry: ReportedEvidence,
  quote: string,
  around: Pick<ClaimSurroundings, 'who' | 'nameFile' | 'options' | 'language' | 'nameOfFile'>,
): ReportEvidence {
  const { who, nameFile } = around;
  const calculation = entry.calculation ?? null;
  return {
    id: entry.id,
    kind: entry.kind,
    stance: entry.stance,
    target: entry.target,
    protected: entry.protected,
    blackedOut: entry.blackedOut,
    title: written(entry.title),
    link: written(entry.link),
    quotation: written(entry.quotation),
    lookedAt: entry.lookedAt,
    contact: written(entry.contact),
    note: around.options.notes ? written(entry.note) : null,
    sourceHash: entry.sourceHash ?? null,
    locator: entry.locator ?? null,
    surroundings: entry.surroundings ?? null,
    publisher: written(entry.publisher ?? null),
    published: entry.published ?? null,
    archivedCopy: written(entry.archivedCopy ?? null),
    supplier: entry.supplier ?? null,
    primary: entry.primary ?? null,
    calculation: calculation && calculationEntry(calculation, quote, around),
    attachments: entry.attachments.map((file) => attachment(file, nameFile)),
    recordedBy: who(entry.createdBy),
    recordedAt: entry.createdAt,
  };
}

/** Returns a calculation with the names of its files, and the claim's figures beside its result. */
function calculationEntry(
  { inputs, ...calculation }: Calculation,
  quote: string,
  { language, nameOfFile }: Pick<ClaimSurroundings, 'language' | 'nameOfFile'>,
): ReportCalculation {
  return {
    ...calculation,
    inputs: inputs.map((input) => ({ ...input, source: input.hash && nameOfFile(input.hash) })),
    claim: claimFigures(quote, language).map((one) => ({
      figure: one.figure,
      words: one.words,
      comparison: compareWithFigure(calculation, one),
    })),
  };
}

/** If the hash of a file must not be shown, the file is not put beside the report either. */
function attachment(file: ReportedEvidence['attachments'][number], nameFile: NameFile): ReportAttachment {
  const { name, size, mediaType } = file;
  const hash: string | null = file.standsFor?.how === 'leftOut' ? null : file.hash;
  return { name, hash, size, mediaType, savedAs: hash === null ? null : nameFile(hash, name), picture: null };
}
