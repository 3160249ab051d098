import type { Article, Version } from '../../model/article/article.ts';
import type { Claim } from '../../model/claim/claim.ts';
import type { ArticleState } from '../../contract/index.ts';
import type { Evidence } from '../../model/evidence/evidence.ts';
import type { Redaction } from '../../protection/redaction.ts';
import { disclose, type Disclosed } from '../../protection/rules/disclose.ts';
import type { Review } from '../../model/review/review.ts';
import type { Checker, Session } from '../../model/session.ts';

export type ReportedClaim = Disclosed<'claim', Claim, 'report'>;
export type ReportedReview = Disclosed<'review', Review, 'report'>;
export type ReportedSession = Disclosed<'session', Session, 'report'>;
export type ReportedChecker = Disclosed<'checker', Checker, 'report'>;

/** A piece of evidence as a report may show it. Of a protected source that is not named, hardly anything is left. */
export type ReportedEvidence =
  | (Disclosed<'evidence', Evidence, 'report'> & { readonly blackedOut: false })
  | (Disclosed<'evidence', Evidence, 'report', 'covered'> & { readonly blackedOut: true });

/** The rows of an article as a report may show them. Every form is made of these and of the article's own text. */
export interface ReportRows {
  article: Disclosed<'article', Article, 'report'>;
  version: Disclosed<'version', Version, 'report'>;
  claims: ReportedClaim[];
  /** Evidence that is not removed, the oldest first, with blacked-out evidence after all else. */
  evidence: ReportedEvidence[];
  /** What is not removed, the oldest first. */
  reviews: ReportedReview[];
  sessions: ReportedSession[];
  checkers: ReportedChecker[];
}

/** Returns an article's rows as a report with this redaction may tell them. */
export function reportRows(state: ArticleState, redaction: Redaction): ReportRows {
  return {
    article: disclose('article', state.article, 'report', redaction),
    version: disclose('version', state.version, 'report', redaction),
    claims: state.claims.map((claim) => disclose('claim', claim, 'report', redaction)),
    evidence: coveredLast(oldestFirst(state.evidence).map((piece) => reportedEvidence(piece, redaction))),
    reviews: oldestFirst(state.reviews).map((review) => disclose('review', review, 'report', redaction)),
    sessions: state.sessions.map((session) => disclose('session', session, 'report', redaction)),
    checkers: state.checkers.map((checker) => disclose('checker', checker, 'report', redaction)),
  };
}

function reportedEvidence(piece: Evidence, redaction: Redaction): ReportedEvidence {
  return redaction.covers(piece)
    ? { ...disclose('evidence', piece, 'report', redaction, 'covered'), blackedOut: true }
    : { ...disclose('evidence', piece, 'report', redaction), blackedOut: false };
}

/** A blacked-out piece between two pieces with known moments would show when it was recorded. */
function coveredLast(evidence: readonly ReportedEvidence[]): ReportedEvidence[] {
  return [
    ...evidence.filter(({ blackedOut }) => !blackedOut),
    ...evidence.filter(({ blackedOut }) => blackedOut),
  ];
}

/**
 * An id contains the moment when it was made. If the rules have taken the id away, nothing can be sorted by it any
 * more.
 */
function oldestFirst<Row extends { id: string; removed: boolean }>(rows: readonly Row[]): Row[] {
  return rows.filter(({ removed }) => !removed).sort((a, b) => (a.id < b.id ? -1 : 1));
}
