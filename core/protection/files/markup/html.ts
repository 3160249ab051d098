import type { Names } from '../cleaned-file.ts';
import { decoded, encoded } from './decode.ts';
import { searchText } from './plain.ts';
import { resolved } from './references.ts';

/** Elements in which `<` begins nothing, up to their own end. */
const RAW = /^<(script|style|textarea|title|xmp)\b/i;
/** What a browser needs to show the page stays of what is said of it. */
const NEEDED = /\b(?:charset|http-equiv|viewport)\b/i;

/**
 * Returns a page without comments and what is said of it (author, generator, description) but for what it is shown by. Throws
 * NotClean, also where its words name a source.
 */
export function cleanHtml(bytes: Uint8Array, names: Names): Uint8Array {
  const text = decoded(bytes);
  const kept: string[] = [];
  for (const piece of pieces(text)) {
    const isComment = piece.startsWith('<!--') || piece.startsWith('<?');
    const isMeta = /^<meta\b/i.test(piece) && !NEEDED.test(piece);
    if (!isComment && !isMeta) kept.push(piece);
  }
  const cleaned = kept.join('');
  searchText(cleaned, names);
  // Markup between the letters of a name does not hide it.
  searchText(resolved(kept.map((piece) => (piece.startsWith('<') ? between(piece) : piece)).join('')), names);
  return cleaned === text ? bytes : encoded(cleaned);
}

function* pieces(text: string): Generator<string> {
  const small = text.toLowerCase();
  for (let at = 0; at < text.length;) {
    const start = at;
    if (text[at] !== '<') at = orEnd(text.indexOf('<', at), text);
    else if (text.startsWith('<!--', at)) at = orEnd(text.indexOf('-->', at + 2), text, 3);
    else at = tagEnd(text, at);
    yield text.slice(start, at);
    const raw = RAW.exec(text.slice(start, start + 12))?.[1];
    if (raw === undefined) continue;
    const end = orEnd(small.indexOf(`</${raw.toLowerCase()}`, at), text);
    if (end > at) yield text.slice(at, end);
    at = end;
  }
}

/** Returns where a tag ends: at the first > outside of quotation marks. */
function tagEnd(text: string, start: number): number {
  let quote = '';
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '>') return at + 1;
    else if ((character === '"' || character === "'") && text[at - 1] === '=') quote = character;
  }
  return text.length;
}

function orEnd(found: number, text: string, length = 0): number {
  return found === -1 ? text.length : found + length;
}

/** A tag that begins another line parts words; one within a line does not. */
function between(tag: string): string {
  return /^<\/?(?:b|i|em|strong|span|a|u|font|mark|small|sub|sup|wbr|abbr|cite|code)\b/i.test(tag)
    ? ''
    : '\n';
}
