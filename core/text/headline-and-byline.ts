import { kindByWords } from './classify-block.ts';
import { looksLikeHeadline } from './headline.ts';
import type { SourceArticle, SourceBlock, SourceDetails } from './source-article.ts';
import { anyOf } from '../language/index.ts';
import { dateAtStart } from './dates.ts';

/** The number of blocks after the headline, or from the top, in which a date and a byline are looked for. */
const FRONT = 8;
/** A paragraph of this length belongs to the story, so nothing below it is the front. */
const STORY = 240;

/**
 * Reads title, date and byline from the front of an article if its metadata lack them. The headline stays in the
 * text, as a heading of level 1: it is the first thing that a reader believes, so its figures and claims must be
 * markable like any others. Date and byline lines are removed, because nothing in them needs checking, but only if
 * the article's fields then have what they say.
 */
export function readFront(article: SourceArticle): SourceArticle {
  const { details, blocks } = readMetaLines(article);
  if (blocks.some(({ kind, level }, position) => position < FRONT && kind === 'heading' && level === 1)) {
    const first = blocks.find(({ kind, level }) => kind === 'heading' && level === 1);
    return {
      ...article,
      details: { ...details, title: details.title ?? oneLine(first?.text ?? null) },
      blocks: withoutEchoes(blocks),
    };
  }
  const position = headlinePosition(article, blocks);
  if (position === -1) return { ...article, details, blocks };
  const headed = blocks.map((block, at): SourceBlock =>
    at === position ? { ...block, kind: 'heading', level: 1, marked: true } : block,
  );
  return {
    ...article,
    details: { ...details, title: details.title ?? oneLine(blocks[position]?.text ?? null) },
    blocks: withoutEchoes(headed),
  };
}

/**
 * Pages and copied texts often repeat the headline at the front. The repetition is set aside, so that nobody has to
 * clear it.
 */
function withoutEchoes(blocks: readonly SourceBlock[]): SourceBlock[] {
  const top = blocks.findIndex(isHeadline);
  const headline = plainLine(blocks[top]?.text ?? '');
  return blocks.map((block, at): SourceBlock => {
    const isEcho = at !== top && at < top + FRONT && plainLine(block.text) === headline && headline !== '';
    return isEcho ? { ...block, kind: 'boilerplate', level: null, marked: true } : block;
  });
}

