import { folded } from '../kernel/tidy.ts';
import { WebAddress } from '../model/evidence/evidence.ts';
import type { Source } from '../model/source/source.ts';

/** Where the addresses in a note begin and end: sentence marks and brackets after one are no part of it. */
const ADDRESS = /https?:\/\/[^\s<>"“”«»]+/giu;
const AFTER = /[.,;:!?'’)\]}]+$/u;

/** Returns the first address in a text that can be kept, as it leads there without a word processor's detour; null if none. */
export function addressIn(text: string): string | null {
  for (const [found] of text.matchAll(ADDRESS)) {
    const address = directAddress(withoutMarks(found));
    if (WebAddress.safeParse(address).success) return address;
  }
  return null;
}

/** A closing bracket stays where the address itself opens one: …/Delta_(letter). */
function withoutMarks(address: string): string {
  const marks = AFTER.exec(address)?.[0] ?? '';
  const bare = address.slice(0, address.length - marks.length);
  return marks.startsWith(')') && bare.lastIndexOf('(') > bare.lastIndexOf(')') ? `${bare})` : bare;
}

/** Returns what an address leads to: word processors online put their own page before the links of a document. */
export function directAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const { hostname, pathname, searchParams } = new URL(address);
  if (!/^(?:www\.)?google\.[a-z.]+$/u.test(hostname) || pathname !== '/url') return address;
  const target = searchParams.get('q') ?? searchParams.get('url') ?? '';
  return WebAddress.safeParse(target).success ? target : address;
}

/** Returns a form of an address that is alike for what leads to the same page: no scheme, www, mark of a campaign, place in the page. */
export function addressKey(address: string): string {
  const direct = directAddress(address);
  if (!URL.canParse(direct)) return direct;
  const url = new URL(direct);
  for (const name of [...url.searchParams.keys()])
    if (/^(?:utm_\w+|fbclid|gclid)$/u.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  const query = url.searchParams.size === 0 ? '' : `?${url.searchParams}`;
  return `${url.host.replace(/^www\./u, '')}${url.pathname.replace(/\/+$/u, '')}${query}`;
}

/** A shorter name would be found in words that mean something else. */
const SHORTEST_NAME = 4;

/**
 * Returns a function that finds the source that a note leads to: the one at its address, else the one whose title or
 * file's name it has as whole words, the longest first.
 */
export function sourceFinder(
  sources: readonly Source[],
): (text: string, link: string | null) => Source | null {
  const atAddress = new Map<string, Source>();
  const named: { name: string; source: Source }[] = [];
  for (const source of sources) {
    for (const link of [source.link, source.archivedCopy])
      if (link !== null && !atAddress.has(addressKey(link))) atAddress.set(addressKey(link), source);
    for (const name of new Set(namesOf(source)))
      if (name.trim().length >= SHORTEST_NAME && /\p{L}/u.test(name)) named.push({ name, source });
  }
  named.sort((a, b) => b.name.length - a.name.length);
  return (text, link) => {
    const there = link === null ? undefined : atAddress.get(addressKey(link));
    if (there !== undefined) return there;
    const words = nameKey(text.replace(ADDRESS, ' '));
    return named.find(({ name }) => words.includes(name))?.source ?? null;
  };
}

/** The title of a source, and the names of its files with and without their endings, as they are compared. */
function namesOf({ title, attachments }: Source): string[] {
  const names = attachments.flatMap(({ name }) => [name, name.replace(/\.[a-z0-9]{1,5}$/iu, '')]);
  return [...(title === null ? [] : [title]), ...names].map(nameKey);
}

/** Folded words between single spaces, so that a name is found as whole words only. */
function nameKey(words: string): string {
  return ` ${folded(words)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}
