import type { Verdict } from '../../../../core/model/claim/verdict.ts';
import type { ArticleData } from '../../article-state/article-data.ts';

/** What the strip shows on one row: a claim's verdict (the most pressing there), or sentences that nobody has touched. */
export type StripRow = Verdict | 'untouched' | null;

const pressing: Record<Verdict | 'untouched', number> = {
  untouched: 1,
  verified: 2,
  unverifiable: 3,
  refuted: 4,
  unchecked: 5,
};

/**
 * Returns what each of `rows` rows shows, the whole text spread over them. Open claims win a row over decided ones, and
 * these over untouched sentences. Linear in claims and sentences.
 */
export function stripRows(
  data: Pick<ArticleData, 'order' | 'claims' | 'sentences' | 'states' | 'version'>,
  rows: number,
): StripRow[] {
  const length = Math.max(1, data.version.text.length);
  const strip = Array<StripRow>(rows).fill(null);
  const rowOf = (offset: number) => Math.min(rows - 1, Math.floor((offset / length) * rows));
  const put = (row: number, what: Verdict | 'untouched') => {
    const there = strip[row];
    if (there === null || there === undefined || pressing[what] > pressing[there]) strip[row] = what;
  };
  for (const sentence of data.sentences) {
    if (data.states.get(sentence.id) !== 'untouched') continue;
    for (let row = rowOf(sentence.start); row <= rowOf(sentence.end - 1); row++) put(row, 'untouched');
  }
  for (const id of data.order.ids) {
    const claim = data.claims.get(id);
    if (claim !== undefined) put(rowOf(claim.start), claim.verdict);
  }
  return strip;
}
