import type { Names } from '../cleaning-result.ts';
import { decoded, encoded, searchText } from './decode.ts';
import { isLocalPath, withoutLocal, resolved } from './references.ts';

/** Elements in which `<` begins no tag, up to their own end tag. */
const RAW = /^<(script|style|textarea|title|xmp)\b/i;
/** The metadata that a browser needs to show the page is kept. */
const NEEDED_NAMES = /^(?:viewport|color-scheme|theme-color)$/i;
const NEEDED_HEADS =
  /^(?:content-type|content-language|content-security-policy|default-style|x-ua-compatible|refresh)$/i;
/** Links that a page needs to be shown; those to its author and its other addresses go. */
const NEEDED_LINKS = /\b(?:stylesheet|icon|canonical|preload)\b/i;

/**
 * Returns a page without everything that is not shown: comments, metadata (author, generator, description), scripts
 * and their data, which name the person who had the page open, and local paths. Throws NotClean, also if its words
 * name a source.
 */
export function cleanHtml(bytes: Uint8Array, names: Names): Uint8Array {
  const text = decoded(bytes);
  const kept: string[] = [];
  let inside: string | null = null;
  let raw: string | null = null;
  for (const piece of pieces(text)) {
    const name = /^<(\/?[a-z][^\s/>]*)/i.exec(piece)?.[1]?.toLowerCase() ?? null;
    if (inside !== null) {
      if (name === `/${inside}`) inside = null;
      continue;
    }
    if (raw === 'style' && name === null) kept.push(withoutLocal(piece.replace(/\/\*[^]*?(?:\*\/|$)/g, '')));
    else if (name !== null && isDropped(name, piece)) inside = hasContent(name) ? name : null;
    else if (name !== null) kept.push(cleanTag(name, piece));
    else if (!piece.startsWith('<!--') && !piece.startsWith('<?')) kept.push(piece);
    raw = name;
  }
  const cleaned = kept.join('');
  searchText(cleaned, names);
  // Markup between the letters of a name does not hide it.
  searchText(resolved(kept.map((piece) => (piece.startsWith('<') ? between(piece) : piece)).join('')), names);
  return cleaned === text ? bytes : encoded(cleaned);
}

/** Elements in which Word saves its properties, and scripts. */
function hasContent(name: string): boolean {
  return name === 'script' || name === 'xml';
}

function isDropped(name: string, tag: string): boolean {
  if (hasContent(name)) return true;
  if (name === 'meta') return !isNeededMeta(attributesOf(tag));
  if (name === 'link') return !NEEDED_LINKS.test(valueOf(attributesOf(tag), 'rel'));
  return name === 'base' && isLocalPath(valueOf(attributesOf(tag), 'href'));
}

function isNeededMeta(attributes: readonly HtmlAttribute[]): boolean {
  const has = (name: string): boolean => attributes.some((one) => one.name === name);
  if (has('property') || has('itemprop')) return false;
  if (has('name')) return NEEDED_NAMES.test(valueOf(attributes, 'name'));
  return has('http-equiv') ? NEEDED_HEADS.test(valueOf(attributes, 'http-equiv')) : has('charset');
}

function valueOf(attributes: readonly HtmlAttribute[], name: string): string {
  return resolved(attributes.find((one) => one.name === name)?.value ?? '').trim();
}

/** A tag without local paths, and without the values of hidden fields. */
function cleanTag(name: string, tag: string): string {
  if (name.startsWith('/') || !tag.includes('=')) return tag;
  const attributes = attributesOf(tag);
  const isUnseen = name === 'input' && valueOf(attributes, 'type').toLowerCase() === 'hidden';
  return withAttributes(tag, ({ name: attribute, value }) => {
    if (isUnseen && attribute === 'value') return '';
    const plain = resolved(value);
    return isLocalPath(plain) ? '' : withoutLocal(plain) === plain ? value : withoutLocal(value);
  });
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

/** A tag that begins a new line separates words; one within a line does not. */
function between(tag: string): string {
  return /^<\/?(?:b|i|em|strong|span|a|u|font|mark|small|sub|sup|wbr|abbr|cite|code)\b/i.test(tag)
    ? ''
    : '\n';
}

/** An attribute of a tag: its name in lower case, its value as written, without quotation marks. */
interface HtmlAttribute {
  readonly name: string;
  readonly value: string;
}

const ATTRIBUTE = /([^\s"'<>/=]+)(\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/g;
/** An attribute without a value. */
const BARE = /[^\s"'<>/=]+/g;

/** Returns the attributes of a tag, as browsers read them. */
function attributesOf(tag: string): HtmlAttribute[] {
  const valued = [...tag.matchAll(ATTRIBUTE)].map(
    ([, name = '', , double, single, plain]): HtmlAttribute => ({
      name: name.toLowerCase(),
      value: double ?? single ?? plain ?? '',
    }),
  );
  const rest = tag.replace(ATTRIBUTE, ' ').replace(/^<[^\s/>]+/, '');
  return [...valued, ...[...rest.matchAll(BARE)].map(([name]) => ({ name: name.toLowerCase(), value: '' }))];
}

/** Returns a tag with the values that `tell` returns for its attributes. Values that are kept are written as they were. */
function withAttributes(tag: string, tell: (attribute: HtmlAttribute) => string): string {
  return tag.replace(ATTRIBUTE, (whole, name: string, sign: string, double, single, plain) => {
    const value = [double, single, plain].find((one): one is string => typeof one === 'string') ?? '';
    const told = tell({ name: name.toLowerCase(), value });
    if (told === value) return whole;
    const quote = typeof single === 'string' ? "'" : '"';
    return `${name}${sign}${quote}${told.replaceAll(quote, '')}${quote}`;
  });
}
