import type { Difference, PairAgreement } from '../../casefile/agreement/agreement.ts';
import type { Block, Release, Version } from '../../model/article/article.ts';
import type { ClaimKind, Missing } from '../../model/claim/claim.ts';
import type { VerdictCounts } from '../../contract/index.ts';
import type { Coverage, SentenceState } from '../../model/article/coverage.ts';
import type { EventKind } from '../../model/history/event.ts';
import type { EventName } from '../../model/history/event-names.ts';
import type {
  AttachmentRef,
  EvidenceKind,
  EvidenceTarget,
  Stance,
  Supplier,
  Surroundings,
} from '../../model/evidence/evidence.ts';
import type { ClaimFigure, Comparison } from '../../calculation/compare.ts';
import type { Calculation, CalculationInput } from '../../model/calculation.ts';
import type { ProofWords } from '../../model/proof-tick.ts';
import type { MarkedPiece } from '../../model/source/quotation-marks.ts';
import type { QuotationKind } from '../../model/source/quotation-match.ts';
import type { SourceDetails } from '../../model/source/source.ts';
import type { Locator } from '../../model/source/locator.ts';
import type { Id } from '../../kernel/ids.ts';
import type { ReviewState } from '../../model/review/review.ts';
import type { Language } from '../../model/settings/settings.ts';
import type { UnverifiableReason, Verdict } from '../../model/claim/verdict.ts';
import type { ReportLook } from '../look.ts';
import type { ReportOptions } from '../../model/report/options.ts';
import type { Place } from './text-part.ts';

/**
 * Everything a report says, before it takes a form. All forms are made from this, so that they cannot differ. What
 * must be blacked out is already gone. Moments are ISO 8601 in UTC; offsets are in the version's text, end exclusive.
 */
export interface ReportModel {
  language: Language;
  options: ReportOptions;
  exportedAt: string;
  appVersion: string;
  /** IANA name of the time zone in which forms for people show moments. */
  timeZone: string;
  /** The newsroom that the report is from; null if none is named. */
  look: ReportLook | null;
  article: ReportArticle;
  version: ReportVersion;
  /** Everybody who took part, in the order in which they first did. */
  people: ReportPerson[];
  /** Those people who only reviewed what others had found. */
  secondReaders: Id[];
  /** From the first session's beginning to the last known work; null when nobody has worked on it. */
  period: { from: string; to: string } | null;
  totals: ReportTotals;
  /** Evidence whose source is protected, and whether it is named here. */
  protectedSources: { count: number; named: boolean };
  /** The claims that the options ask for, in article order, without suggestions that nobody has looked at. */
  claims: ReportClaim[];
  /** Suggestions of the app that nobody has looked at: they are never counted or shown as claims. */
  suggestions: ReportSuggestion[];
  /**
   * The verdicts on the claims of each speaker, the speaker with the most claims first; the article's own words under
   * null.
   */
  speakers: ReportSpeaker[];
  /** The state of the sentences from the first to the last: neighbours with the same state are one stretch. */
  stretches: ReportStretch[];
  /** The claims, listed or not, whose words must change or were never said. Their numbers are places in article order. */
  corrections: ReportClaim[];
  /** Numbers of the claims without a verdict. */
  unchecked: number[];
  /** Sentences of article text that nobody has cleared. */
  untouched: ReportSentence[];
  sessions: ReportSession[];
  /**
   * For each pair of checkers who decided the same claims without seeing each other's verdicts, how far they agree;
   * over every claim, whatever the options list.
   */
  agreement: ReportAgreement[];
  /** The whole article; null when the options leave it out. */
  text: ReportText | null;
  /** How the sources have the article's quotations; null when the options leave that out. */
  quotations: ReportQuotation[] | null;
  /** The proof list; null when the options leave it out. */
  proofList: ReportProofLine[] | null;
  /** What these two were compared with, by name. Protected sources that may not be named took no part. */
  comparedWith: string[];
  /** The article's sources, the oldest first; null when the options leave them out. Those that may not be named are not in it. */
  sources: ReportSource[] | null;
  /** The length of the article's history, and the hash that stands for all its entries. */
  history: ReportHistory;
  /** The entries themselves, the oldest first; null when the options leave them out. */
  entries: ReportEntries | null;
}

