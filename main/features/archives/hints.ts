import { claimTextOf } from '../../../core/match/claim-text.ts';
import { askedKeysOf } from '../../../core/match/checks/check-words.ts';
import { indexKeys } from '../../../core/match/index-keys.ts';
import type { ClaimText } from '../../../core/match/passage.ts';
import { differencesOf, rankChecks, type CheckText } from '../../../core/match/checks/rank-checks.ts';
import { TickmarkError } from '../../../core/kernel/errors.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import { checkKey, ownClaimKey, type EarlierCheck } from '../../../core/model/earlier-check/earlier-check.ts';
import {
  MOST_HINTS,
  type ClaimHints,
  type EarlierHint,
} from '../../../core/model/earlier-check/earlier-hint.ts';
import { hintProbability, type HintsFrom } from '../../../core/model/earlier-check/hints-from.ts';
import { openArchives } from '../../../db/archives/archives-file.ts';
import { allArchives } from '../../../db/archives/archives.ts';
import { findChecks } from '../../../db/archives/find-checks.ts';
import { findDecidedClaims, type DecidedClaim } from '../../../db/queries/claims/decided-claims.ts';
import { notTheSameIn } from '../../../db/queries/claims/not-the-same.ts';
import type { Library } from '../../../db/store/open.ts';
import { rowById } from '../../../db/tables/rows.ts';
import { articleTable, claimTable, versionTable } from '../../../db/tables/tables.ts';

/** Candidates that are compared with a claim, of the archives and of the library. */
const OF_ARCHIVES = 200;
const OF_LIBRARY = 50;

/** An archive counts as one with so many checks at least: in a handful every word is rare, and would tell as much as one that is rare in thousands. */
const FEW = 10_000;
/** One word in common makes no claim the same, unless it has no other. */
const COMMON = 2;

/** A candidate, and what it is shown as. */
interface Candidate {
  readonly text: CheckText;
  readonly hint: Pick<EarlierHint, 'key' | 'check' | 'archive' | 'own'>;
}

/** Compares claims with the archives of a library, and with what was decided in it. Close it after use. */
export interface CheckMatcher {
  /** Returns what may be of the same claim, the likeliest first; claims of the article with the id are left out. */
  match(claim: ClaimText, articleId: Id | null): Omit<EarlierHint, 'isOther'>[];
  close(): void;
}

/** Returns a matcher that gives what is at least as likely as asked (0-1). Throws what openArchives throws. */
export function checkMatcher(library: Library, least: number): CheckMatcher {
  const { db } = library;
  const archives = openArchives(library.path, 'read');
  const names = new Map((archives === null ? [] : allArchives(archives)).map(({ id, name }) => [id, name]));
  return {
    match(claim, articleId) {
      const keys = askedKeysOf(claim);
      const fromArchives = archives === null ? null : findChecks(archives, keys, OF_ARCHIVES);
      const fromLibrary = findDecidedClaims(db, { keys, articleId, limit: OF_LIBRARY });
      const candidates = [
        ...(fromArchives?.found ?? []).map(({ id, archiveId, check }) =>
          ofArchive(`check ${id}`, check, names.get(archiveId) ?? ''),
        ),
        ...fromLibrary.found.map(ofLibrary),
      ];
      // The keys are told apart already.
      const enough = Math.min(COMMON, keys.length);
      const near = candidates.filter(({ text }) => commonKeys(text, keys) >= enough);
      return likeliest(claim, near, fromArchives ?? fromLibrary, least);
    },
    close: () => void archives?.close(),
  };
}

/**
 * Returns the earlier checks that may be of some claims of a version: those of the archives that are switched on, and claims that were decided
 * in other articles. This takes some 30 ms a claim: call it in a process of its own. Throws articleNotFound, and what openArchives throws.
 */
export function hintsOf(
  library: Library,
  versionId: Id,
  claimIds: readonly Id[],
  from: Exclude<HintsFrom, 'never'>,
): ClaimHints[] {
  const { db } = library;
  const version = rowById(db, versionTable, versionId);
  const article = version && rowById(db, articleTable, version.articleId);
  if (version === null || article === null) throw new TickmarkError('articleNotFound');
  const matcher = checkMatcher(library, hintProbability[from]);
  try {
    const isOther = notTheSameIn(db, article.id);
    return claimIds.flatMap((claimId): ClaimHints[] => {
      const row = rowById(db, claimTable, claimId);
      if (row === null) return [];
      const hints = matcher
        .match(claimTextOf(row, version.text, article), article.id)
        .map((hint) => ({ ...hint, isOther: isOther(row.quote, hint.key) }));
      return [{ claimId, hints: hints.toSorted((a, b) => Number(a.isOther) - Number(b.isOther)) }];
    });
  } finally {
    matcher.close();
  }
}

function likeliest(
  claim: ClaimText,
  candidates: readonly Candidate[],
  { frequencies, all }: { frequencies: ReadonlyMap<string, number>; all: number },
  least: number,
): Omit<EarlierHint, 'isOther'>[] {
  const byId = new Map(candidates.map((candidate) => [candidate.text.id, candidate]));
  const ranked = rankChecks(
    claim,
    candidates.map(({ text }) => text),
    { frequencies, all: Math.max(all, FEW) },
  );
  const likely = ranked.flatMap(({ check, probability }) => {
    const hint = byId.get(check.id)?.hint;
    return hint === undefined || probability < least ? [] : [{ check, probability, hint }];
  });
  // What was decided here before is not pushed out by what others have: somebody has to answer for both.
  const isFirst = ({ probability, hint }: (typeof likely)[number]): boolean =>
    hint.own !== null && probability >= hintProbability.likely;
  return [...likely.filter(isFirst), ...likely.filter((one) => !isFirst(one))]
    .slice(0, MOST_HINTS)
    .map(({ check, probability, hint }) => ({
      ...hint,
      probability,
      differences: [...differencesOf(claim, check)],
    }));
}

/** How many of the keys a check has in its claim or its headline. */
function commonKeys({ claim, title, language }: CheckText, keys: readonly string[]): number {
  const own = new Set(indexKeys(`${claim} ${title}`, language));
  return keys.filter((key) => own.has(key)).length;
}

function ofArchive(id: string, check: EarlierCheck, archive: string): Candidate {
  return { text: textOf(id, check), hint: { key: checkKey(check), check, archive, own: null } };
}

function ofLibrary(claim: DecidedClaim): Candidate {
  const { claimId, articleId, title, published, quote, verdict, correction, speaker, outlet, language } =
    claim;
  const check: EarlierCheck = {
    ...{
      claim: quote,
      title,
      detail: correction ?? '',
      claimant: speaker,
      claimed: published?.slice(0, 10) ?? null,
    },
    ...{ publisher: outlet, published: null, rating: '', verdict, address: null, language },
  };
  return {
    text: { ...textOf(claimId, check), title: '', detail: '' },
    hint: { key: ownClaimKey(claimId), check, archive: null, own: { claimId, articleId, title, published } },
  };
}

function textOf(
  id: string,
  { claim, title, detail, claimant, claimed, published, language }: EarlierCheck,
): CheckText {
  return { id, claim, title, detail, claimant, claimed, published, language };
}
