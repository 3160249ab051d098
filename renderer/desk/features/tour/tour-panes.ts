import type { PaneWishes } from '../../article-state/desk-layout.ts';
import type { TourStage } from '../../app-state/tour-step.ts';

/** Returns the panes that are wanted while the tour points at one of them; the checker's own wishes hold again after it. */
export function wishesOnTour(stage: TourStage, wishes: PaneWishes): PaneWishes {
  switch (stage) {
    case 'claims':
      return { ...wishes, claims: true };
    case 'ticks':
    case 'evidence':
      return { ...wishes, inspector: true };
    default:
      return wishes;
  }
}
