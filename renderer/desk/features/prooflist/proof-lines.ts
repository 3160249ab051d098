import { proofKey, type ProofKind, type ProofTick } from '../../../../core/model/proof-tick.ts';
import type {
  ArticleChecks,
  CheckedProof,
  CheckedQuotation,
} from '../../../../core/model/source/article-checks.ts';
import { quotationOfLine } from '../../article-state/checks-view.ts';

/** A line of the proof list as it is shown. */
export interface ProofLine {
  readonly key: string;
  readonly checked: CheckedProof;
  /** For a quotation, how the sources have it. */
  readonly quotation: CheckedQuotation | null;
}

/** Which lines are listed. */
export interface ProofFilter {
  readonly kind: ProofKind | 'all';
  /** True for those that nobody has ticked. */
  readonly open: boolean;
}

/** Returns the lines of a proof list, in the order of their first places. */
export function proofLines(checks: ArticleChecks): ProofLine[] {
  return checks.proof.map((checked) => ({
    key: proofKey(checked.item),
    checked,
    quotation: quotationOfLine(checks, checked),
  }));
}

/** Returns the lines that a filter lists. The selected line stays, so that the next key is about what is in sight. */
export function listedLines(
  lines: readonly ProofLine[],
  filter: ProofFilter,
  ticked: ReadonlyMap<string, readonly ProofTick[]>,
  held: string | null,
): ProofLine[] {
  return lines.filter(({ key, checked }) => {
    if (filter.kind !== 'all' && checked.item.kind !== filter.kind) return false;
    return !filter.open || key === held || !ticked.has(key);
  });
}

/** Where the sources have a line: which source, and which passage of it (null if that is not known). Null for nowhere. */
export function placeInSource({
  checked: { finding },
  quotation,
}: ProofLine): { source: number; passage: number | null } | null {
  const match = quotation?.matches[0];
  if (match !== undefined) return { source: match.source, passage: match.passages?.[0] ?? null };
  if (finding === null || finding.state === 'absent') return null;
  return { source: finding.source, passage: finding.passage };
}
