import { TickmarkError } from '../../../../core/kernel/errors.ts';
import type { FileItem } from '../../../../core/model/article/parsed-article.ts';
import type { SourceFile } from '../../../../core/text/source-article.ts';
import { shorten } from '../../../../core/kernel/tidy.ts';
import { bylineOf, hasWords, line, storyArticle, type Story } from './story.ts';

/** The most that can be offered for choosing (ParsedFile). */
const MAX_ITEMS = 1000;

/** A story of a file, by an id that stays the same each time that the file is read. */
export interface FoundStory {
  readonly id: string;
  readonly story: Story;
}

/** Returns the only story that has words, the one that `item` names, or the choice. Throws TickmarkError `noArticle`. */
export function chooseStory(found: readonly FoundStory[], name: string, item: string | null): SourceFile {
  const stories = found.filter(({ story }) => hasWords(story)).slice(0, MAX_ITEMS);
  if (item === null && stories.length > 1) return { kind: 'several', items: stories.map(itemOf) };
  const chosen = item === null ? stories[0] : stories.find(({ id }) => id === item);
  if (chosen === undefined) throw new TickmarkError('noArticle', { name });
  return { kind: 'article', article: storyArticle(chosen.story) };
}

/** An item by its headline, with the date, language and size by which two of one headline are told apart. */
function itemOf({ id, story }: FoundStory): FileItem {
  const words = [...story.leads, ...story.body].map(({ text }) => text).join(' ');
  const title = line(story.headline) ?? line(words) ?? id;
  const detail = [story.published, story.language, bylineOf(story.byline)]
    .filter((part) => part !== null)
    .join(' · ');
  return { id, title: shorten(title, 200), detail: detail === '' ? null : shorten(detail, 500) };
}
