import type { CaseFacts } from '../../core/case/manifest.ts';
import type { CaseNote, CasePreview, CaseStock } from '../../core/case/preview.ts';
import { isLive } from '../../core/claim.ts';
import type { Id } from '../../core/ids.ts';
import { previewOf } from '../../core/merge/preview.ts';
import { prepareCaseMerge, type OpenedCase } from '../../db/case-merge.ts';
import { readCase } from '../../db/case-read.ts';
import type { Library } from '../../db/open.ts';

/** Returns who made a case file and what is not in it. */
export function caseNote({ madeBy, madeAt, options, leftOut }: CaseFacts): CaseNote {
  return { madeBy: madeBy.name, madeAt, options, leftOut };
}

/** Returns what merging an opened case file will do. Throws as prepareCaseMerge. */
export function casePreview(library: Pick<Library, 'db'>, opened: OpenedCase): CasePreview {
  const merge = prepareCaseMerge(library, opened);
  const people = new Map([...opened.contents.checkers, ...merge.here.checkers].map((one) => [one.id, one]));
  return {
    note: caseNote(opened.facts),
    merge: previewOf(merge),
    people: [...people.values()].map(({ id, name }) => ({ id, name })),
    versions: merge.newVersions.length,
    files: {
      count: merge.newFiles.length,
      bytes: merge.newFiles.reduce((sum, { size }) => sum + size, 0),
    },
    restores: merge.here.article.removed,
  };
}

/** Returns what there is of an article that a case file may or may not hold. Throws articleNotFound. */
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
