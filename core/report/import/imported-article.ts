import type { Article, Block, Sentence, Version, Warning } from '../../model/article/article.ts';
import type { Claim } from '../../model/claim/claim.ts';
import type { Evidence } from '../../model/evidence/evidence.ts';
import { blockId, newId, sentenceId, type Id } from '../../kernel/ids.ts';
import type { Review } from '../../model/review/review.ts';
import { initialsOf, type Checker, type Session } from '../../model/session.ts';
import type { ReportFile } from './read-report.ts';
import { importedClaim, importedSuggestion } from './imported-claim.ts';

/** An article as a report describes it, in rows for a library. */
export interface ImportedReport {
  article: Article;
  version: Version;
  blocks: Block[];
  sentences: Sentence[];
  claims: Claim[];
  evidence: Evidence[];
  reviews: Review[];
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
 * become `unnamed`; somebody with an id that the report's list lacks gets the name of `unnamed`. The rows lack what a
 * report does not hold: the history, remarks, the details of a verdict that was set back, and everything about
 * blacked-out evidence except that it exists.
 */
export function importedReport(file: ReportFile, unnamed: UnnamedPerson): ImportedReport {
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
      warnings: warningsOf(file),
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
    evidence: claims.flatMap(({ evidence }) => evidence),
    reviews: claims.flatMap(({ reviews }) => reviews),
    sessions,
  };
  return { ...rows, checkers: peopleOf(file, rows, unnamed) };
}

function warningsOf({ exportedAt, totals }: ReportFile): Warning[] {
  const from: Warning = { code: 'fromReport', detail: exportedAt.slice(0, 10) };
  return totals.unlisted === 0 ? [from] : [from, { code: 'reportNotAll', detail: String(totals.unlisted) }];
}

/** Everybody whom the rows name: those in the report's own list, and those who stand for the others. */
function peopleOf(
  { checkers, exportedAt }: ReportFile,
  { claims, evidence, reviews, sessions }: Omit<ImportedReport, 'checkers'>,
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
  ]);
  for (const id of named)
    if (id !== null && !known.has(id))
      known.set(id, { id, name: unnamed.name, initials: unnamed.initials, createdAt: exportedAt });
  return [...known.values()];
}
