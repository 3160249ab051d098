import type { ReportClaim } from '../model/model.ts';
import { wordChanges } from '../model/word-changes.ts';

/** An edit of the text: a span to strike (offsets in the version's text), or words to insert at a place. */
export type Edit =
  | { claim: ReportClaim; kind: 'out'; start: number; end: number }
  | { claim: ReportClaim; kind: 'in'; at: number; text: string; isFirst: boolean };

/** A stretch of the text that is unchanged, struck or inserted. */
export type EditedPiece =
  { kind: 'same'; text: string } | { kind: 'out' | 'in'; text: string; claim: ReportClaim };

/**
 * Returns the edits that correct the claims, in order. If corrections overlap, only the first is made; the comments
 * of the others still say how the words should read.
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

/**
 * Returns a function that cuts a stretch of the text, given with its offset, at the edits that fall into it.
 * Stretches must come in the order of the text, because each edit is made once.
 */
export function cutterFor(edits: readonly Edit[]): (text: string, start: number) => EditedPiece[] {
  let next = 0;
  return (text, start) => {
    const end = start + text.length;
    const pieces: EditedPiece[] = [];
    let at = start;
    const keep = (until: number): void => {
      if (until > at) pieces.push({ kind: 'same', text: text.slice(at - start, until - start) });
      at = Math.max(at, until);
    };
    for (let edit = edits[next]; edit !== undefined; edit = edits[++next]) {
      const { claim } = edit;
      if (edit.kind === 'in') {
        // An edit where a claim begins belongs inside the claim's comment, not at the end of the stretch before it.
        if (edit.at > end || (edit.at === end && edit.isFirst && end > start)) break;
        keep(edit.at);
        pieces.push({ kind: 'in', text: edit.text, claim });
      } else {
        if (edit.start >= end) break;
        const from = Math.max(edit.start, at);
        keep(from);
        const until = Math.min(edit.end, end);
        pieces.push({ kind: 'out', text: text.slice(from - start, until - start), claim });
        at = until;
        if (edit.end > end) break;
      }
    }
    keep(end);
    return pieces;
  };
}
