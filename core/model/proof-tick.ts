import { z } from '../kernel/zod.ts';
import { Id, Moment, newId } from '../kernel/ids.ts';
import type { Author } from './claim/claim-changes.ts';
import { PRINTED, FACT, ID, PROSE, type RulesOf } from './field-rule.ts';
import { draftChange, draftMaking, type Draft } from './history/event.ts';

/** What a line of the proof list is: a name of somebody or something, somebody's title, a place, a date, a figure, a quotation. */
export const ProofKind = z.enum(['name', 'title', 'place', 'date', 'figure', 'quotation']);
export type ProofKind = z.infer<typeof ProofKind>;

/**
 * Which line of the proof list is meant: its words, and what they are of. A tick goes by these rather than by a place, so that it
 * stays where a newer text has the same words elsewhere.
 */
export const ProofWords = z.object({
  kind: ProofKind,
  words: z.string().min(1).max(PROSE),
  /** Whose title it is; what a figure counts, where its words do not say so. */
  of: z.string().max(PROSE).nullable(),
});
export type ProofWords = z.infer<typeof ProofWords>;

/** That a checker looked a line of the proof list up. Several checkers may have ticked the same line. */
export const ProofTick = z.object({
  id: Id,
  articleId: Id,
  ...ProofWords.shape,
  createdBy: Id,
  createdAt: Moment,
  removed: z.boolean(),
});
export type ProofTick = z.infer<typeof ProofTick>;

/** The words of a tick are the article's own; a name that a later text no longer has may be hidden with its source. */
export const proofTickRules = {
  id: { open: ID },
  articleId: { open: ID },
  kind: { open: FACT },
  words: { open: PRINTED, room: PROSE },
  of: { open: PRINTED, room: PROSE },
  createdBy: { open: FACT },
  createdAt: { open: FACT },
  removed: { open: FACT },
} as const satisfies RulesOf<ProofTick>;

/** Returns what two ticks of the same line have in common. */
export function proofKey({ kind, words, of }: ProofWords): string {
  return JSON.stringify([kind, words, of]);
}

/** Returns the ticks that stand, by the lines that they are on: the oldest first. */
export function ticksByLine(ticks: Iterable<ProofTick>): Map<string, ProofTick[]> {
  const lines = new Map<string, ProofTick[]>();
  const standing = [...ticks].filter(({ removed }) => !removed);
  for (const tick of standing.sort((a, b) => order(a, b)))
    lines.set(proofKey(tick), [...(lines.get(proofKey(tick)) ?? []), tick]);
  return lines;
}

function order(a: ProofTick, b: ProofTick): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/**
 * Returns the drafts that tick lines of an article's proof list, or take their ticks away. Lines that are so already are left out.
 * A line loses the ticks of all checkers. `ticks` are those of the article.
 */
export function setProofTicks(
  articleId: Id,
  lines: readonly ProofWords[],
  isTicked: boolean,
  ticks: Iterable<ProofTick>,
  author: Author,
): (Draft | null)[] {
  const standing = ticksByLine(ticks);
  const once = new Map(lines.map((line) => [proofKey(line), line]));
  return [...once].flatMap(([key, line]) => {
    const own = standing.get(key) ?? [];
    if (!isTicked)
      return own.map((tick) => draftChange('proofTick.removed', 'proofTick', tick, { removed: true }));
    return own.length > 0
      ? []
      : [draftMaking('proofTick.added', 'proofTick', tickOf(articleId, line, author))];
  });
}

function tickOf(articleId: Id, { kind, words, of }: ProofWords, { checkerId, at }: Author): ProofTick {
  return { id: newId(), articleId, kind, words, of, createdBy: checkerId, createdAt: at, removed: false };
}
