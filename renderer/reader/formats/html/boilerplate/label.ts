import type { PageTree } from '../../../shared/html/page-tree.ts';
import { endsSentence } from '../../../shared/html/prose.ts';

/** A heading of more, and a line of text of more, tells something itself. */
const HEADING = 80;
const LINE = 60;

/** Marks what names a run of links, teasers or comments that begins at `first`: the heading or the few words before it. */
export function markLabel({ pieces, prose }: PageTree, first: number, marks: boolean[]): void {
  const label = pieces[first - 1];
  if (label === undefined || prose[first - 1] === true || label.level === 1) return;
  const { kind, text } = label;
  const isShort =
    text.length <= (kind === 'heading' ? HEADING : LINE) && !(kind === 'heading' && endsSentence(text));
  if (isShort && (kind === 'heading' || kind === 'paragraph')) marks[first - 1] = true;
}
