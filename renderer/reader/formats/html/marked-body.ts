import type { Box } from '../../shared/html/box.ts';
import type { ArticlePieces } from '../../shared/html/in-article.ts';
import type { PageTree } from '../../shared/html/page-tree.ts';
import { endsSentence } from '../../shared/html/prose.ts';

/** Less marked as the article's body is one paragraph of it. */
const LITTLE = 140;
const FEW = 3;

/**
 * Believes what microdata and RDFa call an article's body: its sentences are the article, and what follows after the last
 * part of it is not. What stands before it stays as it was found: standfirsts are outside of it.
 */
export function withMarkedBody(
  tree: PageTree,
  parts: ArticlePieces,
  apart: readonly boolean[],
): ArticlePieces {
  const bodies = tree.boxes().filter((box) => box.isBody && isEnough(tree, box));
  if (bodies.length === 0) return parts;
  const inArticle = [...parts.inArticle];
  for (const { first, end } of bodies)
    for (let at = first; at < end; at += 1) {
      const piece = tree.pieces[at];
      if (
        piece?.region === 'page' &&
        piece.kind === 'paragraph' &&
        apart[at] !== true &&
        endsSentence(piece.text)
      )
        inArticle[at] = true;
    }
  inArticle.fill(false, Math.max(...bodies.map(({ end }) => end)));
  return { ...parts, inArticle };
}

function isEnough(tree: PageTree, box: Box): boolean {
  return tree.proseSize(box) >= LITTLE || box.end - box.first >= FEW;
}