/** Where something stands in a source: its name, and the place if that is known. */
export interface ReportSourcePlace {
  name: string;
  locator: Locator | null;
}

/** A quotation of the article, without its marks, and how the sources have it. */
export interface ReportQuotation extends Place {
  quote: string;
  speaker: string | null;
  kind: QuotationKind | 'notFound';
  source: ReportSourcePlace | null;
  /** Its words, and those of the source with what is around them, with what differs marked. */
  words: MarkedPiece[];
  excerpt: MarkedPiece[];
}

/** A source of the article, and which claims rest on it. */
export interface ReportSource
  extends
    Pick<SourceDetails, 'kind' | 'supplier' | 'primary' | 'published' | 'lookedAt' | 'protected'>,
    Pick<SourceDetails, 'title' | 'publisher' | 'author' | 'link' | 'archivedCopy'> {
  /** Its place in the list, from 1. */
  number: number;
  /** The hash is null where it may not be told. */
  files: { name: string; hash: string | null; size: number; mediaType: string }[];
  /** Numbers of the claims, listed or not, that have evidence from it. */
  claims: number[];
}

/** A line of the proof list. */
export interface ReportProofLine extends ProofWords {
  places: (Place & { words: string })[];
  /** What the sources have: the same, something else, nothing; null if there was no source. */
  state: 'same' | 'otherwise' | 'absent' | null;
  /** What they have in its place. */
  found: string | null;
  source: ReportSourcePlace | null;
  ticks: { by: Id | null; at: string }[];
}

/**
 * How long a history is, and the hash of its last entry, which stands for all before it. If something of the article
 * is blacked out, that hash would confirm a guess at it, so it is null. `keyed` then has the hash under a key that
 * only the library has, or is null if the library has no key.
 */
export interface ReportHistory {
  /** Null in that case too, because it counts what was done about protected sources. */
  length: number | null;
  lastHash: string | null;
  keyed: string | null;
}

export interface ReportArticle {
  id: Id;
  title: string;
  byline: string | null;
  outlet: string | null;
  published: string | null;
  /** BCP 47. */
  language: string;
  url: string | null;
}

export interface ReportVersion {
  id: Id;
  number: number;
  format: Version['format'];
  loadedAt: string;
  sourceName: string | null;
  /** SHA-256 of the bytes that were loaded. */
  sourceHash: string | null;
  /** SHA-256 of the text in UTF-8. */
  textHash: string;
  /** Words and UTF-16 code units of the text. */
  words: number;
  length: number;
  /** What the agency says about the story, if its format has fields for that. */
  release: Release | null;
}

export interface ReportPerson {
  id: Id;
  /** Null when the options ask for initials only. */
  name: string | null;
  initials: string;
}

/** Counts over every claim and sentence of the article, whatever the options list. */
export interface ReportTotals {
  claims: number;
  /** Claims that the options leave out of the list. */
  unlisted: number;
  verdicts: VerdictCounts;
  /** Claims with a speaker, and the state of their said ticks. */
  attributed: number;
  said: VerdictCounts;
  /** Suggestions that nobody has looked at. */
  suggested: number;
  /** Claims that a second checker signed off as they are now, and claims with a disagreement that is not settled. */
  signedOff: number;
  disagreed: number;
  /** Claims with a disagreement that has been settled. */
  settled: number;
  /** How many sentences of article text there are, and in which state. */
  coverage: Coverage;
  /** How many claims lack something that their ticks require. */
  missing: Record<Missing, number>;
  /** No claim unchecked, no suggestion left and no sentence untouched. */
  done: boolean;
}

