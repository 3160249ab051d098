import type { Id } from '../../../core/kernel/ids.ts';
import type { DeskPlace } from '../app-state/app-state.ts';
import { claimAtStop } from './moves.ts';
import type { ArticleStore } from './save.ts';
import { indexAt } from './stops.ts';

/** Goes to a claim or a sentence, as where the desk begins. */
export function goToPlace(store: ArticleStore, { claimId, offset }: DeskPlace): void {
  const { data } = store.get();
  if (claimId !== null) store.dispatch({ type: 'select', id: claimId, reveal: true });
  else if (offset !== null) {
    const stop = indexAt(data.stops, offset);
    if (stop >= 0) store.dispatch({ type: 'caret', stop, claimId: claimAtStop(data, stop), reveal: true });
  }
}

/** The id of a piece of evidence's card in the page. */
export function evidenceCardId(evidenceId: Id): string {
  return `evidence-${evidenceId}`;
}

/** Brings the card of a piece of evidence into sight, where the desk is laid out. */
export function showEvidence(evidenceId: Id): void {
  document.getElementById(evidenceCardId(evidenceId))?.scrollIntoView({ block: 'center' });
}
