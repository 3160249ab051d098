import { TickmarkError } from '../../../../core/kernel/errors.ts';
import type { SourceFile } from '../../../../core/text/source-article.ts';
import { nitfIn, nitfStory } from './nitf-story.ts';
import { hasWords, storyArticle } from '../../shared/wire/story.ts';
import { parseWireXml } from '../../shared/wire/wire-xml.ts';

/**
 * Reads a NITF file, with or without its namespace, its declaration unread. Throws TickmarkError `noArticle` if no
 * story is in it; `markupRefused`, `fileBomb` or `fileDamaged` as parseWireXml does.
 */
export function readNitf(xml: string, name: string): SourceFile {
  const nitf = nitfIn(parseWireXml(xml));
  const story = nitf === null ? null : nitfStory(nitf);
  if (story === null || !hasWords(story)) throw new TickmarkError('noArticle', { name });
  return { kind: 'article', article: storyArticle(story) };
}
