import { type Finding, findingOf } from './finding.ts';

/** A source as a report lists it. */
interface ListedSource {
  claims: readonly number[];
  /** Hashes of its files, as far as they are told. */
  hashes: readonly string[];
}

/**
 * Checks the list of sources: each claim that it names stands in the report, with evidence that has a file of the source, or that names no
 * file at all. A claim that the report does not list shows nothing.
 *
 * @param evidence by the number of a listed claim, for each piece of its evidence the hashes of its files; null where the
 * report does not say which evidence has which file
 */
export function sourceFindings(
  sources: readonly ListedSource[] | null,
  evidence: ReadonlyMap<number, readonly (readonly string[] | null)[]>,
  listsAll: boolean,
): Finding[] {
  if (sources === null || sources.length === 0) return [];
  const wrong = new Set<number>();
  for (const { claims, hashes } of sources)
    for (const claim of claims) {
      const pieces = evidence.get(claim);
      const fits =
        pieces === undefined
          ? !listsAll
          : pieces.some((of) => of === null || of.length === 0 || of.some((hash) => hashes.includes(hash)));
      if (!fits) wrong.add(claim);
    }
  const numbers = [...wrong].sort((a, b) => a - b);
  return [
    findingOf(wrong.size === 0, 'verify.sources', 'verify.sourcesDiffer', {
      n: wrong.size === 0 ? sources.length : wrong.size,
      numbers: numbers.join(', '),
    }),
  ];
}
