import type { Author } from '../../model/claim/claim-changes.ts';
import type { AttachmentRef, Evidence } from '../../model/evidence/evidence.ts';
import type { Id } from '../../kernel/ids.ts';
import { hasSourceSubstance } from '../../model/source/fields.ts';
import { detailsFromEvidence, sourceOf } from '../../model/source/source-changes.ts';
import { emptySource, type Source, type SourceDetails } from '../../model/source/source.ts';
import { BAR } from '../../protection/redaction.ts';
import type { FiledSource, ReportFile } from './read-report.ts';

interface ImportedSources {
  sources: Source[];
  /** The evidence, with the sources that it is from. */
  evidence: Evidence[];
}

/**
 * Returns the sources that a report lists as rows, and its evidence with the source that it is from, as far as that can be told: by the
 * hash of the file that it was taken from, or, for a source without files, by the claim that it is counted for and its title or link. A
 * list of sources also has files of evidence that no source has. These are left to their evidence, which gives them here as well.
 */
export function importedSources(
  { sources, claims }: Pick<ReportFile, 'sources' | 'claims'>,
  evidence: readonly Evidence[],
  { articleId, author }: { articleId: Id; author: Author },
): ImportedSources {
  const listed = (sources ?? [])
    .map((filed) => ({ filed, details: detailsOf(filed) }))
    .filter(({ details }) => hasSourceSubstance(details) && !isOfEvidence(details, evidence))
    .map(({ filed, details }) => ({ filed, source: sourceOf(articleId, details, author) }));
  const numbers = new Map(claims.map(({ id, number }) => [id, number]));
  const sourceFor = (piece: Evidence): Id | null => {
    const { sourceHash = null, title, link, attachments } = piece;
    if (sourceHash !== null)
      return (
        listed.find(({ source }) => source.attachments.some(({ hash }) => hash === sourceHash))?.source.id ??
        null
      );
    if (attachments.length > 0) return null;
    const fitting = listed.filter(
      ({ filed, source }) =>
        filed.files.length === 0 &&
        filed.claims.includes(numbers.get(piece.claimId) ?? 0) &&
        ((title !== null && title === source.title) || (link !== null && link === source.link)),
    );
    return (fitting.length === 1 ? fitting[0]?.source.id : null) ?? null;
  };
  return {
    sources: listed.map(({ source }) => source),
    evidence: evidence.map((piece) => {
      const sourceId = sourceFor(piece);
      return sourceId === null ? piece : { ...piece, sourceId };
    }),
  };
}

function detailsOf({ files, claims: _claims, ...details }: FiledSource): SourceDetails {
  // An address that was blacked out leads nowhere.
  const address = (link: string | null): string | null => (link?.includes(BAR) === true ? null : link);
  return {
    ...emptySource,
    ...details,
    link: address(details.link),
    archivedCopy: address(details.archivedCopy),
    attachments: files.flatMap(({ name, sha256, size, mediaType }) =>
      sha256 === null ? [] : [{ name, hash: sha256, size, mediaType }],
    ),
  };
}

/** Whether a source is no more than a file of evidence, as the list shows one that no source has. */
function isOfEvidence(details: SourceDetails, evidence: readonly Evidence[]): boolean {
  const [file, ...others] = details.attachments;
  if (file === undefined || others.length > 0) return false;
  return evidence.some((piece) =>
    piece.attachments.some(({ hash }) => hash === file.hash && isAsGiven(details, piece, file)),
  );
}

function isAsGiven(details: SourceDetails, piece: Evidence, file: AttachmentRef): boolean {
  const given = detailsFromEvidence(piece, file);
  return told.every((field) => details[field] === given[field]);
}

/** What a report tells of a source besides its files. */
const told = [
  'kind',
  'title',
  'supplier',
  'primary',
  'publisher',
  'author',
  'published',
  'link',
  'archivedCopy',
  'lookedAt',
  'protected',
] as const satisfies readonly (keyof SourceDetails)[];
