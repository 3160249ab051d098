import type { Id } from '../../kernel/ids.ts';
import type { AttachmentRef } from '../../model/evidence/evidence.ts';
import { isSourceEntity, type Patch } from '../../model/history/event.ts';
import type { Graph } from './graph.ts';

/** How many copies of copies are followed: each case file that a file passes through adds one. */
const FARTHEST = 100;

/**
 * Returns a function that gives the most complete form of a file of a piece of evidence or a source. A clean copy, or the
 * placeholder of a file that was left out, becomes the file itself where the entry that first has it is here whole.
 * Only entries about the same thing are searched, so that nobody gets at a file of another one by naming
 * its entry.
 */
export function wholeFile(graph: Graph, ownerId: Id): (file: AttachmentRef) => AttachmentRef {
  return (file) => {
    let fullest = file;
    for (let step = 0; step < FARTHEST; step += 1) {
      const { standsFor } = fullest;
      if (standsFor === undefined) break;
      const named = graph.find(standsFor.entry)?.event;
      if (named === undefined || !isSourceEntity(named.entity) || named.entityId !== ownerId) break;
      const other = filesNamed(named.to)[standsFor.place];
      const isLess = other?.standsFor?.how === 'leftOut';
      if (other === undefined || isLess || other.hash === fullest.hash) break;
      fullest = other;
    }
    return fullest;
  };
}

/** Returns the files that values of a piece of evidence name. */
export function filesNamed(patch: Patch | null): AttachmentRef[] {
  const files = patch?.['attachments'];
  return Array.isArray(files) ? (files as unknown as AttachmentRef[]) : [];
}
