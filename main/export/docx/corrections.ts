import type { ReportClaim } from '../../../core/report/model.ts';
import { wordChanges } from '../../../core/report/word-changes.ts';

/** What an editor would do to the text: strike a span (offsets in the version's text), or put words in at a place. */
export type Edit =
  | { claim: ReportClaim; kind: 'out'; start: number; end: number }
  | { claim: ReportClaim; kind: 'in'; at: number; text: string; isFirst: boolean };

/**
 * Returns the edits that turn the claims that need a correction into what they should say, in order. Of corrections that
 * overlap only the first is made: the comment of the other still says what it should read.
 */
export function editsFor(claims: readonly ReportClaim[], text: string): Edit[] {
  const edits: Edit[] = [];
  let reached = 0;
  for (const claim of claims) {
    if (
      claim.correction === null ||
      claim.start < reached ||
      text.slice(claim.start, claim.end).includes('\n')
    )
      continue;
    reached = claim.end;
    let at = claim.start;
    let isFirst = true;
    for (const { kind, text: words } of wordChanges(claim.quote, claim.correction)) {
      if (kind === 'in') edits.push({ claim, kind, at, text: words, isFirst });
      else {
        if (kind === 'out') edits.push({ claim, kind, start: at, end: at + words.length });
        at += words.length;
      }
      isFirst = false;
    }
  }
  return edits;
}
