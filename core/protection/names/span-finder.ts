import type { Span } from '../../model/article/article.ts';
import { isJoined } from './words.ts';
import { fold, spelled } from './reading.ts';

/** Returns the spans that name a protected source in a text read without accents (`readingOf`), in UTF-16 units. */
export type SpanFinder = (read: string) => Span[];

/** Every match of a pattern with the g flag in a text, as spans. */
export function matches(pattern: RegExp, text: string): Span[] {
  // Most texts have no match, and creating an iterator of matches for each would be slow.
  const found: Span[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null && match[0] !== ''; match = pattern.exec(text))
    found.push({ start: match.index, end: pattern.lastIndex });
  return found;
}

/** Marks on the letter before them. Left on a bar, they would show how a name ends. */
const MARKS = /\p{M}*/uy;

/**
 * Returns a text with `bar` in the place of the spans and of the marks on their last letters. Overlapping spans become
 * one bar.
 */
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

/** A short secret inside a longer word is another word. A secret longer than this is found anywhere. */
const SHORT = 6;

/** Returns a finder of whole texts, whatever their case and spacing, the longest first. Null if there is none. */
export function literals(secrets: readonly string[]): SpanFinder | null {
  const all = secrets.flatMap((secret) => [secret, spelled(secret.normalize('NFC'))]);
  const told = new Set(all.map((secret) => fold(secret).trim()).filter(isTelling));
  if (told.size === 0) return null;
  const forms = [...told].sort((a, b) => b.length - a.length).map(formOf);
  const pattern = new RegExp(forms.join('|'), 'giu');
  return (read) => matches(pattern, read);
}

/** Returns the source of a pattern for words as they are written, with any white space between them. */
function formOf(secret: string): string {
  const escaped = escape(secret).replace(/\s+/g, '\\s+');
  return secret.length > SHORT || isJoined(secret)
    ? escaped
    : `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`;
}

/** Returns the source of a pattern that matches exactly these characters. */
export function escape(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** A few digits occur in many numbers. If they were hidden, another person's number would look like this one. */
function isTelling(secret: string): boolean {
  const hasLetters = /[^\d\s.,()/+–-]/u.test(secret);
  return secret.length > 1 && (hasLetters || secret.replace(/\D/g, '').length >= 6);
}
