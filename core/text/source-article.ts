import type { ArticleDetails, BlockKind, Release, Remark, Span, Warning } from '../model/article/article.ts';
import type { FileItem, ParsedArticle, TimedWords } from '../model/article/parsed-article.ts';
import type { Locator } from '../model/source/locator.ts';

/** A comment, note or link in a document, with the words of its block that it is about; '' for the whole block. */
export interface SourceRemark extends Omit<Remark, 'start' | 'end'> {
  readonly quote: string;
  /** Where exactly they stand in the text of its block, if the format tells; where a note has its mark, without words. */
  readonly span?: Span;
  /** True if that is where a comment has its mark, after the words that it is about. */
  readonly atMark?: true;
}

/** A block from a format's code, before its words are examined. */
export interface SourceBlock {
  readonly text: string;
  readonly kind: BlockKind;
  /** 1-6 for a heading, else null. */
  readonly level: number | null;
  /** True if markup gives the kind of the block, so that its words and shape need not decide. */
  readonly marked: boolean;
  /** The page on which it begins, from 1, where the format has pages. */
  readonly page?: number;
  /** Where it stands, in a format that has neither pages nor paragraphs: the cells of a table, a slide. */
  readonly locator?: Locator;
  /** Who speaks in it, in a transcript. */
  readonly speaker?: string;
  /** When its words are said, in a transcript. Its text must be as `tidyText` leaves it, so that the places hold. */
  readonly times?: readonly TimedWords[];
  readonly remarks?: readonly SourceRemark[];
}

/** What is known about an article besides its text; null if it is unknown. */
export type SourceDetails = { readonly [Key in keyof ArticleDetails]: ArticleDetails[Key] | null };

/** An article from a format's code: its metadata, and its blocks in the order of the page. */
export interface SourceArticle {
  readonly format: ParsedArticle['format'];
  readonly details: SourceDetails;
  readonly blocks: readonly SourceBlock[];
  readonly warnings: readonly Warning[];
  /** The agency's notes on the story; absent or null if its format has none. */
  readonly release?: Release | null;
  /**
   * True for what is no article by its form, a transcript or a table: its first lines are no headline and byline, and its words
   * do not make a heading or boilerplate of a block.
   */
  readonly asItStands?: true;
}

/** The contents of a file: an article, or several to choose from. */
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

/** Returns a paragraph whose kind only its words can decide. */
export function plainBlock(text: string): SourceBlock {
  return { text, kind: 'paragraph', level: null, marked: false };
}
