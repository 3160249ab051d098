import { boxesOut, type Box } from '../../../shared/html/box.ts';
import type { PageTree } from '../../../shared/html/page-tree.ts';
import { markLabel } from './link-runs.ts';

/** What stands under a comment, to answer it. */
const REPLY =
  /^(?:reply|respond|antwoord(?:en)?|beantwoord(?:en)?|reageer|reageren|antworten|répondre|responder|rispondi|ответить|odpowiedz|svara?|回复|回覆|返信|답글|رد)$/iu;

/** Marks comments of readers: two boxes or more in which one may answer. Their names do not matter. */
export function markReplies(tree: PageTree, headline: number, marks: boolean[]): void {
  const replies = tree.pieces.flatMap(({ text }, at) =>
    text.length < 16 && REPLY.test(text.trim()) ? [at] : [],
  );
  if (replies.length < 2) return;
  const comments = replies.flatMap((at) => commentRound(tree, at, replies, headline) ?? []);
  const [first] = comments;
  if (first === undefined) return;
  for (const { first: from, end } of comments) marks.fill(true, from, end);
  markLabel(tree, Math.min(...comments.map((comment) => comment.first)), marks);
}

/** The largest box round one reply that holds no other, and not the headline. */
function commentRound(tree: PageTree, at: number, replies: readonly number[], headline: number): Box | null {
  let found: Box | null = null;
  const box = tree.pieces[at]?.box;
  if (box === undefined) return null;
  for (const outer of boxesOut(box)) {
    const within = replies.filter((reply) => reply >= outer.first && reply < outer.end).length;
    if (within > 1 || (headline >= outer.first && headline < outer.end)) break;
    found = outer;
  }
  return found;
}
