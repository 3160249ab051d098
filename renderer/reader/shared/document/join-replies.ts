import { withReplies } from '../../../../core/annotations/replies.ts';
import type { RemarkWords } from './flow.ts';

/**
 * Puts the answers to comments below what they answer, in the order of the document: a thread is one comment. `parents` has
 * what each answers, by their ids. An answer to a comment that is not there stays as it is.
 */
export function joinReplies(remarks: Map<string, RemarkWords>, parents: ReadonlyMap<string, string>): void {
  const threads = new Map<string, string[]>();
  for (const id of remarks.keys()) {
    const root = rootOf(id, parents, remarks);
    if (root !== id) threads.set(root, [...(threads.get(root) ?? []), id]);
  }
  for (const [root, ids] of threads) {
    const comment = remarks.get(root);
    if (comment === undefined) continue;
    const replies = ids.map((id) => remarks.get(id)).filter((reply) => reply !== undefined);
    const words = replies.filter(({ text }) => text.trim() !== '');
    remarks.set(root, { ...comment, text: withReplies(comment.text, words) });
    for (const id of ids) remarks.delete(id);
  }
}

/** The comment that begins a thread; the id itself where the thread goes in a circle. */
function rootOf(
  id: string,
  parents: ReadonlyMap<string, string>,
  remarks: ReadonlyMap<string, RemarkWords>,
): string {
  const seen = new Set([id]);
  let at = id;
  for (let next = parents.get(at); next !== undefined && remarks.has(next); next = parents.get(at)) {
    if (seen.has(next)) return id;
    seen.add(next);
    at = next;
  }
  return at;
}
