import type { Source } from '../../model/source/source.ts';
import type { Redaction } from '../../protection/redaction.ts';
import { disclose, type Disclosed } from '../../protection/rules/disclose.ts';
import type { ReportSource } from './model.ts';
import { written } from './people.ts';
import type { ReportedEvidence } from './report-rows.ts';

type ReportedSource = Disclosed<'source', Source, 'report'>;

/**
 * Returns the sources that a report with this redaction may list, as it may tell them. Nothing is told of a protected one, not even that
 * it is there: how many there are would tell which pieces of evidence have the same source.
 */
export function reportedSources(sources: readonly Source[], redaction: Redaction): ReportedSource[] {
  return sources
    .filter((source) => !redaction.covers(source))
    .map((source) => disclose('source', source, 'report', redaction));
}

/**
 * Returns the list of sources. Evidence is from a source if it names it or has one of its files; blacked-out evidence does neither.
 *
 * @param numbers of the claims that a report counts, by their ids
 */
export function sourcesPart(
  sources: readonly Source[],
  redaction: Redaction,
  evidence: readonly ReportedEvidence[],
  numbers: ReadonlyMap<string, number>,
): ReportSource[] {
  const claimsOf = claimsBySource(evidence, numbers);
  return reportedSources(sources, redaction).map((source, index) => {
    const hashes = source.attachments.map(({ hash }): string | null => hash);
    const claims = new Set([source.id, ...hashes].flatMap((key) => claimsOf.get(key ?? '') ?? []));
    return {
      number: index + 1,
      kind: source.kind,
      title: written(source.title),
      supplier: source.supplier,
      primary: source.primary,
      publisher: written(source.publisher),
      author: written(source.author),
      published: source.published,
      link: written(source.link),
      archivedCopy: written(source.archivedCopy),
      lookedAt: source.lookedAt,
      protected: source.protected,
      files: source.attachments.map(({ name, hash, size, mediaType, standsFor }) => ({
        name,
        hash: standsFor?.how === 'leftOut' ? null : hash,
        size,
        mediaType,
      })),
      claims: [...claims].sort((a, b) => a - b),
    };
  });
}

/** The claims by what their evidence names: the id of a source, its own where it stands for one, and hashes of files. */
function claimsBySource(
  evidence: readonly ReportedEvidence[],
  numbers: ReadonlyMap<string, number>,
): Map<string, number[]> {
  const claims = new Map<string, number[]>();
  for (const { id, claimId, sourceId, sourceHash, attachments } of evidence) {
    const number = numbers.get(claimId);
    if (number === undefined) continue;
    const keys: (string | null | undefined)[] = [
      id,
      sourceId,
      sourceHash,
      ...attachments.map(({ hash }) => hash),
    ];
    for (const key of keys) if (key) claims.set(key, [...(claims.get(key) ?? []), number]);
  }
  return claims;
}
