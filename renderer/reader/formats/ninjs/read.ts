import { TickmarkError } from '../../../../core/kernel/errors.ts';
import type { SourceFile } from '../../../../core/text/source-article.ts';
import { chooseStory } from '../../shared/wire/story.ts';
import type { HtmlBlocks } from '../../shared/wire/content.ts';
import { isSchemaOrg, jsonLdStories } from './json-ld-story.ts';
import { ninjsObjects } from './ninjs-objects.ts';
import { ninjsStories } from './ninjs-story.ts';
import { parsedJson } from '../../shared/sample/sample.ts';

/**
 * Reads ninjs of any version, one object or a feed of them, and JSON-LD articles. Several stories are a choice, by ids
 * `item:N` counted from 1. `html` makes blocks of the HTML in it. Throws TickmarkError `fileDamaged` for what is no
 * JSON, `noArticle` where no story is in it.
 */
export function readNinjs(text: string, name: string, item: string | null, html: HtmlBlocks): SourceFile {
  const value = parsedJson(text);
  if (value === undefined) throw new TickmarkError('fileDamaged', { name, problem: 'JSON' });
  const objects = ninjsObjects(value);
  const stories =
    objects.length === 0 && isSchemaOrg(value)
      ? jsonLdStories(value, html)
      : objects.flatMap((object) => ninjsStories(object, html));
  return chooseStory(
    stories.map((story, at) => ({ id: `item:${at + 1}`, story })),
    name,
    item,
  );
}
