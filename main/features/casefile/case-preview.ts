import type { CaseNote, CasePreview, CaseStock } from '../../../core/casefile/preview.ts';
import { warningsOf, type WarningContext } from '../../../core/casefile/warnings.ts';
import { isLive } from '../../../core/model/claim/claim.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import { noteOf } from '../../../core/identity/signature-standing.ts';
import type { MergePreview } from '../../../core/casefile/merge-preview.ts';
import { previewOf, shownOf } from '../../../core/casefile/merge/preview.ts';
import { erasedSourcesOf } from '../../../db/ledger/erasures.ts';
import { prepareCaseMerge, type Allowed, type OpenedCase } from '../../../db/casefile/merge.ts';
import { readCase } from '../../../db/casefile/read.ts';
import { allCheckers } from '../../../db/queries/settings/checkers.ts';
import { knownEntries } from '../../../db/queries/history/merged-entries.ts';
import type { Library } from '../../../db/store/open.ts';
import { readSettings } from '../../../db/queries/settings/settings.ts';
import { allKeys } from '../../../db/identity/signing-keys.ts';

/**
 * Returns who made a case file, what it lacks, what its signature is worth to a library (null for no library), and
 * its warnings. Call before it is added.
 */
export function caseNote(
  { facts, signature, contents }: Pick<OpenedCase, 'facts' | 'signature' | 'contents'>,
  library: Pick<Library, 'db'> | null,
): CaseNote {
  const { madeBy, madeAt, options, leftOut } = facts;
  const known = library === null ? [] : allKeys(library.db);
  const warnings = warningsOf(contents, lookingFrom(library, contents.article.id));
  return { madeBy: madeBy.name, madeAt, options, leftOut, signature: noteOf(signature, known), warnings };
}

function lookingFrom(library: Pick<Library, 'db'> | null, articleId: Id): WarningContext {
  const now = new Date().toISOString();
  if (library === null) return { known: new Set(), checker: null, people: [], now };
  const { checkerId } = readSettings(library.db);
  const people = allCheckers(library.db);
  const checker = people.find(({ id }) => id === checkerId) ?? null;
  return { known: knownEntries(library.db, articleId), checker, people, now };
}

/** Returns what merging an opened case file will do, where the sources of `allowed` may lose protection. Throws as prepareCaseMerge. */
export function casePreview(
  library: Pick<Library, 'db'>,
  opened: OpenedCase,
  allowed?: Allowed,
): CasePreview {
  const merge = prepareCaseMerge(library, opened, allowed);
  const erased = erasedSourcesOf(library.db, opened.contents.article.id);
  const shown = shownOf(previewOf(merge));
  const named = namedIn(shown);
  const people = new Map([...opened.contents.checkers, ...merge.here.checkers].map((one) => [one.id, one]));
  return {
    note: caseNote(opened, library),
    merge: shown,
    people: [...people.values()].filter(({ id }) => named.has(id)).map(({ id, name }) => ({ id, name })),
    versions: merge.newVersions.length,
    files: {
      count: merge.newFiles.length,
      bytes: merge.newFiles.reduce((sum, { size }) => sum + size, 0),
    },
    restores: merge.here.article.removed,
    stayErased: opened.contents.evidence.filter(({ id, removed }) => !removed && erased.has(id)).length,
  };
}

/** Everybody whom the lines of a preview name. */
function namedIn({ people, ticks, disagreed, lowered }: MergePreview): Set<Id | null> {
  return new Set([
    ...people.map(({ checkerId }) => checkerId),
    ...ticks.map(({ by }) => by),
    ...disagreed.flatMap(({ first, second }) => [first.by, second.by]),
    ...lowered.map(({ by }) => by),
  ]);
}

/** Returns the counts of the parts of an article that a case file may include. Throws articleNotFound. */
export function caseStock(library: Pick<Library, 'db'>, articleId: Id): CaseStock {
  const { article, versions, evidence, attachments, claims, events, merged } = readCase(library, articleId);
  const live = claims.filter(isLive);
  const isThere = new Set(live.map(({ id }) => id));
  const pieces = evidence.filter(({ removed, claimId }) => !removed && isThere.has(claimId));
  return {
    title: article.title,
    protectedSources: evidence.filter((piece) => piece.protected && !piece.removed).length,
    files: attachments.length,
    bytes: attachments.reduce((sum, { size }) => sum + size, 0),
    versions: versions.length,
    claims: live.length,
    decided: live.filter((claim) => claim.verdict !== 'unchecked').length,
    evidence: pieces.length,
    entries: events.length + merged.length,
  };
}
