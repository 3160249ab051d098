import { readDate } from './dates.ts';
import { noDetails, type SourceDetails } from './source-article.ts';

const FENCED = /^\uFEFF?\s*---[ \t]*(?:\r\n?|\n)([^]*?)(?:\r\n?|\n)(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|$)/;

/** The greatest length of front matter, and of each of its lines. Anything longer is text. */
const MAX_MATTER = 64 * 1024;
const MAX_LINE = 4000;

/** The fields of front matter for each detail. The first that exists counts. */
const FIELDS = {
  title: ['title', 'headline', 'titel', 'titre', 'título'],
  byline: ['author', 'authors', 'byline', 'by', 'auteur', 'autor'],
  outlet: ['outlet', 'source', 'publication', 'publisher', 'site', 'bron', 'medium'],
  published: ['date', 'published', 'datum', 'fecha'],
  language: ['lang', 'language', 'taal', 'locale'],
  url: ['url', 'link', 'canonical'],
} as const;

/** Front matter and the text after it. */
export interface FrontMatter {
  readonly details: SourceDetails;
  readonly rest: string;
}

/**
 * Reads the front matter of a Markdown text: plain `key: value` pairs and lists of YAML 1.2 between two lines of ---.
 * It is deliberately no YAML parser. What has another form is passed over if it stands in a value that is still open (a quotation
 * mark, a bracket), or if there are more pairs than such lines. Front matter begins with a pair, and a rule of dashes above a
 * story is never taken for it.
 */
export function readFrontMatter(text: string): FrontMatter {
  const fenced = FENCED.exec(text.slice(0, MAX_MATTER));
  const pairs = fenced === null ? null : readPairs(fenced[1] ?? '');
  if (fenced === null || pairs === null || pairs.size === 0) return { details: noDetails, rest: text };
  const value = (detail: keyof typeof FIELDS) =>
    FIELDS[detail].map((field) => pairs.get(field)).find((found) => found !== undefined && found !== '') ??
    null;
  const date = value('published');
  const url = value('url');
  return {
    details: {
      title: value('title'),
      byline: value('byline'),
      outlet: value('outlet'),
      published: date === null ? null : readDate(date),
      language: value('language'),
      url: url !== null && /^https?:\/\//iu.test(url) ? url : null,
    },
    rest: text.slice(fenced[0].length),
  };
}

/** Returns the pairs, with lists joined by commas and keys in lower case; null if a line is no pair. */
function readPairs(matter: string): Map<string, string> | null {
  const pairs = new Map<string, string>();
  let key: string | null = null;
  let strange = 0;
  for (const line of matter.split(/\r\n?|\n/u)) {
    if (line.length > MAX_LINE) return null;
    const pair = /^["']?(\p{L}[\p{L}\p{N}_. -]*?)["']?\s*:(?:\s+(.*)|)$/u.exec(line);
    const item = /^\s*-\s+(.+)$/u.exec(line);
    if (/^\s*(?:#.*)?$/u.test(line)) continue;
    if (pair !== null) {
      key = (pair[1] ?? '').toLowerCase();
      const value = (pair[2] ?? '').trim();
      pairs.set(key, /^[|>][+-]?\d?$/u.test(value) ? '' : value);
    } else if (key !== null && (item !== null || /^\s+\S/u.test(line))) {
      const before = pairs.get(key) ?? '';
      const added = scalar(item?.[1] ?? line.trim());
      pairs.set(key, before === '' ? added : `${before}${item === null ? ' ' : ', '}${added}`);
    } else if (key === null) return null;
    else if (isOpen(pairs.get(key) ?? '')) pairs.set(key, `${pairs.get(key) ?? ''} ${line.trim()}`);
    else strange += 1;
  }
  if (strange >= pairs.size) return null;
  return new Map([...pairs].map(([name, value]) => [name, scalar(value)]));
}

/** True for a value whose quotation mark or bracket is not closed yet. */
function isOpen(value: string): boolean {
  return /^"(?:[^"\\]|\\.)*$|^'(?:[^']|'')*$|^\[[^\]]*$|^\{[^}]*$/u.test(value);
}

/** Returns the value of a scalar or of a flow list, without its quotation marks. */
function scalar(raw: string): string {
  const text = raw.trim();
  const list = /^\[(.*)\]$/u.exec(text);
  if (list !== null) return (list[1] ?? '').split(',').map(scalar).filter(Boolean).join(', ');
  const double = /^"(.*)"$/u.exec(text);
  if (double !== null) return (double[1] ?? '').replaceAll('\\"', '"');
  const single = /^'(.*)'$/u.exec(text);
  if (single !== null) return (single[1] ?? '').replaceAll("''", "'");
  return text.replace(/\s+#.*$/u, '');
}
