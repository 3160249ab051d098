import { withReferences } from '../../shared/html/parse-html.ts';
import { hasWords, sameAddress, titleIn, type Capture } from './captured-page.ts';
import type { Faults } from './faults.ts';
import type { ListedPage } from './open-package.ts';

/** A page of a capture that people can read. */
export interface CapturedPage {
  readonly address: string;
  readonly at: string | null;
  readonly markup: Uint8Array;
  readonly charset: string | null;
  /** What it is called, in the list or by itself; '' if nothing says so. */
  readonly title: string;
  /** Tells its versions apart: the digest of its content, else the moment. */
  readonly version: string;
  readonly fault: Capture['fault'];
}

/** How often a page may lead on to another. */
const MOST_STEPS = 10;
/** The most that can be offered for choosing (ParsedFile), and that are read. */
const MOST_PAGES = 1000;

/**
 * Returns the pages of a capture, each version of each: those that it lists, if it lists any that are there, else all in which something is
 * written. A page that was only captured again and did not change is one.
 */
export function choosePages(
  captures: readonly Capture[],
  listed: readonly ListedPage[],
  faults: Faults,
): CapturedPage[] {
  const named = listed.flatMap((page): CapturedPage[] => {
    const found = follow(captures, page);
    if (found === null) faults.missing(page.address);
    return found?.markup ? [pageOf(found, found.markup, page.title)] : [];
  });
  const all = named.some(({ markup }) => hasWords(markup))
    ? named
    : captures.flatMap((capture) => (capture.markup ? [pageOf(capture, capture.markup, '')] : []));
  const seen = new Set<string>();
  const pages = all.filter((page) => {
    const key = `${sameAddress(page.address)} ${page.markup.length} ${page.version}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew && hasWords(page.markup);
  });
  for (const { address } of pages.slice(MOST_PAGES)) faults.unread(address);
  return pages.slice(0, MOST_PAGES);
}

function pageOf(capture: Capture, markup: Uint8Array, title: string): CapturedPage {
  const { address, at, charset, digest, fault } = capture;
  return {
    address,
    at,
    markup,
    charset,
    title: title === '' ? withReferences(titleIn(markup)) : title,
    version: digest ?? at ?? '',
    fault,
  };
}

/** Returns the capture of a listed page, the nearest in time, after all that it leads on to; null if it is not there. */
function follow(captures: readonly Capture[], { address, at }: ListedPage): Capture | null {
  const time = Date.parse(at);
  let wanted = sameAddress(address);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const here = captures.filter((capture) => sameAddress(capture.address) === wanted);
    // A page comes before what leads on: an address may lead to itself once it has set a cookie.
    const pages = here.filter(({ leadsTo }) => leadsTo === null);
    const [best] = (pages.length > 0 ? pages : here).toSorted(
      (one, other) => distance(one, time) - distance(other, time),
    );
    if (best === undefined) return null;
    if (best.leadsTo === null) return best;
    wanted = sameAddress(best.leadsTo);
  }
  return null;
}

function distance({ at }: Capture, time: number): number {
  const apart = at === null ? NaN : Math.abs(Date.parse(at) - time);
  return Number.isNaN(apart) ? Number.MAX_VALUE : apart;
}
