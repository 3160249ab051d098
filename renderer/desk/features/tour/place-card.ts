/** A rectangle in the window, in CSS pixels from its top left corner. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

interface Size {
  width: number;
  height: number;
}

/** CSS pixels between the card and what it is about, and between the card and the window's edge. */
const GAP = 16;

/**
 * Returns where the card goes: beside its target where there is room (right, left, below, above), else inside it at the
 * lower end. Always wholly in the window, where the window can hold it.
 */
export function placeCard(target: Box, card: Size, window: Size): { left: number; top: number } {
  const right = target.left + target.width;
  const bottom = target.top + target.height;
  const fitsAcross = (left: number): boolean => left >= GAP && left + card.width + GAP <= window.width;
  const fitsDown = (top: number): boolean => top >= GAP && top + card.height + GAP <= window.height;
  const besides = [right + GAP, target.left - GAP - card.width].filter(fitsAcross);
  const belows = [bottom + GAP, target.top - GAP - card.height].filter(fitsDown);
  const at = {
    left: besides[0] ?? (belows.length > 0 ? target.left : right - GAP - card.width),
    top: besides.length > 0 ? target.top : (belows[0] ?? bottom - GAP - card.height),
  };
  return {
    left: within(at.left, window.width - card.width - GAP),
    top: within(at.top, window.height - card.height - GAP),
  };
}

/** Returns the box of the ring round a target: a little outside it, and never outside the window. */
export function ringAround(target: Box, window: Size): Box {
  const left = Math.max(1, target.left - 6);
  const top = Math.max(1, target.top - 6);
  const right = Math.min(window.width - 1, target.left + target.width + 6);
  const bottom = Math.min(window.height - 1, target.top + target.height + 6);
  return { left, top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}

function within(at: number, last: number): number {
  return Math.round(Math.max(GAP, Math.min(at, last)));
}
