import { Readability } from '@mozilla/readability';
import { parseHtml } from './parse-html.ts';

/** More elements than any article's page has: scoring them would take longer than a checker waits. */
const MAX_ELEMENTS = 40_000;

/**
 * Returns the element that Readability takes for the article of a document, null where it finds none or the page
 * is too large to ask. It works on the
 * document itself and leaves it changed: read everything else off it before.
 */
export function extractArticle(document: Document): Element | null {
  if (document.getElementsByTagName('*').length > MAX_ELEMENTS) return null;
  parseOwnMarkup(document.body);
  const article = new Readability<Element>(document, {
    // The content is wanted as it is: no markup is made of it only to be parsed again.
    serializer: (node) => node as Element,
    disableJSONLD: true,
  }).parse();
  return article?.content ?? null;
}

/**
 * Readability keeps the markup of a page's body and puts it back before it tries again with laxer rules. Trusted Types
 * forbid that, so here the body takes markup by way of our own parser instead.
 */
function parseOwnMarkup(body: HTMLElement): void {
  const property = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
  Object.defineProperty(body, 'innerHTML', {
    get: () => property?.get?.call(body) as unknown,
    set: (markup: string) => {
      const parsed = parseHtml(markup).body;
      body.replaceChildren();
      while (parsed.firstChild !== null) body.append(parsed.firstChild);
    },
  });
}
