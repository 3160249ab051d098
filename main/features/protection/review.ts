import { unchangedFiles, filesToClean } from '../../../core/casefile/files.ts';
import type { CaseContents } from '../../../core/casefile/contents.ts';
import { caseRedactionOf, ownTextOf } from '../../../core/casefile/case-redaction.ts';
import { makeCase } from '../../../core/casefile/make-case.ts';
import type { CaseOptions } from '../../../core/casefile/manifest.ts';
import { isLive, orderedClaims, type Claim } from '../../../core/model/claim/claim.ts';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import { knownByOf, type Known } from '../../../core/protection/known-by.ts';
import { textsOfCase, textsOfReport, type DisclosedText } from '../../../core/disclosure/disclosed-texts.ts';
import type { NearMatch } from '../../../core/protection/near-match.ts';
import { nearMatches } from '../../../core/protection/find-near-matches.ts';
import type { NearDecision, Redaction } from '../../../core/protection/redaction.ts';
import type { ReportOptions } from '../../../core/model/report/options.ts';
import { attachmentBytes, isKept } from '../../../db/queries/files/attachments.ts';
import { readCase } from '../../../db/casefile/read.ts';
import { deriveId, sha256 } from '../../../db/crypto/hash.ts';
import { nearDecisions } from '../../../db/queries/evidence/near-matches.ts';
import type { Library } from '../../../db/store/open.ts';
import { z } from '../../../core/kernel/zod.ts';
import { protectedSources } from '../../../db/queries/evidence/protected-evidence.ts';
import { cleanedFate, filesOfReport } from './file-cleaning.ts';
import type { DecidedContent } from '../export/report-content.ts';

/**
 * Returns everything in a report of an article, and in the files beside it, that still looks like a protected source once that is blacked out, with what was
 * decided of it; nothing for a report that names its sources.
 */
export function reportMatches(
  library: Pick<Library, 'db'>,
  content: DecidedContent,
  options: ReportOptions,
): NearMatch[] {
  const { state, hidden, decided, printed, redaction } = content;
  if (![...hidden, ...state.evidence].some(redaction.covers)) return [];
  const texts = [...textsOfReport(content, redaction), ...textsBeside(library, content, options, redaction)];
  return matchesIn(texts, { known: redaction.known, printed, decided, claims: state.claims });
}

/** Returns the same of a case file. Throws articleNotFound. */
export function caseMatches(library: Pick<Library, 'db'>, articleId: Id, options: CaseOptions): NearMatch[] {
  const hidden = options.protectedSources ? [] : protectedSources(library.db, articleId);
  if (hidden.length === 0) return [];
  const known = hidden.filter((piece) => piece.protected).flatMap(knownByOf);
  const full = readCase(library, articleId);
  const means = { hash: sha256, derive: deriveId, files: unchangedFiles };
  const { contents } = makeCase(full, options, means);
  const printed = ownTextOf(full);
  const decided = nearDecisions(library.db, articleId);
  const files = options.files ? textsOfFiles(library, full, options) : [];
  return matchesIn([...textsOfCase(contents), ...files], { known, printed, decided, claims: full.claims });
}

/**
 * What to do with undecided words that look like a protected source: refuse to export, or treat them all in the same
 * way.
 */
export const Undecided = z.enum(['refuse', 'hide', 'stand']);
export type Undecided = z.infer<typeof Undecided>;

/**
 * Returns what is decided in an article with what becomes of what nobody has decided on. Throws reviewNeeded if there is such, and
 * it is not let go one way or the other.
 */
export function withDecisions(
  matches: readonly NearMatch[],
  decided: readonly NearDecision[],
  undecided: Undecided = 'refuse',
): NearDecision[] {
  const open = matches.filter(({ decision }) => decision === null);
  if (open.length === 0) return [...decided];
  if (undecided === 'refuse') throw new TickmarkError('reviewNeeded', { n: open.length });
  return [...decided, ...open.map(({ key }) => ({ words: key, decision: undecided }))];
}

