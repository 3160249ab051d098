import { BAR } from '../../../core/protection/redaction.ts';
import { layersOf, readings } from '../search-bytes.ts';
import type { AttackContact } from './contacts.ts';
import { STAYS } from './attacked-library.ts';
import { framed, tellsNothing } from './matrix.ts';

/** What was found of a source in bytes: which spellings, and whatever else tells, with what is around it. */
export interface Leaks {
  spellings: Set<string>;
  others: string[];
}

/** Words between the signs of `framed`, wherever they stand whole; those of no more than a few lines. A line can end within a sign. */
const FRAMED = /12\s*>\s((?:(?!12\s*>\s).){0,400}?)\s?;\s*34/gsu;
/** As strings of JSON and the like have them, and tags. */
const ESCAPES = /\\[nrtu]?|&#?\w{1,8};|<[^<>]*>|%0a/gi;

/** What stands between the signs as a reader of the form sees it: what a page says aloud for a bar is one, and drawn letters are letters. */
function shownOf(inside: string): string {
  // A correction that is shown as tracked changes has the end of the claim's own words in it, `1 is h`.
  return inside
    .normalize('NFKC')
    .replace(ESCAPES, '')
    .replaceAll('protected source', BAR)
    .replace(/_1 is h ?\.pdf/, '_1.pdf');
}

/**
 * False for a way of reading that takes a bar for other letters: bytes that are no Latin-1, and strings in hexadecimal from their
 * second byte on. The signs of a frame may read alike there all the same.
 */
function isReadAsMeant(as: string, where: string): boolean {
  const isHalfOff = as.includes('+1') && where.includes('hex@');
  return !as.startsWith('Latin-1') && !where.includes('quoted-printable') && !isHalfOff;
}

const plain = (words: string): string => words.normalize('NFC').toLowerCase();

/** Letters that are found in a file by chance no more than once in a lifetime. */
function isLong(words: string): boolean {
  return /\p{L}/u.test(words) ? [...words].length > 5 : words.length > 9;
}

/** Searches bytes, and all that is packed in them, for what must not be there of a source. */
export function leaksIn(bytes: Uint8Array, { contact, spellings }: AttackContact): Leaks {
  const found: Leaks = { spellings: new Set(), others: [] };
  const wanted = spellings.map(({ words, tells }) => ({
    words,
    typed: plain(framed(words)),
    tells: isLong(tells) ? plain(tells) : null,
  }));
  const others = [STAYS, contact].filter(isLong).map(plain);
  for (const { where, bytes: layer } of layersOf(bytes))
    for (const [as, text] of readings(layer)) {
      for (const { words, typed, tells } of wanted)
        if (text.includes(typed) || (tells !== null && text.includes(tells))) found.spellings.add(words);
      for (const words of others)
        if (text.includes(words)) found.others.push(`${words} in ${where} as ${as}`);
      if (isReadAsMeant(as, where))
        for (const [, inside = ''] of text.matchAll(FRAMED))
          if (!tellsNothing(shownOf(inside))) found.others.push(`${inside} in ${where} as ${as}`);
    }
  return found;
}
