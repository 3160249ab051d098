import type { Sentence, Span } from '../../model/article/article.ts';
import type { ArticleState } from '../../contract/index.ts';
import type { SentenceState } from '../../model/article/coverage.ts';
import type { ReportSentence, ReportText, ReportStretch, ReportClaim } from './model.ts';
import { codePointOffsets } from '../../text/offsets.ts';

/** A span counted both ways: in UTF-16 code units, as Tickmark does, and in Unicode code points, as the W3C does. */
export interface Place extends Span {
  codePoints: Span;
}

/** Returns a function that gives the place of each of these spans of the text. It throws RangeError for other spans. */
export function placesIn(text: string, spans: Iterable<Span>): (span: Span) => Place {
  const offsets = new Set<number>();
  for (const { start, end } of spans) offsets.add(start).add(end);
  const ordered = [...offsets].sort((a, b) => a - b);
  const points = codePointOffsets(text, ordered);
  const known = new Map(ordered.map((offset, index) => [offset, points[index] ?? 0]));
  const pointsAt = (offset: number): number => {
    const found = known.get(offset);
    if (found === undefined) throw new RangeError(`offset ${String(offset)} was not announced`);
    return found;
  };
  return ({ start, end }) => ({ start, end, codePoints: { start: pointsAt(start), end: pointsAt(end) } });
}

/** Returns the sentences of article text that nobody has cleared or found a claim in; `sentences` are in order. */
export function untouchedSentences(
  sentences: readonly Sentence[],
  states: ReadonlyMap<string, SentenceState>,
  text: string,
  place: (span: Span) => Place,
): ReportSentence[] {
  return sentences
    .filter((sentence) => states.get(sentence.id) === 'untouched')
    .map((sentence) => ({
      position: sentence.position,
      blockPosition: sentence.blockPosition,
      text: text.slice(sentence.start, sentence.end),
      ...place(sentence),
    }));
}

/** Returns the whole article: its text, blocks and sentences, with the state of each sentence. */
export function textPart(
  { version, blocks }: ArticleState,
  sentences: readonly Sentence[],
  states: ReadonlyMap<string, SentenceState>,
  place: (span: Span) => Place,
): ReportText {
  return {
    content: version.text,
    blocks: [...blocks]
      .sort((a, b) => a.start - b.start)
      .map((block) => ({
        position: block.position,
        kind: block.kind,
        level: block.level,
        isText: block.isText,
        ...place(block),
      })),
    sentences: sentences.map((sentence) => ({
      position: sentence.position,
      blockPosition: sentence.blockPosition,
      state: states.get(sentence.id) ?? null,
      ...place(sentence),
    })),
  };
}

/** Returns the stretches of sentences with the same state; `sentences` are in order. */
export function stretchesOf(
  sentences: readonly Sentence[],
  states: ReadonlyMap<string, SentenceState>,
): ReportStretch[] {
  const stretches: ReportStretch[] = [];
  let number = 0;
  for (const { id, start, end } of sentences) {
    const state = states.get(id);
    if (state === undefined) continue;
    number++;
    const last = stretches.at(-1);
    if (last?.state === state) {
      last.last = number;
      last.length += end - start;
    } else stretches.push({ state, first: number, last: number, length: end - start });
  }
  return stretches;
}

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
