/** What a page's head and marks say about its article, as they say it: the light form on which the rules work. */
export interface MetaFacts {
  /** The parsed contents of its JSON-LD scripts. */
  readonly jsonLd: readonly unknown[];
  /**
   * What meta elements say, by lower-case name, property, itemprop or http-equiv; all of them where one says it more than
   * once. A property (OpenGraph, RDFa) is heard before a name. dc:title and dc.title are one.
   */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  readonly titleTag: string | null;
  readonly relAuthors: readonly string[];
  /** The text of what is called a byline, first to last. */
  readonly bylines: readonly string[];
  /** `datetime` of time elements, those marked as the date of publication first. */
  readonly times: readonly string[];
  readonly language: string | null;
  readonly canonical: string | null;
}

/** Where a meta element keeps its name, the first heard before the next. */
const NAME_KEYS = ['property', 'name', 'itemprop', 'http-equiv'] as const;

/** What pages call the line that says who wrote it. Not those of comments, boxes and teasers. */
const BYLINE =
  '[class*="byline" i], [class~="author" i], [class*="author-name" i], [class*="author__name" i], [class$="__author" i], [id*="byline" i]';
const ELSEWHERE = 'nav, aside, footer, li, [class*="comment" i], [class*="related" i], [class*="sidebar" i]';

/** Reads the facts off a document that is not rendered and runs nothing. */
export function metaFacts(document: Document): MetaFacts {
  const meta = new Map<string, string[]>();
  const elements = [...document.querySelectorAll('meta[content]')];
  for (const key of NAME_KEYS) {
    const named = new Map<string, string[]>();
    for (const element of elements) {
      const content = element.getAttribute('content')?.trim() ?? '';
      if (content === '') continue;
      for (const name of namesOf(element.getAttribute(key) ?? ''))
        named.set(name, [...(named.get(name) ?? []), content].slice(0, 20));
    }
    for (const [name, contents] of named) if (!meta.has(name)) meta.set(name, contents);
  }
  return {
    jsonLd: [...document.querySelectorAll('script[type="application/ld+json" i]')]
      .slice(0, 20)
      .map((script) => parsed(script.textContent ?? '')),
    meta,
    titleTag: words(document.querySelector('head > title') ?? document.querySelector('title')),
    relAuthors: texts(
      document,
      '[rel~="author" i], [itemprop~="author" i] [itemprop~="name" i], a[itemprop~="author" i], span[itemprop~="author" i]',
    ),
    // Looked for only where nothing else names an author: the whole page is searched for it.
    get bylines() {
      return [...document.querySelectorAll(BYLINE)]
        .slice(0, 20)
        .filter((element) => element.closest(ELSEWHERE) === null)
        .map(words)
        .filter((text) => text !== null);
    },
    times: [
      'time[itemprop~="datePublished" i][datetime]',
      'time[pubdate][datetime]',
      'article time[datetime]',
      'time[datetime]',
    ].flatMap((selector) =>
      [...document.querySelectorAll(selector)].slice(0, 3).map((time) => time.getAttribute('datetime') ?? ''),
    ),
    language:
      document.documentElement.getAttribute('lang') ?? document.documentElement.getAttribute('xml:lang'),
    canonical: document.querySelector('link[rel~="canonical" i][href]')?.getAttribute('href') ?? null,
  };
}

/** The names that one attribute gives: there may be several, and Dublin Core is written with a colon and with a point. */
function namesOf(attribute: string): string[] {
  return attribute
    .toLowerCase()
    .split(/\s+/u)
    .filter(Boolean)
    .map((name) => name.replace(/^(dc|dcterms)[:.]/u, '$1.').replace(/^dcterm[:.]/u, 'dcterms.'));
}

/** JSON-LD as pages have it: often with comments or CDATA marks round it, and sometimes broken. */
function parsed(text: string): unknown {
  if (text.length > 1_000_000) return null;
  try {
    return JSON.parse(
      text.replace(
        /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/gu,
        '',
      ),
    );
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function texts(document: Document, selector: string): string[] {
  return [...document.querySelectorAll(selector)]
    .slice(0, 20)
    .map(words)
    .filter((text) => text !== null);
}

function words(element: Element | null): string | null {
  const text = (element?.textContent ?? '').replace(/\s+/gu, ' ').trim();
  return text === '' || text.length > 1000 ? null : text;
}
