import { Readability } from '@mozilla/readability';

/**
 * Returns the element that Readability takes for the article of a document, null where it finds none. It works on the
 * document itself and leaves it changed: read everything else off it before.
 */
export function extractArticle(document: Document): Element | null {
  const article = new Readability<Element>(document, {
    // The content is wanted as it is: no markup is made of it only to be parsed again.
    serializer: (node) => node as Element,
    disableJSONLD: true,
  }).parse();
  return article?.content ?? null;
}
