import { readDate } from '../../../../core/text/dates.ts';
import { normalTag } from '../../../../core/text/language.ts';
import type { SourceDetails } from '../../../../core/text/source-article.ts';
import { jsonLdArticle } from '../../shared/html/json-ld.ts';
import { bylineOf, markedByline } from './byline.ts';
import type { MetaFacts } from './meta-facts.ts';

/** An article's details, and every title that the page gives it. */
export interface PageDetails {
  readonly details: SourceDetails;
  readonly titles: readonly string[];
  /** True if a title is given for the article itself, not only for the page (the title element). */
  readonly isTitled: boolean;
  /** The article's text as the page's JSON-LD has it, plain or as markup; null if it has none. */
  readonly body: string | null;
}

/**
 * Chooses an article's details from what a page says, in the order in which newsrooms keep it right:
 * 1. JSON-LD of a kind of Article: written by the system that holds the story, for machines that check it;
 * 2. Dublin Core, written by those who care about records;
 * 3. OpenGraph and the article: properties, kept for sharing; its title is at times another than the printed one;
 * 4. Parsely, Sailthru and plain meta names, which templates often fill with the outlet's name;
 * 5. marks in the text: rel=author, itemprop, time, then what is called a byline;
 * 6. the title element, without the outlet's name after it.
 * The title is the headline that a reader sees, where that agrees with one of these (headline-piece.ts); the language is
 * the html element's, which the browser acts on, before what other metadata declare.
 */
export function pageDetails(facts: MetaFacts): PageDetails {
  const { meta } = facts;
  const json = jsonLdArticle(facts.jsonLd);
  const get = (...names: string[]) =>
    names.map((name) => meta.get(name)?.[0]).find((value) => value !== undefined) ?? null;
  const outlet =
    json?.publisher ?? get('og:site_name', 'dc.publisher', 'dcterms.publisher', 'application-name');
  const tagTitle = facts.titleTag === null ? null : withoutOutlet(facts.titleTag, outlet);
  const titles = [
    json?.headline ?? null,
    get('dc.title', 'dcterms.title'),
    get('og:title'),
    get('twitter:title', 'parsely-title', 'headline', 'title'),
    tagTitle,
  ].filter((title) => title !== null);
  const published = [
    json?.published ?? null,
    get('article:published_time', 'og:article:published_time', 'og:published_time'),
    get(
      'dc.date.issued',
      'dcterms.issued',
      'datepublished',
      'parsely-pub-date',
      'sailthru.date',
      'dc.date',
      'dcterms.date',
      'pubdate',
      'publish-date',
      'date',
    ),
    ...facts.times,
  ];
  return {
    details: {
      title: titles[0] === undefined ? null : withoutOutlet(titles[0], outlet),
      byline: authorsOf(facts, json?.authors ?? [], outlet),
      outlet,
      published:
        published.map((date) => (date === null ? null : readDate(date))).find((date) => date !== null) ??
        null,
      language:
        [
          facts.language,
          json?.language ?? null,
          get('og:locale'),
          get('content-language', 'language', 'dc.language'),
        ]
          .map(normalTag)
          .find((tag) => tag !== null) ?? null,
      url:
        [facts.canonical, get('og:url'), json?.url ?? null].find(
          (url) => url !== null && isWebAddress(url),
        ) ?? null,
    },
    titles: [...titles, ...(facts.titleTag === null ? [] : [facts.titleTag])],
    isTitled: titles.length > (tagTitle === null ? 0 : 1),
    body: json?.body ?? null,
  };
}

/** Names of meta elements that name authors, the most trusted first. */
const AUTHOR_NAMES = [
  'dc.creator',
  'dcterms.creator',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'byl',
  'author',
];

function authorsOf(facts: MetaFacts, inJsonLd: readonly string[], outlet: string | null): string | null {
  const { meta, relAuthors } = facts;
  const said = [inJsonLd, ...AUTHOR_NAMES.map((name) => meta.get(name) ?? []), relAuthors].map(bylineOf);
  const isHouse = (byline: string): boolean => outlet !== null && plain(byline) === plain(outlet);
  return (
    said.find((byline) => byline !== null && !isHouse(byline)) ??
    facts.bylines.map(markedByline).find((byline) => byline !== null) ??
    said.find((byline) => byline !== null) ??
    null
  );
}

/** Separators between a title and what a page adds to it. Chinese pages use low lines without spaces. */
const PARTED = /^(.{8,}?)\s+(?:[|–—·»]|-)\s+([^|–—·»]{2,60})$/u;
const PARTED_WIDE = /^(.{4,}?\p{Script=Han}.*?)\s*[_|]\s*([^_|:\s]{2,24})$/u;
const LED = /^([^|–—·»]{2,40})\s+(?:[|–—·»]|-)\s+(.{8,})$/u;

/**
 * 'Title | Outlet', 'Title - Outlet.com', 'Title | Section | Outlet', 'Outlet - Title': without the parts that are the
 * outlet's name or its address; after a | whatever they are.
 */
function withoutOutlet(title: string, outlet: string | null): string {
  const wide = PARTED_WIDE.exec(title);
  if (wide !== null && !/\s-\s/u.test(title)) return withoutOutlet(wide[1] ?? title, outlet);
  const parted = PARTED.exec(title);
  const led = LED.exec(title);
  if (led !== null && outlet !== null && plain(led[1] ?? '') === plain(outlet)) return led[2] ?? title;
  if (parted === null) return title;
  const [, head = title, tail = ''] = parted;
  const isOutlet =
    outlet !== null &&
    plain(tail).length > 1 &&
    (plain(outlet).includes(plain(tail)) || plain(tail).includes(plain(outlet)));
  const isCut = isOutlet || /\.\p{L}{2,6}$/u.test(tail) || / \| /u.test(title);
  return isCut ? withoutOutlet(head, outlet) : title;
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\//iu.test(url) && URL.canParse(url);
}
