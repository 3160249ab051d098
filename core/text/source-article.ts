import type { ArticleDetails, BlockKind, Release, Remark, Warning } from '../model/article/article.ts';
import type { FileItem, ParsedArticle } from '../model/article/parsed-article.ts';

/** A comment in a document, with the words of its block that it is about; '' for the whole block. */
export interface SourceRemark extends Omit<Remark, 'start' | 'end'> {
  readonly quote: string;
}

/** A block as a format's code finds it, before its words are looked at. */
export interface SourceBlock {
  readonly text: string;
  readonly kind: BlockKind;
  /** 1-6 for a heading, else null. */
  readonly level: number | null;
  /** True where markup says what the block is, so that its words and shape need not be asked. */
  readonly marked: boolean;
  readonly remarks?: readonly SourceRemark[];
}

/** What is known of an article besides its text; null where nothing says it. */
export type SourceDetails = { readonly [Key in keyof ArticleDetails]: ArticleDetails[Key] | null };

/** An article as a format's code finds it: what its metadata say, and its blocks in the order of the page. */
export interface SourceArticle {
  readonly format: ParsedArticle['format'];
  readonly details: SourceDetails;
  readonly blocks: readonly SourceBlock[];
  readonly warnings: readonly Warning[];
  /** The agency's notes on the story; absent or null where its format has none. */
  readonly release?: Release | null;
}

/** What a format's code finds in a file: an article, or several to choose from. */
export type SourceFile =
  | { readonly kind: 'article'; readonly article: SourceArticle }
  | { readonly kind: 'several'; readonly items: readonly FileItem[] };

/** Details with every field unknown. */
export const noDetails: SourceDetails = {
  title: null,
  byline: null,
  outlet: null,
  published: null,
  language: null,
  url: null,
};

/** Returns a paragraph of which only the words tell what it is. */
export function plainBlock(text: string): SourceBlock {
  return { text, kind: 'paragraph', level: null, marked: false };
}
