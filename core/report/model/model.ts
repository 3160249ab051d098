import type { Difference, PairAgreement } from '../../casefile/agreement/agreement.ts';
import type { Block, Release, Version } from '../../model/article/article.ts';
import type { ClaimKind, Missing } from '../../model/claim/claim.ts';
import type { VerdictCounts } from '../../contract/index.ts';
import type { Coverage, SentenceState } from '../../model/article/coverage.ts';
import type { EventKind } from '../../model/history/event.ts';
import type { EventName } from '../../model/history/event-name.ts';
import type { AttachmentRef, EvidenceKind, EvidenceTarget, Stance } from '../../model/evidence/evidence.ts';
import type { Id } from '../../kernel/ids.ts';
import type { ReviewState } from '../../model/review/review.ts';
import type { Language } from '../../model/settings/settings.ts';
import type { UnverifiableReason, Verdict } from '../../model/claim/verdict.ts';
import type { ReportLook } from '../look.ts';
import type { ReportOptions } from '../../model/report/options.ts';
import type { Place } from './text-part.ts';

/**
 * Everything a report says, in no form yet: the one source of every form, so that they cannot differ. What is
 * to be blacked out is already gone from it. Moments are ISO 8601 in UTC; offsets are in the version's text, end exclusive.
 */
export interface ReportModel {
  language: Language;
  options: ReportOptions;
  exportedAt: string;
  appVersion: string;
  /** IANA name of the zone in which forms for people show moments. */
  timeZone: string;
  /** The newsroom that the report is from; null where none is named. */
  look: ReportLook | null;
  article: ReportArticle;
  version: ReportVersion;
  /** Everybody who took part, in the order in which they first did. */
  people: ReportPerson[];
  /** Those of them who only read what others had found. */
  secondReaders: Id[];
  /** From the first session's beginning to the last known work; null when nobody has worked on it. */
  period: { from: string; to: string } | null;
  totals: ReportTotals;
  /** Evidence whose source is protected, and whether it is named here. */
  protectedSources: { count: number; named: boolean };
  /** The claims that the options ask for, in article order; none that the app suggested and nobody has looked at. */
  claims: ReportClaim[];
  /** What the app suggested and nobody has looked at: never counted or shown as a claim. */
  suggestions: ReportSuggestion[];
  /** How the claims of each speaker stand, the most claims first; the article's own words under null. */
  speakers: ReportSpeaker[];
  /** How the sentences stand from the first to the last: neighbours that stand alike are one stretch. */
  stretches: ReportStretch[];
  /** The claims, listed or not, whose words must change or were never said: numbers are places in article order. */
  corrections: ReportClaim[];
  /** Numbers of the claims without a verdict. */
  unchecked: number[];
  /** Sentences of article text that nobody has cleared. */
  untouched: ReportSentence[];
  sessions: ReportSession[];
  /** How checkers agree who decided the same claims unseen, a pair each; over every claim, whatever the options list. */
  agreement: ReportAgreement[];
  /** The whole article; null when the options leave it out. */
  text: ReportText | null;
  /** Entries of the article's history, and what stands for all of them. */
  history: ReportHistory;
  /** The entries themselves, the oldest first; null when the options leave them out. */
  entries: ReportEntries | null;
}

/**
 * How far a history goes, and the hash of its last entry, which stands for all before it. Where something of the article is blacked
 * out that would confirm a guess at it, and it is null: `keyed` then has it with a key that is the library's alone, or is null where
 * the library has none.
 */
export interface ReportHistory {
  /** Null there too, since it counts what was done about protected sources. */
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
  /** What the agency says of the story, where its format has a place for it. */
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
  /** Claims with a speaker, and how their said ticks stand. */
  attributed: number;
  said: VerdictCounts;
  /** Suggestions that nobody has looked at. */
  suggested: number;
  /** Claims that a second checker signed off as they stand, and those disagreed on and not settled. */
  signedOff: number;
  disagreed: number;
  /** Claims on which checkers disagreed and none does any more. */
  settled: number;
  /** How many sentences of article text there are, and how they stand. */
  coverage: Coverage;
  /** How many claims lack what their ticks ask for. */
  missing: Record<Missing, number>;
  /** No claim unchecked, no suggestion left and no sentence untouched. */
  done: boolean;
}

