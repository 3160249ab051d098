import type { TourStage } from '../app-state/tour.ts';

/** What the left pane lists. */
export type PaneList = 'claims' | 'sources' | 'proof';

/** Which panes the checker wants: null if they have not said, so that the room in the window decides. */
export interface PaneWishes {
  claims: boolean | null;
  inspector: boolean | null;
  /** The claims unless the checker asked for another list. */
  list?: PaneList;
}

export interface DeskLayout {
  /** Widths in CSS pixels; null if the pane is not shown. */
  claims: number | null;
  inspector: number | null;
  /** The panes that lie over the galley because there is no room beside it. */
  claimsOver: boolean;
  inspectorOver: boolean;
}

/** Pixels that the galley needs to be good to read. */
const GALLEY = 600;
const MIN_CLAIMS = 180;
const MIN_INSPECTOR = 260;

/**
 * Returns how wide the panes are in a window `width` wide, given what the checker has set them to. The galley keeps its
 * room: first the panes get narrower, then the claims list is hidden, then the inspector. A pane that was hidden for lack of
 * room opens over the galley when it is asked for.
 */
export function layoutDesk(
  width: number,
  set: { claims: number; inspector: number },
  wishes: PaneWishes,
): DeskLayout {
  const claimsOver = width < GALLEY + MIN_CLAIMS + MIN_INSPECTOR;
  const inspectorOver = width < GALLEY + MIN_INSPECTOR - 80;
  const showsClaims = wishes.claims ?? !claimsOver;
  const showsInspector = wishes.inspector ?? !inspectorOver;
  const beside = {
    claims: showsClaims && !claimsOver ? set.claims : 0,
    inspector: showsInspector && !inspectorOver ? set.inspector : 0,
  };
  const excess = Math.max(0, beside.claims + beside.inspector + GALLEY - width);
  const fromInspector = Math.min(excess, Math.max(0, beside.inspector - MIN_INSPECTOR));
  const fromClaims = Math.min(excess - fromInspector, Math.max(0, beside.claims - MIN_CLAIMS));
  const over = Math.max(MIN_CLAIMS, width - 80);
  return {
    claims: showsClaims ? (claimsOver ? Math.min(set.claims, over) : beside.claims - fromClaims) : null,
    inspector: showsInspector
      ? inspectorOver
        ? Math.min(set.inspector, over)
        : beside.inspector - fromInspector
      : null,
    claimsOver,
    inspectorOver,
  };
}

/**
 * Returns the wish of a checker who shows or hides a pane, given whether it is shown and whether it lies over the galley. A
 * choice that only follows from the room is not a wish: a pane that was closed while there was no room beside the galley
 * comes back when there is room.
 */
export function wishAfter(isShown: boolean, isOver: boolean): boolean | null {
  const wanted = !isShown;
  return wanted === !isOver ? null : wanted;
}

/** Returns the panes that are wanted while the tour points at one of them; the checker's own wishes hold again after it. */
export function wishesOnTour(stage: TourStage, wishes: PaneWishes): PaneWishes {
  switch (stage) {
    case 'claims':
      return { ...wishes, claims: true, list: 'claims' };
    case 'ticks':
    case 'evidence':
      return { ...wishes, inspector: true };
    default:
      return wishes;
  }
}
