import type { ReportClaim, ReportText } from './model.ts';

/** A stretch of a block's words, or the place where a claim begins or ends in it. */
export type MarkedPiece = { text: string } | { begins: ReportClaim } | { ends: ReportClaim };

/**
 * Splits each block of the text where the `claims` (sorted by start) begin and end. Joining the stretches of a block
 * gives its words. Every claim begins and ends exactly once, in the first and last block that has a character of it.
 * At the same place, ends come before beginnings, and the claim that began last ends first.
 */
export function claimMarks({ content, blocks }: ReportText, claims: readonly ReportClaim[]): MarkedPiece[][] {
  const open: ReportClaim[] = [];
  let next = 0;
  return blocks.map((block, index) => {
    const pieces: MarkedPiece[] = [];
    let at = block.start;
    const write = (until: number): void => {
      if (until > at) pieces.push({ text: content.slice(at, until) });
      at = Math.max(at, until);
    };
    const close = (upTo: number): void => {
      for (let end = soonest(open); end !== undefined && end.end <= upTo; end = soonest(open)) {
        write(Math.min(end.end, block.end));
        pieces.push({ ends: end });
        open.splice(open.indexOf(end), 1);
      }
    };
    for (let claim = claims[next]; claim !== undefined && claim.start < block.end; claim = claims[++next]) {
      close(claim.start);
      write(Math.max(claim.start, block.start));
      pieces.push({ begins: claim });
      open.push(claim);
    }
    // A claim that ends in the space before the next block ends here.
    const following = blocks[index + 1];
    close(following === undefined ? Infinity : following.start);
    write(block.end);
    return pieces;
  });
}

/** The open claim that ends first; of those that end together, the one that began last. */
function soonest(open: readonly ReportClaim[]): ReportClaim | undefined {
  return open.reduce<ReportClaim | undefined>(
    (first, claim) => (first === undefined || claim.end <= first.end ? claim : first),
    undefined,
  );
}
