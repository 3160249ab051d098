import { TickmarkError } from '../../../../core/kernel/errors.ts';
import { plainTextArticle } from '../../../../core/text/plain-text.ts';
import type { SourceBlock } from '../../../../core/text/source-article.ts';
import { nitfContent } from './nitf-content.ts';
import { wordSize } from './story.ts';
import { parseWireXml } from './wire-xml.ts';

/** Makes blocks of HTML: what the formats of agencies leave to the page's parser. */
export type HtmlBlocks = (markup: string) => readonly SourceBlock[];

/** A text within a story, in one of the forms in which the formats carry it. */
export interface Content {
  readonly value: string;
  /** What its format says that it is: a media type, a role; empty if it says nothing. */
  readonly type: string;
}

/** HTML and NITF with this share of the words of the plain text, or more, are taken: they say what their blocks are. */
const AS_MUCH = 0.9;

/** Returns the blocks of the fullest of several renditions of one text; one with markup before plain text. */
export function fullestOf(contents: readonly Content[], html: HtmlBlocks): readonly SourceBlock[] {
  const found = contents.map((content) => ({ form: formOf(content), blocks: contentBlocks(content, html) }));
  const size = (blocks: readonly SourceBlock[]) => wordSize(blocks);
  const largest = (wanted: boolean) =>
    found
      .filter(({ form }) => (form === 'text') === wanted)
      .reduce<readonly SourceBlock[]>((best, { blocks }) => (size(blocks) > size(best) ? blocks : best), []);
  const plain = largest(true);
  const rich = largest(false);
  return size(rich) > 0 && size(rich) >= AS_MUCH * size(plain) ? rich : plain;
}

/** Returns the blocks of a text in whatever form it is; none for a form that is not known. */
export function contentBlocks(content: Content, html: HtmlBlocks): readonly SourceBlock[] {
  switch (formOf(content)) {
    case 'html':
      return html(content.value);
    case 'nitf':
      return nitfBlocks(content.value, html);
    case 'text':
      return plainTextArticle(content.value).blocks;
    case 'other':
      return [];
  }
}

/** NITF within a story that is no XML is read as HTML is, which forgives it. */
function nitfBlocks(value: string, html: HtmlBlocks): readonly SourceBlock[] {
  try {
    return nitfContent(parseWireXml(value));
  } catch (error) {
    if (error instanceof TickmarkError && error.code === 'fileDamaged') return html(value);
    throw error;
  }
}

/** The content decides, where it begins as only one form does; then what it is said to be. */
function formOf({ value, type }: Content): 'html' | 'nitf' | 'text' | 'other' {
  const head = value.slice(0, 2000).replace(/^\s*(?:<\?xml[^>]*\?>|<!doctype[^>]*>|<!--[^]*?-->|\s)*/iu, '');
  if (/^<(?:\w+:)?nitf\b|^<body\.(?:content|head)\b/iu.test(head)) return 'nitf';
  if (
    /^<(?:html|head|body|article|section|main|div|p|h[1-6]|ul|ol|figure|table|blockquote|span|strong|em|b|i|a|br)\b[^<>]*>/iu.test(
      head,
    )
  )
    return 'html';
  if (/html/iu.test(type)) return 'html';
  if (/^<[a-z][\w.:-]*[\s/>]/iu.test(head) && /xml/iu.test(type)) return 'other';
  if (/json|\bnitf/iu.test(type) && /^[[{<]/u.test(head)) return 'other';
  return /<\/(?:p|div|h[1-6]|li)>/iu.test(value.slice(0, 20_000)) ? 'html' : 'text';
}
