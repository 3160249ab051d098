import { readFileSync } from 'node:fs';
import type { SourceArticle, SourceBlock, SourceFile } from '../../../../../core/text/source-article.ts';
import { fixturePath } from '../../../../helpers/paths.ts';

/** Stands in for the page's parser, which these tests do without: a paragraph for each block of simple markup. */
export function plainHtml(markup: string): SourceBlock[] {
  return markup
    .split(/<\/?(?:p|li|h\d|tr|body|div|blockquote)\b[^>]*>/u)
    .map((text) => text.replace(/<[^>]*>/gu, '').trim())
    .filter((text) => text !== '')
    .map((text) => ({ text, kind: 'paragraph', level: null, marked: false }));
}

/** A file of tests/fixtures/wire as text. */
export function wireFixture(name: string): string {
  return readFileSync(fixturePath(`wire/${name}`), 'utf8');
}

/** The article of a file that holds one. */
export function articleIn(file: SourceFile): SourceArticle {
  if (file.kind === 'several') throw new Error(`several: ${file.items.map(({ title }) => title).join(', ')}`);
  return file.article;
}

/** Blocks as `kind text`, to compare at a glance. */
export function shown({ blocks }: SourceArticle): string[] {
  return blocks.map(({ kind, level, text }) => `${kind}${level ?? ''} ${text}`);
}
