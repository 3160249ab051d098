import type { Block, Release, Version } from '../article.ts';
import type { ClaimKind, Missing } from '../claim.ts';
import type { VerdictCounts } from '../contract.ts';
import type { Coverage, SentenceState } from '../coverage.ts';
import type { AttachmentRef, EvidenceKind, EvidenceTarget, Stance } from '../evidence.ts';
import type { Id } from '../ids.ts';
import type { Language } from '../settings.ts';
import type { UnverifiableReason, Verdict } from '../verdict.ts';
import type { ReportOptions } from './options.ts';
import type { Place } from './places.ts';

/**
 * Everything a report says, in no form yet: the one source of HTML, PDF and JSON, so that they cannot differ. What is
 * to be blacked out is already gone from it. Moments are ISO 8601 in UTC; offsets are in the version's text, end exclusive.
 */
export interface ReportModel {
  language: Language;
  options: ReportOptions;
  exportedAt: string;
  appVersion: string;
  /** IANA name of the zone in which forms for people show moments. */
  timeZone: string;
  article: ReportArticle;
  version: ReportVersion;
  /** Everybody who took part, in the order in which they first did. */
  people: ReportPerson[];
  /** From the first session's beginning to the last known work; null when nobody has worked on it. */
  period: { from: string; to: string } | null;
  totals: ReportTotals;
  /** Evidence whose source is protected, and whether it is named here. */
  protectedSources: { count: number; named: boolean };
  /** The claims that the options ask for, in article order. */
  claims: ReportClaim[];
  /** The claims, listed or not, whose words must change or were never said: numbers are places in article order. */
  corrections: ReportClaim[];
  /** Numbers of the claims without a verdict. */
  unchecked: number[];
  /** Sentences of article text that nobody has cleared. */
  untouched: ReportSentence[];
  sessions: ReportSession[];
  /** The whole article; null when the options leave it out. */
  text: ReportText | null;
  /** Entries of the article's history, and the hash of the last, which stands for all before it. */
  history: { length: number; lastHash: string };
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
  name: string;
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
  coverage: Coverage;
  /** How many claims lack what their ticks ask for. */
  missing: Record<Missing, number>;
  /** No claim unchecked and no sentence untouched. */
  done: boolean;
}

/** One tick: what was found, by whom (a person's id) and when; both null while unchecked. */
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
}

export interface ReportClaim extends Place {
  id: Id;
  /** Its place among all the article's claims, from 1. */
  number: number;
  /** The exact words. */
  quote: string;
  /** What stands before and after them in their sentence; both empty when they are the whole of it. */
  context: { before: string; after: string };
  kind: ClaimKind | null;
  attribution: ReportAttribution | null;
  hedge: string | null;
  /** A detector's suggestion that no checker has touched. */
  suggested: boolean;
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
  /** What its ticks still ask for. */
  missing: Missing[];
  createdBy: Id;
  createdAt: string;
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
  recordedBy: Id;
  recordedAt: string | null;
}

/** A file kept as evidence; the hash is null where it is that of a protected source's file. */
export type ReportAttachment = Omit<AttachmentRef, 'hash'> & { hash: string | null };

export interface ReportSentence extends Place {
  position: number;
  blockPosition: number;
  text: string;
}

export interface ReportSession {
  by: Id;
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