/**
 * One tick: what was found, by whom (a person's id) and when; both null while it is unchecked. The person is null too
 * if the options name nobody.
 */
export interface ReportTick {
  verdict: Verdict;
  by: Id | null;
  at: string | null;
}

export interface ReportAttribution {
  speaker: string;
  speakerPlace: Place | null;
  cue: string | null;
  cuePlace: Place | null;
  /** Who passes it on, outermost first. */
  via: string[];
}

export interface ReportClaim extends Place {
  id: Id;
  /** Its place among all the article's claims, from 1. */
  number: number;
  /** The exact words. */
  quote: string;
  /** The words before and after them in their sentence; both empty if they are the whole sentence. */
  context: { before: string; after: string };
  /** Up to 32 characters of the text right before and after them, to find them again by. */
  edges: { prefix: string; suffix: string };
  kind: ClaimKind | null;
  attribution: ReportAttribution | null;
  hedge: string | null;
  /**
   * For a claim that is unverifiable because it cannot be checked or nobody answered: the article's own words that
   * say so.
   */
  caveat: string | null;
  so: ReportTick;
  /** Null for a claim without a speaker. */
  said: ReportTick | null;
  reason: UnverifiableReason | null;
  tried: string | null;
  wouldSettle: string | null;
  correction: string | null;
  /** Null when the options leave notes out. */
  note: string | null;
  evidence: ReportEvidence[];
  /** What second checkers say about it, the oldest first, and the state of the second reading. */
  reviews: ReportReview[];
  review: ReviewState;
  /** What its ticks still require. */
  missing: Missing[];
  createdBy: Id | null;
  createdAt: string;
}

/** A second checker's sign-off of or disagreement with a claim. */
export interface ReportReview {
  by: Id | null;
  at: string;
  agrees: boolean;
  /** The verdict that the claim should have; null for a sign-off, and if no verdict was named. */
  verdict: Verdict | null;
  reason: string | null;
  /** Their verdict on whether it was said, if the review is about that. */
  said: Verdict | null;
  /** True for a verdict by somebody who had not seen the first one. */
  independent: boolean;
  ofBy: Id | null;
  /** True for a sign-off of the ticks as they now are. */
  present: boolean;
  /** The ticks that it is about. */
  ofVerdict: Verdict;
  ofSaid: Verdict;
  /**
   * How a disagreement was settled, and the tick's new verdict if that was recorded; null while it is open, and for a
   * sign-off.
   */
  settled: { by: Id | null; at: string; how: string; verdict: Verdict | null } | null;
}

/** How two checkers agree, blacked out as the options require; nobody is named if the options name nobody. */
export type ReportAgreement = Omit<PairAgreement, 'first' | 'second' | 'differences'> & {
  first: Id | null;
  second: Id | null;
  differences: ReportDifference[];
};

/** A claim on which two checkers differ: its number and words, what each found, and how that was settled. */
export type ReportDifference = Pick<Difference, 'tick' | 'first' | 'second'> & {
  claim: number;
  quote: string;
  settled: ReportReview['settled'];
};

/** A suggestion that nobody has looked at. It is numbered among the claims, as on the desk. */
export interface ReportSuggestion extends Place {
  number: number;
  quote: string;
  kind: ClaimKind | null;
}

export interface ReportSpeaker {
  /** The fullest of the names that the claims have for the speaker. */
  speaker: string | null;
  /** The others. */
  others: string[];
  claims: number;
  verdicts: VerdictCounts;
  /** The counts of the said ticks; all zero for the article's own words. */
  said: VerdictCounts;
}

/** Neighbouring sentences with the same state. Numbers count the sentences that need to be cleared, from 1. */
export interface ReportStretch {
  state: SentenceState;
  first: number;
  last: number;
  /** UTF-16 code units of its sentences together. */
  length: number;
}

