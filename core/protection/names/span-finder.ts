import type { Span } from '../../model/article/article.ts';
import { isJoined } from './words.ts';
import { fold, spelled } from './reading.ts';

/** Finds stretches that name a protected source in a text that is read without accents (`readingOf`), in UTF-16 units. */
export type SpanFinder = (read: string) => Span[];

/** Every match of a pattern with the g flag in a text, as spans; of one that never matches nothing. */
export function matches(pattern: RegExp, text: string): Span[] {
  // Most texts have none, and an iterator of matches is made anew for each.
  const found: Span[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null && match[0] !== ''; match = pattern.exec(text))
    found.push({ start: match.index, end: pattern.lastIndex });
  return found;
}

/** Marks on the letter before them: on a bar they would tell how a name ends. */
const MARKS = /\p{M}*/uy;

/** Returns a text with `bar` in place of the spans and of the marks on their last letters; those that overlap become one. */
export function hide(text: string, spans: readonly Span[], bar: string): string {
  let hidden = '';
  let end = 0;
  let isCovered = false;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (!isCovered || span.start >= end) hidden += text.slice(end, span.start) + bar;
    isCovered = true;
    MARKS.lastIndex = span.end;
    end = Math.max(end, span.end + (MARKS.exec(text)?.[0].length ?? 0));
  }
  return hidden + text.slice(end);
}

/** A short secret inside a longer word is another word; a long one is a secret wherever it stands. */
const SHORT = 6;

/** Hides whole texts, however they are cased or spaced, the longest first. Null where there is none. */
export function literals(secrets: readonly string[]): SpanFinder | null {
  const all = secrets.flatMap((secret) => [secret, spelled(secret.normalize('NFC'))]);
  const told = new Set(all.map((secret) => fold(secret).trim()).filter(isTelling));
  if (told.size === 0) return null;
  const forms = [...told].sort((a, b) => b.length - a.length).map(formOf);
  const pattern = new RegExp(forms.join('|'), 'giu');
  return (read) => matches(pattern, read);
}

/** A pattern's source for words as they stand, whatever the room between them. */
function formOf(secret: string): string {
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
