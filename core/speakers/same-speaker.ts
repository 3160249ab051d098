import { maySame } from './known-speakers.ts';
import { isPronoun } from './name-words.ts';
import { speakerName } from './speaker-name.ts';

/**
 * Returns whether two names may mean one speaker, as an article and a transcript name them ('gouverneur Haidai', 'SERHIY
 * HAIDAI'); null if that cannot be told: a pronoun, 'Speaker 2', two names that are no people's. `language` is the article's.
 */
export function isSameSpeaker(one: string, other: string, language: string): boolean | null {
  const [own, theirs] = [wordsIn(one), wordsIn(other)];
  if (own.length === 0 || theirs.length === 0) return null;
  if (own.join(' ') === theirs.join(' ')) return true;
  if (own.every(isPronoun) || theirs.every(isPronoun)) return null;
  const [name, otherName] = [speakerName(cased(one)), speakerName(cased(other))];
  return name === null || otherName === null ? null : maySame(name, otherName, language);
}

function wordsIn(name: string): string[] {
  return name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** A name as texts write it, where a transcript has it in capitals. */
function cased(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name.replace(/\p{Lu}[\p{L}\p{M}]*/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}
