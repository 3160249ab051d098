import { ArticleDetails } from '../../model/article/article.ts';
import { canonicalJson } from '../../model/history/event.ts';
import type { MergedState } from './merged-state.ts';

/** Counts what is added, removed or changed. */
export function countParts<Part extends { removed: boolean }>(
  before: ReadonlyMap<string, Part>,
  after: ReadonlyMap<string, Part>,
): { added: number; changed: number; removed: number } {
  const counts = { added: 0, changed: 0, removed: 0 };
  for (const [id, part] of after) {
    const was = before.get(id);
    const wasThere = was !== undefined && !was.removed;
    if (!wasThere && !part.removed) counts.added++;
    if (wasThere && part.removed) counts.removed++;
    if (wasThere && !part.removed && canonicalJson(was) !== canonicalJson(part)) counts.changed++;
  }
  return counts;
}

/** Counts reviews and settled disagreements. Independent second opinions are listed one by one elsewhere. */
export function countReviews(
  before: MergedState,
  after: MergedState,
): { added: number; settled: number; withdrawn: number } {
  const counts = { added: 0, settled: 0, withdrawn: 0 };
  for (const [id, review] of after.reviews) {
    const was = before.reviews.get(id);
    const wasThere = was !== undefined && !was.removed;
    if (!wasThere && !review.removed && review.independent !== true) counts.added++;
    if (wasThere && review.removed) counts.withdrawn++;
    if (wasThere && was.resolvedBy === null && review.resolvedBy !== null) counts.settled++;
  }
  return counts;
}

/** Counts marks that are set, removed or reversed. */
export function countMarks(
  before: ReadonlyMap<string, boolean>,
  after: ReadonlyMap<string, boolean>,
): number {
  const ids = new Set([...before.keys(), ...after.keys()]);
  return [...ids].filter((id) => before.get(id) !== after.get(id)).length;
}

/** Returns which of an article's details differ. */
export function changedDetails(before: MergedState, after: MergedState): (keyof ArticleDetails)[] {
  return ArticleDetails.keyof().options.filter((field) => before.details[field] !== after.details[field]);
}
