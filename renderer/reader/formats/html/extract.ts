import { Readability } from '@mozilla/readability';
import { sharesWithin, textNodes, type TextOwners } from '../../shared/html/text-owners.ts';

/** More elements than any article's page has: scoring them would take longer than a checker waits. */
const MAX_ELEMENTS = 40_000;
/** A piece is extracted where this share of its words is. */
const MOST = 0.5;
/** What holds sentences with formulas in them. */
const SENTENCE = /^(?:p|div|li|td|th|dd|section|article|main|body|blockquote|figure|h[1-6])$/;

/**
 * Tells which of `count` pieces Readability takes for the article of a document; null where it finds none or the page is
 * too large to ask. It moves text nodes but makes none anew, so `owners` tell whose they are. It works on the document
 * itself and leaves it changed: read everything else off it before.
 */
export function extractArticle(document: Document, owners: TextOwners, count: number): boolean[] | null {
  if (document.getElementsByTagName('*').length > MAX_ELEMENTS) return null;
  const own = new Map(owners);
  putBackNodes(document.body, own);
  unnameFormulas(document);
  const article = new Extractor(document, {
    // The content is wanted as it is: no markup is made of it only to be parsed again.
    serializer: (node) => node as Element,
    disableJSONLD: true,
  }).parse();
  const content = article?.content ?? null;
  if (content === null) return null;
  return sharesWithin(content, owners, own, count).map((share) => share >= MOST);
}

/** Readability without what is not asked of it here, which takes a fifth of its time. */
class Extractor extends Readability<Element> {
  declare readonly _getArticleTitle: () => string;

  /** Details are read elsewhere. With a byline known, it does not look for one in every element. */
  _getArticleMetadata(): { title: string; byline: string; excerpt: string } {
    return { title: this._getArticleTitle(), byline: '-', excerpt: '-' };
  }

  /** Its last step makes addresses absolute, which makes new text nodes of some links, and takes names off. */
  _postProcessContent(): void {
    return undefined;
  }
}

/** What a formula is drawn with bears names (CtxtMenu, toolbar) by which Readability would throw it away. */
function unnameFormulas(document: Document): void {
  for (const formula of document.querySelectorAll('math'))
    for (
      let outer = formula.parentElement;
      outer !== null && !SENTENCE.test(outer.localName);
      outer = outer.parentElement
    ) {
      outer.removeAttribute('class');
      outer.removeAttribute('id');
    }
}

/**
 * Readability keeps the markup of a page's body and puts it back before it tries again with laxer rules. Trusted Types
 * forbid that, and what was parsed anew would have no owners: here the body keeps a copy of its nodes instead, and puts
 * back one of that, with the same owners. What an attempt made keeps its owners too: the longest of them is taken in the
 * end where none is long enough.
 */
function putBackNodes(body: HTMLElement, owners: TextOwners): void {
  let copy: Node | null = null;
  let marks: (ReturnType<TextOwners['get']> | null)[] = [];
  Object.defineProperty(body, 'innerHTML', {
    get: () => {
      copy = body.cloneNode(true);
      marks = Array.from(textNodes(body), (node) => owners.get(node) ?? null);
      return '';
    },
    set: () => {
      if (copy === null) return;
      const again = copy.cloneNode(true);
      let at = 0;
      for (const node of textNodes(again)) {
        const mark = marks[at++] ?? null;
        if (mark !== null) owners.set(node, mark);
      }
      body.replaceChildren(...again.childNodes);
    },
  });
}
