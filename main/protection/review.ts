import { allAsTheyAre } from '../../core/case/leaving-files.ts';
import { makeCase } from '../../core/case/make-case.ts';
import type { CaseOptions } from '../../core/case/options.ts';
import { orderedClaims, type Claim } from '../../core/claim.ts';
import { Entity } from '../../core/event.ts';
import type { Id } from '../../core/ids.ts';
import { knownByOf } from '../../core/protection/known-by.ts';
import { textsOfCase, textsOfReport, type LeavingText } from '../../core/protection/leaving-texts.ts';
import type { LeavingPlace, NearMatch } from '../../core/protection/near-match.ts';
import { nearMatches } from '../../core/protection/near-matches.ts';
import { redactionFor } from '../../core/protection/redaction.ts';
import type { ReportOptions } from '../../core/report/options.ts';
import { articleState } from '../../db/article-state.ts';
import { readCase } from '../../db/case-read.ts';
import { deriveId } from '../../db/derive-id.ts';
import { eventsOf, sha256 } from '../../db/events.ts';
import type { Library } from '../../db/open.ts';
import { unsaidOf } from '../../db/protected-evidence.ts';

/** What is about to leave: a report of a version (null: the newest), or a case file. */
export type Leaving =
  { what: 'report'; versionId: Id | null; options: ReportOptions } | { what: 'case'; options: CaseOptions };

/** What leaves, and what it belongs to. */
interface Leaves {
  texts: LeavingText[];
  printed: string;
  claims: readonly Claim[];
}

/**
 * Returns everything in what is about to leave that still looks like a protected source, each with what was decided of it; nothing
 * where protected sources are named. What was decided to be hidden is listed too: it can be thought better of. Throws
 * articleNotFound.
 */
export function reviewOf(library: Library, articleId: Id, leaving: Leaving): NearMatch[] {
  const namesAll =
    leaving.what === 'report' ? leaving.options.nameProtected : leaving.options.protectedSources;
  if (namesAll) return [];
  const { hidden, decided } = unsaidOf(library.db, articleId);
  const known = hidden.flatMap((evidence) => knownByOf(evidence));
  if (known.length === 0) return [];
  const { texts, printed, claims } =
    leaving.what === 'report'
      ? reportLeaves(library, articleId, leaving)
      : caseLeaves(library, articleId, leaving);
  const numbers = new Map(orderedClaims(claims).map(({ id }, index) => [id, index + 1]));
  const decisions = new Map(decided.map(({ words, decision }) => [words, decision]));
  return nearMatches(texts, known, { printed, decided: [] }).map(
    ({ key, words, before, after, text, like }) => ({
      ...{ key, words, before, after },
      place: placeOf(text, numbers),
      like: { kind: like.kind, words: like.words },
      decision: decisions.get(key) ?? null,
    }),
  );
}

function reportLeaves(
  library: Library,
  articleId: Id,
  { versionId, options }: Extract<Leaving, { what: 'report' }>,
): Leaves {
  const state = articleState(library, articleId, versionId);
  const { hidden } = unsaidOf(library.db, articleId);
  const printed = state.version.text;
  const events = options.history ? eventsOf(library.db, articleId) : [];
  const redaction = redactionFor([...hidden, ...state.evidence], printed, false);
  const texts = textsOfReport({ state, events, hidden, notes: options.notes }, redaction);
  return { texts, printed, claims: state.claims };
}

function caseLeaves(
  library: Library,
  articleId: Id,
  { options }: Extract<Leaving, { what: 'case' }>,
): Leaves {
  const full = readCase(library, articleId);
  const { contents } = makeCase(full, options, { hash: sha256, derive: deriveId, files: allAsTheyAre });
  const printed = contents.versions.map(({ text }) => text).join('\n');
  return { texts: textsOfCase(contents), printed, claims: contents.claims };
}

function placeOf({ entity, field, claimId }: LeavingText, numbers: ReadonlyMap<Id, number>): LeavingPlace {
  const known =
    Entity.safeParse(entity).data ?? (entity === 'checker' || entity === 'session' ? entity : 'article');
  return {
    entity: known,
    field: field.split('.')[0] ?? field,
    claim: claimId === null ? null : (numbers.get(claimId) ?? null),
  };
}
