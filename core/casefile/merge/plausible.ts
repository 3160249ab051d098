/** Nobody checked articles with this app before; clocks that were never set say 1970. */
const EARLIEST = '1990-01-01T00:00:00.000Z';
const DAY = 24 * 60 * 60 * 1000;

/** Returns whether a moment can be when something was done, as things stand: not a day after `now` or more, and not before 1990. */
export function isPlausible(at: string, now: string): boolean {
  return at >= EARLIEST && at <= latest(now);
}

/** The last moment that can be, by what is now: asked for thousands of entries at one moment. */
const known = { now: '', latest: '' };
function latest(now: string): string {
  if (known.now !== now) Object.assign(known, { now, latest: new Date(Date.parse(now) + DAY).toISOString() });
  return known.latest;
}
