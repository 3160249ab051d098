const HALF = 2 ** 32;

/** The ids of the checks of an archive, from the first to the last that are possible. */
export function idsOf(archiveId: number): { first: number; last: number } {
  return { first: archiveId * HALF, last: (archiveId + 1) * HALF - 1 };
}

/** The archive of a check. */
export function archiveOf(checkId: number): number {
  return Math.floor(checkId / HALF);
}
