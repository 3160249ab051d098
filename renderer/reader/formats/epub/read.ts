import { shorten } from '../../../../core/kernel/tidy.ts';
import { titleOfName } from '../../../../core/text/headline.ts';
import type { SourceArticle, SourceBlock } from '../../../../core/text/source-article.ts';
import { decode } from '../../shared/encoding/decode.ts';
import { LeftOut } from '../../shared/document/left-out.ts';
import { openBook } from './open-book.ts';

/** Elements that XML lets close themselves, and of which HTML takes all that follows as their content. */
const CLOSED =
  /<(?!(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)\b)([a-z][\w:-]*)(\s[^<>]*)?\/>/giu;

/**
 * Reads a book: its chapters in their order, one after the other. `blocksOf` makes blocks of their markup. Throws what openBook throws.
 */
export function readEpub(
  bytes: Uint8Array,
  name: string,
  blocksOf: (markup: string) => SourceBlock[],
): SourceArticle {
  const { title, creators, publisher, date, language, chapters } = openBook(bytes);
  const leftOut = new LeftOut();
  const blocks = chapters.flatMap((chapter) => {
    if (chapter.markup !== null) return blocksOf(plainHtml(decode(chapter.markup, name, true).text));
    leftOut.object(chapter.name);
    return [];
  });
  return {
    format: 'epub',
    details: {
      title: title ?? titleOfName(name),
      byline: creators.length === 0 ? null : shorten(creators.join(', '), 500),
      outlet: publisher,
      published: date,
      language,
      url: null,
    },
    blocks,
    warnings: leftOut.warnings(),
    asItStands: true,
  };
}

function plainHtml(markup: string): string {
  return markup.replace(/^\s*<\?xml[^>]*\?>/u, '').replace(CLOSED, '<$1$2></$1>');
}
