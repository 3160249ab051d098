import type { Article, Block, Sentence, Version, Warning } from '../../model/article/article.ts';
import type { Claim } from '../../model/claim/claim.ts';
import type { Author } from '../../model/claim/claim-changes.ts';
import type { Evidence } from '../../model/evidence/evidence.ts';
import { blockId, newId, sentenceId, type Id } from '../../kernel/ids.ts';
import type { ProofTick } from '../../model/proof-tick.ts';
import type { Review } from '../../model/review/review.ts';
import type { Source } from '../../model/source/source.ts';
import { initialsOf, type Checker, type Session } from '../../model/session.ts';
import type { ReportFile } from './read-report.ts';
import { importedClaim, importedSuggestion } from './imported-claim.ts';
import { importedSources } from './imported-sources.ts';

/** An article as a report describes it, in rows for a library. */
export interface ImportedReport {
  article: Article;
  version: Version;
  blocks: Block[];
  sentences: Sentence[];
  claims: Claim[];
  evidence: Evidence[];
  reviews: Review[];
  sources: Source[];
  proofTicks: ProofTick[];
  /** Names of files that the report does not tell the hash of, so that nothing can be known of them here. */
  unhashed: string[];
  checkers: Checker[];
  sessions: Session[];
}

/** The people who stand for those whom the report does not name: one checker, and one second reader. */
export interface UnnamedPerson {
  id: Id;
  secondId: Id;
  name: string;
  initials: string;
}

/**
 * Returns the rows of a report's article. Ids are those of the report if it gives them. People whom it does not name
 * become `unnamed`; somebody with an id that the report's list lacks gets the name of `unnamed`. Its sources are added by
 * `author`, because it does not say by whom they were. The rows lack what a report does not hold: the history, remarks, the details of
 * a verdict that was set back, and everything about blacked-out evidence except that it exists. The version's warnings name what
 * the report tells and is not taken.
 */
export function importedReport(file: ReportFile, unnamed: UnnamedPerson, author: Author): ImportedReport {
  const { article: details, version, text, exportedAt } = file;
  const { id: articleId, ...rest } = details;
  const article: Article = {
    id: articleId,
    ...rest,
    createdAt: version.loadedAt,
    removed: false,
    archived: false,
  };
  const place = {
    articleId,
    versionId: version.id,
    exportedAt,
    unnamed: unnamed.id,
    unnamedSecond: unnamed.secondId,
  };
  const claims = file.claims.map((claim) => importedClaim(claim, place));
  const suggestions = file.suggestions.map((one) => importedSuggestion(one, place));
  const sessions = file.sessions.map(({ by, startedAt, endedAt, changes }): Session => ({
    id: newId(),
    articleId,
    checkerId: by ?? unnamed.id,
    startedAt,
    // Nobody is working on it here.
    endedAt: endedAt ?? exportedAt,
    changes,
  }));
  const rows = {
    article,
    version: {
      id: version.id,
      articleId,
      number: version.number,
      text: text.content,
      textHash: version.textSha256,
      words: version.words,
      format: version.format,
      sourceName: version.sourceName,
      sourceHash: version.sourceSha256,
      loadedAt: version.loadedAt,
      warnings: reportWarnings(file),
      release: version.release,
      remarks: [],
    },
    blocks: text.blocks.map(({ index, kind, level, isText, position }): Block => ({
      id: blockId(version.id, index),
      versionId: version.id,
      position: index,
      kind,
      level,
      ...position.utf16,
      isText,
    })),
    sentences: text.sentences.map(({ index, block, state, position }): Sentence => ({
      id: sentenceId(version.id, index),
      versionId: version.id,
      position: index,
      blockPosition: block,
      ...position.utf16,
      noClaim: state === 'noClaim',
    })),
    claims: [...claims.map(({ claim }) => claim), ...suggestions],
    ...importedSources(
      file,
      claims.flatMap(({ evidence }) => evidence),
      { articleId, author },
    ),
    proofTicks: proofTicksOf(file, place),
    unhashed: unhashedFiles(file),
    reviews: claims.flatMap(({ reviews }) => reviews),
    sessions,
  };
  return { ...rows, checkers: peopleOf(file, rows, unnamed) };
}

/** Returns what somebody has to know of an article that comes from a report: where it is from, and what of the report is not taken. */
export function reportWarnings(file: ReportFile): Warning[] {
  const { exportedAt, totals, claims, sources, quotations, proofList, history } = file;
  const hidden = claims.flatMap(({ evidence }) => evidence).filter(({ blackedOut }) => blackedOut);
  const counted: [Warning['code'], number][] = [
    ['reportNotAll', totals.unlisted],
    ['reportBlackedOut', hidden.length],
    ['reportSources', sources?.length ?? 0],
    ['reportHistory', history.entries?.length ?? 0],
  ];
  return [
    { code: 'fromReport', detail: exportedAt.slice(0, 10) },
    ...counted.flatMap(([code, n]) => (n === 0 ? [] : [{ code, detail: String(n) }])),
    ...(quotations === null && proofList === null ? [] : [{ code: 'reportChecks', detail: null } as const]),
  ];
}

/** The ticks of the proof list, which are what somebody did. */
function proofTicksOf(
  { proofList }: ReportFile,
  { articleId, unnamed }: { articleId: Id; unnamed: Id },
): ProofTick[] {
  return (proofList ?? []).flatMap(({ kind, words, of, ticks }) =>
    ticks.map(({ by, at }) => ({
      id: newId(),
      articleId,
      kind,
      words,
      of,
      createdBy: by ?? unnamed,
      createdAt: at,
      removed: false,
    })),
  );
}

/** Of blacked-out evidence no name of a file is told either. */
function unhashedFiles({ claims, sources }: ReportFile): string[] {
  const ofEvidence = claims
    .flatMap(({ evidence }) => evidence)
    .filter(({ blackedOut }) => !blackedOut)
    .flatMap(({ attachments }) => attachments);
  const files = [...ofEvidence, ...(sources ?? []).flatMap((source) => source.files)];
  return files.flatMap(({ name, sha256 }) => (sha256 === null ? [name] : []));
}

/** Everybody whom the rows name: those in the report's own list, and those who stand for the others. */
function peopleOf(
  { checkers, exportedAt }: ReportFile,
  { claims, evidence, reviews, sessions, proofTicks }: Omit<ImportedReport, 'checkers'>,
  unnamed: UnnamedPerson,
): Checker[] {
  const known = new Map<Id, Checker>(
    checkers.map(({ id, name, initials }) => [
      id,
      {
        id,
        name: (name ?? initials).slice(0, 200),
        initials: (initials || initialsOf(name ?? '') || '?').slice(0, 8),
        createdAt: exportedAt,
      },
    ]),
  );
  const named = new Set<Id | null>([
    ...claims.flatMap(({ createdBy, verdictBy, saidBy }) => [createdBy, verdictBy, saidBy]),
    ...evidence.map(({ createdBy }) => createdBy),
    ...reviews.flatMap(({ checkerId, resolvedBy, ofBy }) => [checkerId, resolvedBy, ofBy ?? null]),
    ...sessions.map(({ checkerId }) => checkerId),
    ...proofTicks.map(({ createdBy }) => createdBy),
  ]);
  for (const id of named)
    if (id !== null && !known.has(id))
      known.set(id, { id, name: unnamed.name, initials: unnamed.initials, createdAt: exportedAt });
  return [...known.values()];
}
