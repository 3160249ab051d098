import { folded } from '../kernel/tidy.ts';
import type { Source } from '../model/source/source.ts';
import { directAddress, isWebAddress } from '../text/direct-address.ts';

/** Where the addresses in a note begin and end: sentence marks and brackets after one are no part of it. */
const ADDRESS = /https?:\/\/[^\s<>"“”«»]+/giu;
const AFTER = /[.,;:!?'’)\]}]+$/u;

/** Returns the addresses in a text that can be kept, each once, as they lead there without a word processor's detour. */
export function addressesIn(text: string): string[] {
  const found = [...text.matchAll(ADDRESS)].map(([written]) => directAddress(withoutMarks(written)));
  return [...new Set(found.filter(isWebAddress))];
}

/** A closing bracket stays where the address itself opens one: …/Delta_(letter). */
function withoutMarks(address: string): string {
  const marks = AFTER.exec(address)?.[0] ?? '';
  const bare = address.slice(0, address.length - marks.length);
  return marks.startsWith(')') && bare.lastIndexOf('(') > bare.lastIndexOf(')') ? `${bare})` : bare;
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

/** Where a note leads: a source of the article, an address, both or neither. */
export interface NoteTarget {
  source: Source | null;
  link: string | null;
}

/**
 * Returns a function that finds what a note of these words and addresses leads to: the source at one of its addresses,
 * else the one whose title or file's name it has as whole words, the longest first.
 */
export function sourceFinder(
  sources: readonly Source[],
): (text: string, links: readonly string[]) => NoteTarget {
  const atAddress = new Map<string, Source>();
  const named: { name: string; source: Source }[] = [];
  for (const source of sources) {
    for (const link of [source.link, source.archivedCopy])
      if (link !== null && !atAddress.has(addressKey(link))) atAddress.set(addressKey(link), source);
    for (const name of new Set(namesOf(source)))
      if (name.trim().length >= SHORTEST_NAME && /\p{L}/u.test(name)) named.push({ name, source });
  }
  named.sort((a, b) => b.name.length - a.name.length);
  return (text, links) => {
    for (const link of links) {
      const source = atAddress.get(addressKey(link));
      if (source !== undefined) return { source, link };
    }
    const words = nameKey(text.replace(ADDRESS, ' '));
    return { source: named.find(({ name }) => words.includes(name))?.source ?? null, link: links[0] ?? null };
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
