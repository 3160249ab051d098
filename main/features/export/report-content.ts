import type { FileNote } from '../../../core/casefile/manifest.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import type { ReportContent } from '../../../core/disclosure/disclosed-texts.ts';
import type { NearMatch } from '../../../core/protection/near-match.ts';
import { redactionFor, type NearDecision, type Redaction } from '../../../core/protection/redaction.ts';
import type { ArticleChecks } from '../../../core/model/source/article-checks.ts';
import { buildReport } from '../../../core/report/model/build-report.ts';
import type { ReportLook } from '../../../core/report/look.ts';
import type { ReportModel } from '../../../core/report/model/model.ts';
import type { ReportOptions } from '../../../core/model/report/options.ts';
import { articleState } from '../../../db/queries/articles/article-state.ts';
import { liveSources } from '../../../db/queries/sources/article-sources.ts';
import { eventsOf } from '../../../db/queries/history/events.ts';
import { keyedHash } from '../../../db/identity/identity.ts';
import { reportLook } from '../../../db/queries/settings/looks.ts';
import type { Library } from '../../../db/store/open.ts';
import { withheldFrom } from '../../../db/queries/evidence/protected-evidence.ts';
import { reportMatches, withDecisions, type Undecided } from '../protection/review.ts';
import { attachmentBytes } from '../../../db/queries/files/attachments.ts';
import type { CleaningSources, FileWork } from './report-files.ts';
import { disclosedState } from './disclosed-state.ts';

/** Which report of which article; `versionId` null for the newest. */
export interface ReportWish {
  articleId: Id;
  versionId: Id | null;
  options: ReportOptions;
}

/** What a report is made of: what the article has, and what was decided of words that look like a protected source. */
export interface DecidedContent extends ReportContent {
  decided: readonly NearDecision[];
  /** The text that counts as the article's own. */
  printed: string;
  /** What it must not say, but for what was decided: made once for all that is done with it. */
  redaction: Redaction;
}

/** Returns what the library has for a report. The checks come from elsewhere: see `checksFor`. Throws articleNotFound. */
export function reportContent(
  library: Library,
  { articleId, versionId, options }: ReportWish,
  checks: ArticleChecks | null,
): DecidedContent {
  const { db } = library;
  const state = articleState(library, articleId, versionId);
  const withheld = withheldFrom(db, articleId, state.version);
  const evidence = [...withheld.hidden, ...state.evidence];
  return {
    state,
    events: options.history ? eventsOf(db, articleId) : [],
    ...withheld,
    sources: options.sources ? liveSources(db, articleId).map(({ source }) => source) : [],
    redaction: redactionFor(evidence, withheld.printed, options.nameProtected),
    checks,
    notes: options.notes,
  };
}

/**
 * Returns what a report says of quotations and of the proof list; null if it says nothing. Protected sources take part in a report that names
 * them. Throws articleNotFound, ExportCancelled.
 */
async function checksFor(
  library: Library,
  wish: ReportWish,
  files: FileWork,
  signal: AbortSignal,
): Promise<ArticleChecks | null> {
  const { quotations, proofList } = wish.options;
  return quotations || proofList ? files.checks(library, wish, signal) : null;
}

/** How a report is made. */
export interface ReportMaking {
  /** The moment that it gives: ISO 8601, UTC. */
  exportedAt: string;
  appVersion: string;
  /** What becomes of words that look like a protected source and that nobody has decided on; refused where it is left out. */
  near?: Undecided | undefined;
  /** Reads and cleans its files. */
  files: FileWork;
  signal: AbortSignal;
  /** Told how many of its files are read. */
  tell?: (done: number, total: number) => void;
}

/** A report as it may leave. */
export interface DisclosedReport {
  model: ReportModel;
  look: ReportLook | null;
  /** The bytes that a picture of a file is made of, which is drawn anew: of a clean copy those of the file itself. */
  pictureBytes(hash: string): Uint8Array;
  /** What its files are written by. */
  originals: ReadonlyMap<string, string>;
  sources: CleaningSources;
  /** Which of its files are clean copies, which are left out, and why. */
  fileNotes: FileNote[];
}

/**
 * Returns a report of an article as it may leave: blacked out, with clean copies of files, and looked through for what may still
 * tell who a protected source is. Throws articleNotFound, reviewNeeded, ExportCancelled.
 */
export async function disclosedReport(
  library: Library,
  wish: ReportWish,
  { exportedAt, appVersion, near, files, signal, tell = () => undefined }: ReportMaking,
): Promise<DisclosedReport> {
  const { options } = wish;
  const content = reportContent(library, wish, await checksFor(library, wish, files, signal));
  const { events, hidden, printed, checks, sources: listed } = content;
  // To let everything stand blacks out nothing more: nothing has to be asked then.
  const decided =
    near === 'stand'
      ? [...content.decided]
      : withDecisions(await matchesOf(library, content, wish, files, signal), content.decided, near);
  const redaction = content.redaction.hiding(decided);
  const withheld = { hidden, decided, printed, redaction, sources: listed };
  const watch = { signal, tell };
  const disclosed = await disclosedState(library, content.state, options, withheld, files, watch);
  const look = reportLook(library.db, options.look);
  const keyed = (hash: string): string | null => keyedHash(library.db, hash);
  const { originals, sources, fileNotes, listedSources } = disclosed;
  const told = { events, hidden, redaction, checks, sources: listedSources };
  const made = { exportedAt, appVersion, keyed, look, ...told };
  const pictureBytes = (hash: string): Uint8Array => attachmentBytes(library.db, originals.get(hash) ?? hash);
  return {
    model: buildReport(disclosed.state, options, made),
    look,
    pictureBytes,
    originals,
    sources,
    fileNotes,
  };
}

/**
 * Returns what in a report still looks like a protected source; `files` reads those that lie beside it, where there are such. Throws
 * ExportCancelled.
 */
export async function reviewedReport(
  library: Library,
  wish: ReportWish,
  files: FileWork,
  signal: AbortSignal,
): Promise<NearMatch[]> {
  const { state, hidden, redaction } = reportContent(library, wish, null);
  // Where nothing is blacked out nothing can look like it, and nobody waits for the comparison with the sources.
  if (![...hidden, ...state.evidence].some(redaction.covers)) return [];
  const checks = await checksFor(library, wish, files, signal);
  return matchesOf(library, reportContent(library, wish, checks), wish, files, signal);
}

function matchesOf(
  library: Library,
  content: DecidedContent,
  wish: ReportWish,
  files: FileWork,
  signal: AbortSignal,
): Promise<NearMatch[]> {
  const { evidenceFiles, nameProtected } = wish.options;
  const hasProtected = [...content.hidden, ...content.state.evidence].some((piece) => piece.protected);
  return evidenceFiles && hasProtected && !nameProtected
    ? files.review(library, wish, content.checks, signal)
    : Promise.resolve(reportMatches(library, content, wish.options));
}
