import { likeness } from '../near-words.ts';

/** A key of a claim that is like a key of a check. */
export interface Alike {
  readonly key: string;
  readonly like: number;
}

/** From this likeness on, two words are taken for forms of one. */
const ALIKE = 0.5;

/** Returns what finds the keys that are like a given one, fast for many: words that have no three letters in common are not compared. */
export function alikeAmong(keys: Iterable<string>): (key: string) => readonly Alike[] {
  const byLetters = new Map<string, string[]>();
  for (const key of keys)
    for (const letters of threes(key)) {
      const having = byLetters.get(letters);
      if (having === undefined) byLetters.set(letters, [key]);
      else having.push(key);
    }
  const known = new Map<string, readonly Alike[]>();
  return (key) => {
    let found = known.get(key);
    if (found === undefined) {
      const near = new Set(threes(key).flatMap((letters) => byLetters.get(letters) ?? []));
      found = [...near]
        .map((other) => ({ key: other, like: likeness(other, key) }))
        .filter(({ like }) => like >= ALIKE && like < 1);
      known.set(key, found);
    }
    return found;
  };
}

/** The runs of three letters of a word with its beginning marked; none of a number. */
function threes(key: string): string[] {
  if (isNumber(key)) return [];
  const whole = `^${key}`;
  return Array.from({ length: Math.max(0, whole.length - 2) }, (_, at) => whole.slice(at, at + 3));
}

/** True for a key that begins with a digit. */
export function isNumber(key: string): boolean {
  return /^\p{N}/u.test(key);
}
