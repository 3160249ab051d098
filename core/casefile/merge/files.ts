import type { AttachmentRef } from '../../model/evidence/evidence.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Patch } from '../../model/history/event.ts';
import type { Graph } from './graph.ts';

/** How often what stands for a file may stand for what stands for a file: each case file on a file's way adds one. */
const FARTHEST = 100;

/**
 * Returns what gives, for a file of a piece of evidence, the fullest that a history has of it: a clean copy, or what stands for a
 * file that was left out, is the file itself where the entry that first has it is here whole. Only entries of the same piece of
 * evidence are asked: nobody gets at a file of another by naming its entry.
 */
export function wholeFile(graph: Graph, evidenceId: Id): (file: AttachmentRef) => AttachmentRef {
  return (file) => {
    let fullest = file;
    for (let step = 0; step < FARTHEST; step += 1) {
      const { standsFor } = fullest;
      if (standsFor === undefined) break;
      const named = graph.find(standsFor.entry)?.event;
      if (named?.entity !== 'evidence' || named.entityId !== evidenceId) break;
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