/** One tick: what was found, by whom (a person's id) and when; both null while unchecked. Nobody where the options name nobody. */
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
  /** What stands before and after them in their sentence; both empty when they are the whole of it. */
  context: { before: string; after: string };
  /** Up to 32 characters of the text right before and after them, to find them again by. */
  edges: { prefix: string; suffix: string };
  kind: ClaimKind | null;
  attribution: ReportAttribution | null;
  hedge: string | null;
  /** The article's own words that it cannot be checked, or was not answered, of a claim that is unverifiable for that reason. */
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
  /** What second checkers say of it, the oldest first, and how the second reading stands. */
  reviews: ReportReview[];
  review: ReviewState;
  /** What its ticks still ask for. */
  missing: Missing[];
  createdBy: Id | null;
  createdAt: string;
}

/** A second checker's word on a claim. */
export interface ReportReview {
  by: Id | null;
  at: string;
  agrees: boolean;
  /** What the claim should have had; null for a sign-off, and where no verdict was named. */
  verdict: Verdict | null;
  reason: string | null;
  /** What they found of whether it was said, where the review is about that. */
  said: Verdict | null;
  /** True for a verdict that was set without having seen the first; and who set that. */
  independent: boolean;
  ofBy: Id | null;
  /** True for a sign-off of the ticks as they now are. */
  present: boolean;
  /** The ticks that it is about. */
  ofVerdict: Verdict;
  ofSaid: Verdict;
  /** How a disagreement was settled, and what the tick had from then on where that was written down; null while it is open, and for a sign-off. */
  settled: { by: Id | null; at: string; how: string; verdict: Verdict | null } | null;
}

/** How two checkers agree, blacked out as the options ask; nobody is named where the options name nobody. */
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

/** Words that the app suggested and nobody has looked at; numbered among the claims, as on the desk. */
export interface ReportSuggestion extends Place {
  number: number;
  quote: string;
  kind: ClaimKind | null;
}

export interface ReportSpeaker {
  /** The fullest of the names by which the claims call him. */
  speaker: string | null;
  /** The others. */
  others: string[];
  claims: number;
  verdicts: VerdictCounts;
  /** How the said ticks stand; all zero for the article's own words. */
  said: VerdictCounts;
}

/** Neighbouring sentences that stand alike: numbers count the sentences to be cleared, from 1. */
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
  /** False where there are entries about protected sources, which are not listed: their moments could point at somebody. */
  isWhole: boolean;
}

export interface ReportEntry {
  /** Its place in the history; among those that are listed, where some are not. */
  seq: number;
  at: string;
  by: Id | null;
  kind: EventKind;
  /** What it is called, told from its opposite. */
  name: EventName;
  /** The number of the claim that it is about; null for another thing, and for a claim that is gone. */
  claim: number | null;
  /** Entries that belong together have the same. */
  step: Id;
  /** What it did to what the app suggests, and how many of those suggestions were shown after it; null for anything else. */
  offer: { shown: number; of: number } | null;
  /** What it changed of something that was there, as a report may say it; what a checker noted is named only. */
  details: ReportEntryDetail[];
  /** For a tick: what it was and became. */
  from: Verdict | null;
  to: Verdict | null;
  /** It takes an earlier step back. */
  undoes: boolean;
}

/** A field that an entry changed, and what it has since; null for none, undefined where the report does not say. */
export interface ReportEntryDetail {
  field: 'reason' | 'correction' | 'speaker' | 'kind' | 'tried' | 'wouldSettle' | 'note' | 'quote';
  value?: string | null;
}

export interface ReportEvidence {
  /** Null when blacked out: an id holds the moment of its making, which could point at a source. */
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
  attachments: ReportAttachment[];
  recordedBy: Id | null;
  recordedAt: string | null;
}

/** A file kept as evidence; the hash is null where it is that of a protected source's file. */
export type ReportAttachment = Omit<AttachmentRef, 'hash'> & {
  hash: string | null;
  /** Its name in the folder of evidence files beside the report; null where it is not there. */
  savedAs: string | null;
  /** What it shows, made smaller; null where it is no picture, or is not shown. */
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
  /** State is null where a sentence asks for no tick: headings and what is not article text. */
  sentences: (Omit<ReportSentence, 'text'> & { state: SentenceState | null })[];
}
