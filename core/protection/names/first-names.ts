import { fold } from './reading.ts';
import { isNameless } from './small-words.ts';

const SMALL = 'van de den der von zu du la le del da do dos di al el bin ibn ten ter te of the y z'
  .split(' ')
  .map((word) => `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`)
  .join('|');
/** The next word with a capital, with initials and small words before it. */
const SURNAME = new RegExp(
  `^[^\\S\\n]+(?:\\p{Lu}\\.\\s*|(?:${SMALL})[^\\S\\n]+){0,3}(?:(?:[aAeE]l|[dDlL])[-'’])?(\\p{Lu}[\\p{L}\\p{M}'’-]+)`,
  'u',
);
/** How many letters a grammatical case adds to a name or replaces in it. */
const CASE = 4;

/** True if another surname follows a first name: Henrik Dahl is not Henrik Salomonsen. */
export function isOtherPerson(after: string, own: ReadonlySet<string>): boolean {
  let rest = after;
  for (let word = 0; word < 3; word++) {
    const match = SURNAME.exec(rest);
    const surname = match?.[1];
    if (match === null || surname === undefined || isNameless(surname)) return word > 0;
    // The source's own surname may still follow after a second first name.
    if (isOwn(surname, own)) return false;
    rest = rest.slice(match[0].length);
  }
  return true;
}

function isOwn(surname: string, own: ReadonlySet<string>): boolean {
  const name = fold(surname).toLowerCase();
  if (own.has(name) || own.has(name.replace(/'?s$/, '')) || name.split('-').some((half) => own.has(half)))
    return true;
  for (const known of own) {
    if (known.length < 4) continue;
    const stem = known.replace(/[аеиоуыэюяьйіaeiouyηαος]$/u, '');
    if (name.startsWith(stem) && name.length - stem.length <= CASE) return true;
  }
  return false;
}