/** A text that leaves, with the file's name if it is in a file. */
type Text = DisclosedText & { file?: string };

/** Returns the texts of the files that would go with a case file. */
function textsOfFiles(library: Pick<Library, 'db'>, full: CaseContents, options: CaseOptions): Text[] {
  const hidden = caseRedactionOf(full, options);
  const kept = new Set(full.attachments.map(({ hash }) => hash));
  const hashes = [...filesToClean(full, hidden)].filter((hash) => kept.has(hash));
  return textsIn(library, hashes, fileNamesIn(full), hidden.redaction);
}

/** Returns the texts of the files that would be beside a report. */
function textsBeside(
  library: Pick<Library, 'db'>,
  { state }: DecidedContent,
  options: ReportOptions,
  redaction: Redaction,
): Text[] {
  if (!options.evidenceFiles) return [];
  const live = new Set(state.claims.filter(isLive).map(({ id }) => id));
  const refs = filesOfReport(state.evidence, redaction)
    .filter(({ claimId }) => live.has(claimId))
    .flatMap(({ attachments }) => attachments);
  const names = new Map(refs.map(({ hash, name }) => [hash, redaction.clean(name)]));
  const hashes = [...names.keys()].filter((hash) => !redaction.coversFile(hash) && isKept(library.db, hash));
  return textsIn(library, hashes, names, redaction);
}

/** Returns what files say that leave where an article has a protected source. One that is left out says nothing. */
function textsIn(
  { db }: Pick<Library, 'db'>,
  hashes: readonly string[],
  names: ReadonlyMap<string, string>,
  redaction: Redaction,
): Text[] {
  return hashes.flatMap((hash) => {
    const texts: Text[] = [];
    const file = names.get(hash) ?? '';
    const clean = (words: string): string => {
      texts.push({
        entity: 'attachment',
        id: null,
        field: 'text',
        claimId: null,
        entryId: null,
        words,
        file,
      });
      return redaction.clean(words);
    };
    const { fate } = cleanedFate(attachmentBytes(db, hash), { hasProtected: true, redaction: { clean } });
    return fate.what === 'leftOut' ? [] : texts;
  });
}

/** The names of an article's files by their hashes. */
function fileNamesIn({ versions, evidence }: CaseContents): Map<string, string> {
  const loaded = versions.flatMap(({ sourceHash, sourceName }) =>
    sourceHash === null || sourceName === null ? [] : [[sourceHash, sourceName] as const],
  );
  const attached = evidence.flatMap(({ attachments }) =>
    attachments.map(({ hash, name }) => [hash, name] as const),
  );
  return new Map([...loaded, ...attached]);
}

interface MatchContext {
  /** What all protected sources are known by. */
  known: readonly Known[];
  printed: string;
  decided: readonly NearDecision[];
  claims: readonly Claim[];
}

function matchesIn(texts: readonly Text[], { known, printed, decided, claims }: MatchContext): NearMatch[] {
  const decisions = new Map(decided.map(({ words, decision }) => [words, decision]));
  const numbers = claimNumbers(claims);
  return nearMatches(texts, known, { printed, decided: [] }).map(
    ({ key, words, before, after, text, like }) => ({
      key,
      words,
      before,
      after,
      place: {
        entity: text.entity,
        field: text.field.split('.')[0] ?? '',
        claim: (text.claimId !== null && numbers.get(text.claimId)) || null,
        file: text.file ?? null,
      },
      like: { kind: like.kind, words: like.words },
      decision: decisions.get(key) ?? null,
    }),
  );
}

/** The numbers of claims, each in its own version. */
function claimNumbers(claims: readonly Claim[]): Map<string, number> {
  const versions = [...new Set(claims.map(({ versionId }) => versionId))];
  return new Map(
    versions.flatMap((version) =>
      orderedClaims(claims.filter(({ versionId }) => versionId === version)).map(
        ({ id }, index) => [id, index + 1] as const,
      ),
    ),
  );
}
