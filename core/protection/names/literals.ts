import { matches, type Hider } from './hider.ts';
import { isJoined } from './joined.ts';
import { fold, spelled } from './reading.ts';

/** A short secret inside a longer word is another word; a long one is a secret wherever it stands. */
const SHORT = 6;

/** Hides whole texts, however they are cased or spaced, the longest first. Null where there is none. */
export function literals(secrets: readonly string[]): Hider | null {
  const all = secrets.flatMap((secret) => [secret, spelled(secret.normalize('NFC'))]);
  const told = new Set(all.map((secret) => fold(secret).trim()).filter(isTelling));
  if (told.size === 0) return null;
  const forms = [...told].sort((a, b) => b.length - a.length).map(formOf);
  const pattern = new RegExp(forms.join('|'), 'giu');
  return (read) => matches(pattern, read);
}

/** A pattern's source for words as they stand, whatever the room between them. */
export function formOf(secret: string): string {
  const escaped = escape(secret).replace(/\s+/g, '\\s+');
  return secret.length > SHORT || isJoined(secret)
    ? escaped
    : `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`;
}

/** A pattern's source that means these characters and nothing else. */
export function escape(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** A few digits are in many numbers: hidden by themselves they would make another's number look like this one. */
function isTelling(secret: string): boolean {
  const hasLetters = /[^\d\s.,()/+–-]/u.test(secret);
  return secret.length > 1 && (hasLetters || secret.replace(/\D/g, '').length >= 6);
}