/** A line in lower case, without punctuation at its ends. */
function plainLine(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

function isHeadline({ kind, level }: SourceBlock): boolean {
  return kind === 'heading' && level === 1;
}

function oneLine(text: string | null): string | null {
  return text?.replace(/\s+/gu, ' ').trim() ?? null;
}

function readMetaLines(article: SourceArticle): { details: SourceDetails; blocks: SourceBlock[] } {
  let { published, byline } = article.details;
  const blocks: SourceBlock[] = [];
  const top = Math.max(0, article.blocks.findIndex(isHeadline));
  let inFront = true;
  for (const [position, block] of article.blocks.entries()) {
    const isNear = position >= top && position < top + FRONT;
    const isFront = inFront && isNear && block.kind !== 'heading' && block.kind !== 'listItem';
    const line = isFront ? readFrontLine(block.text) : null;
    if (position >= top && block.text.length > STORY && block.kind === 'paragraph') inFront = false;
    const fits =
      line !== null &&
      (line.published === null || published === null || sameMoment(line.published, published)) &&
      (line.byline === null || byline === null || sameNames(line.byline, byline));
    if (line === null || !fits) {
      blocks.push(block);
      continue;
    }
    published ??= line.published;
    byline ??= line.byline;
    if (line.setAside === true) blocks.push({ ...block, kind: 'boilerplate', level: null, marked: true });
    else if (line.rest !== '') blocks.push({ ...block, text: line.rest });
  }
  return { details: { ...article.details, published, byline }, blocks };
}

/** True if two dates are the same, one perhaps less precise. */
function sameMoment(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

/** True if two bylines name the same people, however they are joined: 'Ada Byrne and Tom Birk', 'Ada Byrne, Tom Birk'. */
function sameNames(one: string, other: string): boolean {
  const names = (byline: string) =>
    byline
      .toLowerCase()
      .split(/\s*[,/&]\s*|\s+(?:and|en|und|et|y)\s+/u)
      .filter(Boolean)
      .sort()
      .join('/');
  return names(one) === names(other);
}

/** The position of the unmarked line that is the headline; -1 if there is none. */
function headlinePosition(article: SourceArticle, blocks: readonly SourceBlock[]): number {
  const { title } = article.details;
  if (title !== null) return blocks.findIndex(({ text }) => oneLine(text) === title);
  // A path or a label above the headline is no headline.
  const at = blocks.findIndex(
    ({ kind, text }) => kind !== 'boilerplate' && kindByWords(text) !== 'boilerplate',
  );
  const [first, ...others] = blocks.slice(Math.max(0, at));
  const goesOn = others.some(
    ({ kind, text }) => kind !== 'heading' && text.length > (first?.text.length ?? 0),
  );
  return first?.kind === 'paragraph' && looksLikeHeadline(first.text) && goesOn ? Math.max(0, at) : -1;
}

/** The metadata in a line at the front of an article. */
interface FrontLine {
  readonly published: string | null;
  readonly byline: string | null;
  /** The rest of the line; empty if all of it was metadata. */
  readonly rest: string;
  /** True if the line says more than the date but nothing to check. It is then kept as boilerplate. */
  readonly setAside?: boolean;
}

const DATE_LABEL = new RegExp(`^(?:${anyOf('blocks', 'published')})(\\s*:\\s*|\\s+)`, 'iu');
const UPDATED = new RegExp(`^(?:${anyOf('blocks', 'updated')})\\b`, 'iu');
const BY = new RegExp(`^(?:${anyOf('blocks', 'by')})(?:\\s*:)?\\s+`, 'iu');
const STAFF = new RegExp(`^(?:${anyOf('blocks', 'staff')})\\b`, 'iu');
const SEPARATOR = /^\s*(?:[|•·–—/,;]|-\s)\s*/u;
/** The separator between names and date; a time after a date belongs to the date. */
const PARTS = /\s*(?:[|•·]|,\s+(?!\d{1,2}\s?[:.h]\s?\d{2}(?![./-]?\d))(?=\d|\p{L}+ \d)|\s[–—-]\s)\s*/u;
/** The separators between the names in a byline. */
const JOINING =
  /^(?:en|and|und|et|y|e|van|de|der|den|von|zu|du|la|le|el|del|al|bin|in|te|à|aus|für|for|van het|da|di|dos)$/iu;
/** The place of a dateline, to the date: Emmelsum, den 14. März 2025; Den Haag – 9 juli 2025; MADRID (EFE), 9 de julio de 2025. */
const PLACE =
  /^(?:['’]s-)?\p{Lu}[\p{L}\p{M}.'’-]*(?:\s(?:\p{Lu}[\p{L}\p{M}.'’-]*|\p{Ll}{1,3})){0,3}(?:\s\(\p{Lu}[\p{L}/]*\))?(?:,|\s[–—-])\s+(?:(?:den|le|el|op)\s+)?/u;
const AGENCY = /^(?:ANP|AP|AFP|DPA|dpa|EPA|EFE|Reuters|Belga|ATS|APA|PA|BBC|ANSA)$/u;

/**
 * Reads a date of publication and a byline from a line at the front of an article; null if the line is text. A date
 * is removed from the text only if it is clearly metadata, because a date may also begin a sentence ('14 juni 2022
 * was een zwarte dag') that a checker must see whole. It is metadata if a label precedes it, if it is the whole line,
 * or if it has the form 2022-06-14 with a capital after it, which prose does not use. A byline is removed if it is
 * the whole line. The article keeps what is removed as its date or author, so that nothing is lost.
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

/**
 * True for words that can only be names of people or of an agency: two or more capitalized words, or a word for the
 * staff.
 */
function isNames(text: string): boolean {
  if (STAFF.test(text) && text.length <= 80 && !/[.!?]$/u.test(text)) return true;
  const words = text.split(/[\s,/&]+/u).filter(Boolean);
  const names = words.filter((word) => !JOINING.test(word));
  if (names.length === 0 || names.length > 16) return false;
  if (!names.every((word) => /^\p{Lu}(?:[\p{L}\p{M}’'-]+|\.)(?:\p{Lu}\.)*$/u.test(word) || AGENCY.test(word)))
    return false;
  return names.length >= 2 || names.every((word) => AGENCY.test(word));
}

/**
 * Words that begin a byline in Arabic, Hebrew, Japanese and Chinese. A verb ('wrote', 'report') counts only with a
 * colon or a slash after it, because a sentence may begin with it.
 */
const UNCASED_BY =
  /^(?:بقلم\s*:?\s+|(?:كتب|كتبت|إعداد|تقرير|حوار)\s*[:：–—-]\s*|מאת\s*:?\s+|(?:כתב|כתבה)\s*[:：–—-]\s*|(?:取材・文|取材|執筆|筆者|著者|文|記者|作者|记者|撰文|文字|編輯|编辑)\s*[:：/／=＝|｜]\s*)/u;
/** Two words or more of Arabic or Hebrew letters, as names of people are. */
const ARABIC =
  /^\p{Script=Arabic}[\p{Script=Arabic}\p{M}]+(?:[\s-]+\p{Script=Arabic}[\p{Script=Arabic}\p{M}]*){1,6}$/u;
const HEBREW =
  /^\p{Script=Hebrew}[\p{Script=Hebrew}\p{M}'׳״"]+(?:[\s-]+\p{Script=Hebrew}[\p{Script=Hebrew}\p{M}'׳״"]*){1,6}$/u;
/** Two to ten signs, with a space or a middle dot between the parts of a name. */
const HAN =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆]{1,10}(?:[ \u3000・][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,10})?$/u;

/** Words for the newsroom, which are nobody's name. */
const UNCASED_STAFF = /^(?:هيئة التحرير|قسم التحرير|המערכת|מערכת|編集部|編集局|编辑部|編輯部|本報|本报)/u;

/** Returns the words before the names in a byline whose script has no capitals ('بقلم: ', '文／'); '' if there are none. */
export function bylineLabel(text: string): string {
  return UNCASED_BY.exec(text)?.[0] ?? '';
}

/** True for what can only be people's names in Arabic, Hebrew, Chinese or Japanese letters, several with commas between. */
export function areUncasedNames(text: string): boolean {
  const names = text.split(/\s*[,،、，]\s*/u);
  return (
    text.length <= 80 &&
    !UNCASED_STAFF.test(text) &&
    names.every((name) => ARABIC.test(name) || HEBREW.test(name) || (name.length >= 2 && HAN.test(name)))
  );
}
