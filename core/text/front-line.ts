import { anyOf } from '../language/index.ts';
import { dateAtStart } from './dates.ts';
import { areUncasedNames, bylineLabel } from './names-without-capitals.ts';

/** What the first lines of an article say besides its text. */
export interface FrontLine {
  readonly published: string | null;
  readonly byline: string | null;
  /** The line without what was read; empty where all of it was. */
  readonly rest: string;
  /** True where the line says more than the date, and nothing to check: it is kept as no part of the text. */
  readonly setAside?: boolean;
}

const DATE_LABEL = new RegExp(`^(?:${anyOf('blocks', 'published')})(\\s*:\\s*|\\s+)`, 'iu');
const UPDATED = new RegExp(`^(?:${anyOf('blocks', 'updated')})\\b`, 'iu');
const BY = new RegExp(`^(?:${anyOf('blocks', 'by')})(?:\\s*:)?\\s+`, 'iu');
const STAFF = new RegExp(`^(?:${anyOf('blocks', 'staff')})\\b`, 'iu');
const SEPARATOR = /^\s*(?:[|•·–—/,;]|-\s)\s*/u;
/** Between names and date; a time after a date is part of it. */
const PARTS = /\s*(?:[|•·]|,\s+(?!\d{1,2}\s?[:.h]\s?\d{2}(?![./-]?\d))(?=\d|\p{L}+ \d)|\s[–—-]\s)\s*/u;
/** What may stand between the names in a byline. */
const JOINING =
  /^(?:en|and|und|et|y|e|van|de|der|den|von|zu|du|la|le|el|del|al|bin|in|te|à|aus|für|for|van het|da|di|dos)$/iu;
/** The place of a dateline, to the date: Emmelsum, den 14. März 2025; Den Haag – 9 juli 2025; MADRID (EFE), 9 de julio de 2025. */
const PLACE =
  /^(?:['’]s-)?\p{Lu}[\p{L}\p{M}.'’-]*(?:\s(?:\p{Lu}[\p{L}\p{M}.'’-]*|\p{Ll}{1,3})){0,3}(?:\s\(\p{Lu}[\p{L}/]*\))?(?:,|\s[–—-])\s+(?:(?:den|le|el|op)\s+)?/u;
const AGENCY = /^(?:ANP|AP|AFP|DPA|dpa|EPA|EFE|Reuters|Belga|ATS|APA|PA|BBC|ANSA)$/u;

/**
 * Reads a date of publication and a byline off a line at the front of an article; null where the line is text.
 *
 * A date is taken off the text only where it is clearly metadata, since a date may as well begin a sentence ('14 juni
 * 2022 was een zwarte dag') that a checker must see whole: where a label stands before it, where it is the whole line,
 * or where it is written 2022-06-14 and a capital follows, which no prose does. A byline is taken off where the whole
 * line is one. What is taken off is kept as the article's date or author, so that nothing is lost from sight.
 */
export function readFrontLine(line: string): FrontLine | null {
  const text = line.trim();
  return readByline(text) ?? readDateLine(text) ?? readPlaceLine(text);
}

/** A place and a date, and nothing else. */
function readPlaceLine(text: string): FrontLine | null {
  const place = PLACE.exec(text)?.[0] ?? '';
  if (place === '' || UPDATED.test(text)) return null;
  const found = dateAtStart(text.slice(place.length));
  // A year or a month alone may close a headline: Emmelsum, mei 2025.
  if (found === null || found.date.length < 10) return null;
  const isWhole = /^\.?$/u.test(text.slice(place.length + found.length).trim());
  return isWhole ? { published: found.date, byline: null, rest: text, setAside: true } : null;
}

function readDateLine(text: string): FrontLine | null {
  if (UPDATED.test(text)) return null;
  const label = DATE_LABEL.exec(text);
  const start = label?.[0].length ?? 0;
  const found = dateAtStart(text.slice(start));
  if (found === null) return null;
  const after = text.slice(start + found.length);
  const rest = after.replace(SEPARATOR, '').trim();
  const begins = /^[\p{Lu}\p{N}"'“”„‚‘’«»(]|^,,/u.test(rest);
  const certain = rest === '' || (begins && (found.iso || (label?.[1] ?? '').includes(':')));
  return certain ? { published: found.date, byline: null, rest } : null;
}

function readByline(text: string): FrontLine | null {
  if (text.length > 200) return null;
  const label = BY.exec(text)?.[0] ?? bylineLabel(text);
  const start = label.length;
  const [names = '', ...others] = text.slice(start).split(PARTS);
  if (start === 0 || !(isNames(names) || areUncasedNames(names.trim()))) return null;
  const dates = others.map((part) => readDateLine(part));
  if (dates.some((date) => date === null || date.rest !== '')) return null;
  return { published: dates[0]?.published ?? null, byline: names.trim(), rest: '' };
}

/** True for what can only be people's names or an agency's: two words with capitals or more, or a word for the staff. */
function isNames(text: string): boolean {
  if (STAFF.test(text) && text.length <= 80 && !/[.!?]$/u.test(text)) return true;
  const words = text.split(/[\s,/&]+/u).filter(Boolean);
  const names = words.filter((word) => !JOINING.test(word));
  if (names.length === 0 || names.length > 16) return false;
  if (!names.every((word) => /^\p{Lu}(?:[\p{L}\p{M}’'-]+|\.)(?:\p{Lu}\.)*$/u.test(word) || AGENCY.test(word)))
    return false;
  return names.length >= 2 || names.every((word) => AGENCY.test(word));
}
