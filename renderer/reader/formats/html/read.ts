import type { Warning } from '../../../../core/model/article/article.ts';
import type { SourceArticle, SourceBlock } from '../../../../core/text/source-article.ts';
import { blocksOfPieces } from '../../shared/html/blocks-of-pieces.ts';
import { everything, LITTLE, sizeOf } from '../../shared/html/html-part.ts';
import { namesOf } from './byline.ts';
import { disarm, parseHtml, withReferences } from '../../shared/html/parse-html.ts';
import { findArticle, proseIn, type FoundArticle } from './find-article.ts';
import { agreesWith, headlinePiece, leadsText } from './headline-piece.ts';
import { metaFacts } from './meta-facts.ts';
import { pageDetails } from './page-details.ts';
import { takeNotes } from '../../shared/html/page-notes.ts';
import { PageTree } from '../../shared/html/page-tree.ts';
import { stateBody } from './state-body.ts';
import { type TextOwners, sharesWithin, textNodes, piecesOf } from '../../shared/html/walk.ts';
import { Readability } from '@mozilla/readability';
import { noBox, type Piece } from '../../shared/html/piece.ts';

/**
 * Makes blocks of a page that does not show its article: the headline (`title` where the page has none, or none at
 * `headline`), the article's text out of its data, and round them all that the page shows as boilerplate, but for what is
 * in that text already.
 */
function hiddenBlocks(
  pieces: readonly Piece[],
  hidden: NonNullable<FoundArticle['hidden']>,
  headline: number,
  title: string | null,
): SourceBlock[] {
  const isPage = (piece: Piece, at: number): boolean =>
    hidden.shown[at] !== true && piece !== pieces[headline];
  const before = pieces.slice(0, Math.max(headline, 0)).filter(isPage);
  const after = pieces.filter((piece, at) => at > headline && isPage(piece, at));
  const words = pieces[headline]?.text ?? title;
  const head: SourceBlock[] =
    words === null ? [] : [{ text: words, kind: 'heading', level: 1, marked: true }];
  return [...aside(before), ...head, ...text(hidden.pieces), ...aside(after)];
}

function text(pieces: readonly Piece[]): SourceBlock[] {
  return blocksOfPieces(pieces, { inArticle: pieces.map(() => true), overruled: new Set() }, -1);
}

function aside(pieces: readonly Piece[]): SourceBlock[] {
  return blocksOfPieces(pieces, { inArticle: pieces.map(() => false), overruled: new Set() }, -1);
}

/**
 * Reads a page: details off its inert document first, for they stand in scripts and attributes that are removed next; then
 * every visible text as a piece; then what of them is the article (docs/formats/web-pages.md). What is not is
 * kept as boilerplate or caption where it stands, so that a checker who misses something can see it and bring it back.
 */
export function readHtml(markup: string): SourceArticle {
  const document = parseHtml(markup);
  const { details, titles, isTitled, body } = pageDetails(metaFacts(document));
  const scripts = [...document.querySelectorAll('script[type="application/json" i]')];
  disarm(document);
  const owners: TextOwners = new Map();
  const pieces = piecesOf(document.body, owners, takeNotes(document));
  const tree = new PageTree(pieces);
  const headline = headlinePiece(pieces, titles);
  const { parts, hidden } = findArticle({
    tree,
    extracted: pieces.length === 0 ? null : extractArticle(document, owners, pieces.length),
    headline,
    names: namesOf(details.byline),
    body: body === null ? [] : bodyPieces(body),
    state: () =>
      bodyPieces(
        stateBody(
          scripts.map((script) => script.textContent ?? ''),
          titles,
        ) ?? '',
      ),
  });
  const printed = pieces[headline]?.text.replace(/\s+/gu, ' ') ?? null;
  const isTitle =
    printed !== null &&
    (agreesWith(printed, titles) || (!isTitled && leadsText(pieces, parts.inArticle, headline)));
  const title = isTitle ? printed : (details.title ?? printed);
  const article = (blocks: SourceBlock[], warnings: Warning[]): SourceArticle => ({
    format: 'html',
    details: { ...details, title },
    blocks,
    warnings,
  });
  if (hidden !== null)
    return article(hiddenBlocks(pieces, hidden, headline, title), [{ code: 'textFromData', detail: null }]);
  if (proseIn(tree, parts) > 0 || sizeOf(pieces, parts) >= LITTLE)
    return article(blocksOfPieces(pieces, parts, headline), []);
  const isMixed = pieces.some(({ region }) => region !== 'page');
  return article(
    blocksOfPieces(pieces, everything(pieces), headline),
    isMixed ? [{ code: 'noArticleFound', detail: null }] : [],
  );
}

/** More elements than any article's page has: scoring them would take longer than a checker waits. */
const MAX_ELEMENTS = 40_000;
/** A piece is extracted where this share of its words is. */
const MOST = 0.5;
/** What holds sentences with formulas in them. */
const SENTENCE = /^(?:p|div|li|td|th|dd|section|article|main|body|blockquote|figure|h[1-6])$/;

/**
 * Tells which of `count` pieces Readability takes for the article of a document; null if it finds none or the page is
 * too large to ask. It moves text nodes but makes none anew, so `owners` tell whose they are. It works on the document
 * itself and leaves it changed: read everything else off it before.
 */
function extractArticle(document: Document, owners: TextOwners, count: number): boolean[] | null {
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

/** Readability without the steps whose results are not used here, which take a fifth of its time. */
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

/** Longer is no article: nor is it read twice. */
const MAX_LENGTH = 1_000_000;

/**
 * Returns the text of an article that a page keeps as data, as the pieces that it would be in the page: markup as its
 * elements say, plain text by its lines.
 */
function bodyPieces(body: string): Piece[] {
  if (body.length > MAX_LENGTH) return [];
  if (/<(?:p|br|div|h[1-6]|li|section|blockquote)\b[^<>]*>/iu.test(body)) {
    const document = parseHtml(body);
    disarm(document);
    return piecesOf(document.body).map((piece) => ({ ...piece, region: 'page', regionId: 0 }));
  }
  return withReferences(body)
    .replace(/<\/?[a-z][^<>]*>/giu, '')
    .split(/\s*\n\s*/u)
    .filter((line) => line.trim() !== '')
    .map((line) => ({
      text: line.trim(),
      kind: 'paragraph',
      level: null,
      bold: false,
      linked: 0,
      region: 'page',
      regionId: 0,
      box: noBox,
    }));
}
