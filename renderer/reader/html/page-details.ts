import { readDate } from '../../../core/text/dates.ts';
import { normalTag } from '../../../core/text/language.ts';
import type { SourceDetails } from '../../../core/text/source-article.ts';
import { jsonLdArticle } from './json-ld.ts';
import type { MetaFacts } from './meta-facts.ts';

/** An article's details, and every title that the page gives it. */
export interface PageDetails {
  readonly details: SourceDetails;
  readonly titles: readonly string[];
}

/**
 * Chooses an article's details from what a page says, in the order in which newsrooms keep it right:
 * 1. JSON-LD of a kind of Article: written by the system that holds the story, for machines that check it;
 * 2. OpenGraph and the article: properties, kept for sharing; its title is at times another than the printed one;
 * 3. Dublin Core, Parsely, Sailthru and plain meta names;
 * 4. marks in the text: rel=author, itemprop, time;
 * 5. the title element, without the outlet's name after it.
 * The title is the headline that a reader sees, where the page has one heading of level 1 and some metadata name it; the
 * language is the html element's, which the browser acts on, before what other metadata declare.
 */
export function pageDetails(facts: MetaFacts): PageDetails {
  const { meta } = facts;
  const json = jsonLdArticle(facts.jsonLd);
  const get = (...names: string[]) =>
    names.map((name) => meta.get(name)).find((value) => value !== undefined) ?? null;
  const outlet =
    json?.publisher ?? get('og:site_name', 'dc.publisher', 'dcterms.publisher', 'application-name');
  const tagTitle = facts.titleTag === null ? null : withoutOutlet(facts.titleTag, outlet);
  const titles = [
    json?.headline ?? null,
    get('og:title'),
    get('twitter:title', 'parsely-title', 'dc.title', 'dcterms.title', 'headline', 'title'),
    tagTitle,
  ].filter((title) => title !== null);
  const published = [
    json?.published ?? null,
    get('article:published_time', 'og:article:published_time', 'og:published_time'),
    get(
      'datepublished',
      'parsely-pub-date',
      'sailthru.date',
      'dc.date.issued',
      'dcterms.issued',
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
      byline: byline(json?.authors ?? []) ?? byline(facts.metaAuthors) ?? byline(facts.relAuthors),
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
  };
}

/** Names joined by commas, each once; addresses and handles are no names. */
function byline(authors: readonly string[]): string | null {
  const names = authors
    .map((author) => author.replace(/^(?:by|door|von|par|por)\s+|[\s,;|·•–—-]+$/giu, '').trim())
    .filter((author) => author !== '' && !/^(?:https?:|www\.|@)/iu.test(author));
  const once = new Map(names.toReversed().map((author) => [author.toLowerCase(), author]));
  return once.size === 0 ? null : [...once.values()].toReversed().join(', ');
}

/** 'Title | Outlet', 'Title - Outlet.com': without the last part where that is the outlet's name or its address. */
function withoutOutlet(title: string, outlet: string | null): string {
  const parted = /^(.{8,}?)\s+(?:[|–—·»]|-)\s+([^|–—·»]{2,60})$/u.exec(title);
  if (parted === null) return title;
  const [, head = title, tail = ''] = parted;
  const isOutlet =
    outlet !== null &&
    plain(tail).length > 1 &&
    (plain(outlet).includes(plain(tail)) || plain(tail).includes(plain(outlet)));
  return isOutlet || /\.\p{L}{2,6}$/u.test(tail) || / \| /u.test(title) ? head : title;
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\//iu.test(url) && URL.canParse(url);
}
