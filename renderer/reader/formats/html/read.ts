import type { Warning } from '../../../../core/model/article/article.ts';
import type { SourceArticle, SourceBlock } from '../../../../core/text/source-article.ts';
import { blocksOfPieces } from '../../shared/html/blocks-of-pieces.ts';
import { everything, LITTLE, sizeOf } from '../../shared/html/html-part.ts';
import { bodyPieces } from './body-pieces.ts';
import { namesOf } from './byline.ts';
import { disarm } from '../../shared/html/disarm.ts';
import { extractArticle } from './extract.ts';
import { findArticle, proseIn } from './find-article.ts';
import { agreesWith, headlinePiece, leadsText } from './headline-piece.ts';
import { hiddenBlocks } from './hidden-blocks.ts';
import { metaFacts } from './meta-facts.ts';
import { pageDetails } from './page-details.ts';
import { PageTree } from '../../shared/html/page-tree.ts';
import { parseHtml } from '../../shared/html/parse-html.ts';
import { stateBody } from './state-body.ts';
import type { TextOwners } from '../../shared/html/text-owners.ts';
import { piecesOf } from '../../shared/html/walk.ts';

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
  const pieces = piecesOf(document.body, owners);
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
