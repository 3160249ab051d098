/** What a page's head and marks say about its article, as they say it: the light form on which the rules work. */
export interface MetaFacts {
  /** The parsed contents of its JSON-LD scripts. */
  readonly jsonLd: readonly unknown[];
  /** Contents of meta elements by lower-case name, property, itemprop or http-equiv; the first of each name. */
  readonly meta: ReadonlyMap<string, string>;
  /** All that meta elements with the same name for an author say. */
  readonly metaAuthors: readonly string[];
  readonly titleTag: string | null;
  readonly relAuthors: readonly string[];
  /** `datetime` of time elements, those marked as the date of publication first. */
  readonly times: readonly string[];
  readonly language: string | null;
  readonly canonical: string | null;
}

const AUTHOR_META = new Set([
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'byl',
]);

/** Reads the facts off a document that is not rendered and runs nothing. */
export function metaFacts(document: Document): MetaFacts {
  const meta = new Map<string, string>();
  const metaAuthors: string[] = [];
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = element.getAttribute('content')?.trim() ?? '';
    if (content === '') continue;
    const names = ['property', 'name', 'itemprop', 'http-equiv'].flatMap((key) =>
      (element.getAttribute(key) ?? '').toLowerCase().split(/\s+/u),
    );
    for (const name of names.filter(Boolean)) if (!meta.has(name)) meta.set(name, content);
    if (names.some((name) => AUTHOR_META.has(name))) metaAuthors.push(content);
  }
  return {
    jsonLd: [...document.querySelectorAll('script[type="application/ld+json" i]')]
      .slice(0, 20)
      .map((script) => parsed(script.textContent ?? '')),
    meta,
    metaAuthors,
    titleTag: words(document.querySelector('head > title') ?? document.querySelector('title')),
    relAuthors: texts(
      document,
      '[rel~="author" i], [itemprop~="author" i] [itemprop~="name" i], a[itemprop~="author" i], span[itemprop~="author" i]',
    ),
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