/** The history, blacked out as the options ask. */
export interface ReportEntries {
  listed: ReportEntry[];
  /**
   * False if there are entries about protected sources. These are not listed, because their moments could point at
   * somebody.
   */
  isWhole: boolean;
}

export interface ReportEntry {
  /** Its place in the history, or among the listed entries if some are not listed. */
  seq: number;
  at: string;
  by: Id | null;
  kind: EventKind;
  /** What it is called: opposite changes, such as deleting and restoring, have different names. */
  name: EventName;
  /** The number of the claim that it is about; null if it is about something else, or about a claim that is gone. */
  claim: number | null;
  /** Entries that belong together have the same. */
  step: Id;
  /** For an entry that changed which suggestions are shown: how many were shown after it. Null for any other entry. */
  offer: { shown: number; of: number } | null;
  /** The fields that it changed, as far as a report may say so; notes are only named. */
  details: ReportEntryDetail[];
  /** For a tick: what it was and became. */
  from: Verdict | null;
  to: Verdict | null;
  /** It takes an earlier step back. */
  undoes: boolean;
}

/** A field that an entry changed, and its new value: null for none, undefined if the report does not say. */
export interface ReportEntryDetail {
  field: 'reason' | 'correction' | 'speaker' | 'kind' | 'tried' | 'wouldSettle' | 'note' | 'quote';
  value?: string | null;
}

export interface ReportEvidence {
  /** Null if it is blacked out, because an id contains the moment when it was made, which could point at a source. */
  id: Id | null;
  kind: EvidenceKind;
  stance: Stance;
  target: EvidenceTarget;
  protected: boolean;
  /** The source is protected and not named: all that could identify it is null or empty. */
  blackedOut: boolean;
  title: string | null;
  link: string | null;
  quotation: string | null;
  /** A day or a shorter date when blacked out. */
  lookedAt: string | null;
  contact: string | null;
  note: string | null;
  /** The hash of the file that it was taken from, where that may be told; where in it, and between which words. */
  sourceHash: string | null;
  locator: Locator | null;
  surroundings: Surroundings | null;
  publisher: string | null;
  published: string | null;
  archivedCopy: string | null;
  supplier: Supplier | null;
  primary: boolean | null;
  /** What was worked out; null if nothing was, or it is blacked out. */
  calculation: ReportCalculation | null;
  attachments: ReportAttachment[];
  recordedBy: Id | null;
  recordedAt: string | null;
}

/** A calculation, where its numbers come from, and the figures of the claim beside its result. */
export type ReportCalculation = Omit<Calculation, 'inputs'> & {
  /** `source` is what the file of a number is called; null if it stands in none, or in one that is not named. */
  inputs: (CalculationInput & { source: string | null })[];
  claim: (Pick<ClaimFigure, 'figure' | 'words'> & { comparison: Comparison })[];
};

/** A file kept as evidence; the hash of a protected source's file is null. */
export type ReportAttachment = Omit<AttachmentRef, 'hash'> & {
  hash: string | null;
  /** Its name in the folder of evidence files beside the report; null if it is not in there. */
  savedAs: string | null;
  /** The picture, made smaller; null if the file is no picture, or is not shown. */
  picture: ReportPicture | null;
};

/** A JPEG, and its size in pixels. */
export interface ReportPicture {
  base64: string;
  width: number;
  height: number;
}

export interface ReportSentence extends Place {
  position: number;
  blockPosition: number;
  text: string;
}

export interface ReportSession {
  by: Id | null;
  startedAt: string;
  /** Null while it goes on. */
  endedAt: string | null;
  changes: number;
}

export interface ReportText {
  content: string;
  blocks: (Pick<Block, 'position' | 'kind' | 'level' | 'isText'> & Place)[];
  /** State is null for sentences that need no tick: headings, and text that is not the article's. */
  sentences: (Omit<ReportSentence, 'text'> & { state: SentenceState | null })[];
}
