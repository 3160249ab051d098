import type { Release, Warning } from '../../../../core/model/article/article.ts';
import { normalTag } from '../../../../core/text/language.ts';
import type { SourceArticle, SourceBlock, SourceFile } from '../../../../core/text/source-article.ts';
import { TickmarkError } from '../../../../core/kernel/errors.ts';
import type { FileItem } from '../../../../core/model/article/parsed-article.ts';
import { shorten } from '../../../../core/kernel/tidy.ts';

/** A story as an agency's format gives it, before its parts are put together. */
export interface Story {
  readonly format: 'ninjs' | 'jsonld' | 'nitf' | 'newsml';
  readonly headline: string | null;
  /** Lines printed below the headline. */
  readonly subheads: readonly string[];
  readonly byline: string | null;
  readonly outlet: string | null;
  /** A PartialDate. */
  readonly published: string | null;
  readonly language: string | null;
  /** Addresses and identifiers, best first; only what names the story everywhere is kept. */
  readonly ids: readonly (string | null)[];
  /** Summaries: printed above the text unless they are its own beginning. */
  readonly leads: readonly SourceBlock[];
  readonly body: readonly SourceBlock[];
  /** Captions of the pictures that go with it. */
  readonly captions: readonly string[];
  readonly release: Release | null;
  readonly warnings: readonly Warning[];
}

/** A story of which nothing is known. */
export const noStory: Omit<Story, 'format'> = {
  headline: null,
  subheads: [],
  byline: null,
  outlet: null,
  published: null,
  language: null,
  ids: [],
  leads: [],
  body: [],
  captions: [],
  release: null,
  warnings: [],
};

/** Puts a story together as it is printed: headline, lines below it, summary, text, captions; nothing twice. */
export function storyArticle(story: Story): SourceArticle {
  const { headline, subheads, leads, body, captions, release, warnings, format } = story;
  const title = line(headline);
  const rest = body.filter(
    ({ text }, at) => at > 3 || title === null || comparable(text) !== comparable(title),
  );
  const below = rest.map(({ text }) => comparable(text)).join('');
  const isNew = ({ text }: { readonly text: string }) =>
    !below.includes(comparable(text.replace(/\S*…?$/u, '')));
  const blocks: SourceBlock[] = [
    ...(title === null ? [] : [heading(title, 1)]),
    ...subheads
      .map((text) => line(text))
      .filter((text) => text !== null && text !== title)
      .map((text) => heading(text ?? '', 2)),
    // A story of summaries alone has them for its text.
    ...(rest.length === 0 ? leads : leads.filter(isNew)).map(asSaid),
    ...rest,
    ...captions
      .filter((text) => !below.includes(comparable(text.split('\n')[0] ?? '')))
      .map((text): SourceBlock => ({ text, kind: 'caption', level: null, marked: true })),
  ];
  return {
    format,
    details: {
      title,
      byline: bylineOf(story.byline),
      outlet: line(story.outlet),
      published: story.published,
      language: normalTag(story.language),
      url:
        story.ids.map((id) => id?.trim() ?? '').find((id) => /^(?:https?:\/\/|urn:|tag:)\S+$/iu.test(id)) ??
        null,
    },
    blocks,
    warnings,
    release,
  };
}

/** True if a story has words to check: a headline alone, as an alert has it, is enough. */
export function hasWords({ headline, leads, body }: Story): boolean {
  return [headline ?? '', ...[...leads, ...body].map(({ text }) => text)].some((text) =>
    /[\p{L}\p{N}]/u.test(text),
  );
}

/** How many letters and digits blocks have: the measure by which one rendition of a text is as whole as another. */
export function wordSize(blocks: readonly SourceBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.replace(/[^\p{L}\p{N}]+/gu, '').length, 0);
}

/** A paragraph that its format says is one. */
export function paragraph(text: string): SourceBlock {
  return { text, kind: 'paragraph', level: null, marked: true };
}

/** Returns names without the word for `by` before them. */
function bylineOf(byline: string | null): string | null {
  const names =
    line(byline)
      ?.replace(/^(?:by|door|von|par|por)[:\s]+|[\s,;|·•–—-]+$/giu, '')
      .trim() ?? '';
  return names === '' ? null : names;
}

/** Returns a text as one line; null if nothing is in it. */
export function line(text: string | null): string | null {
  const tidy = text?.replace(/\s+/gu, ' ').trim() ?? '';
  return tidy === '' ? null : tidy;
}

function heading(text: string, level: number): SourceBlock {
  return { text, kind: 'heading', level, marked: true };
}

/** A summary is what its field says it is, however short its lines. */
function asSaid(block: SourceBlock): SourceBlock {
  return block.kind === 'paragraph' ? { ...block, marked: true } : block;
}

function comparable(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}

/** The most that can be offered for choosing (ParsedFile). */
const MAX_ITEMS = 1000;

/** A story of a file, by an id that stays the same each time that the file is read. */
interface FoundStory {
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

/** An item with its headline, and with the date, language and size that distinguish items with the same headline. */
function itemOf({ id, story }: FoundStory): FileItem {
  const words = [...story.leads, ...story.body].map(({ text }) => text).join(' ');
  const title = line(story.headline) ?? line(words) ?? id;
  const detail = [story.published, story.language, bylineOf(story.byline)]
    .filter((part) => part !== null)
    .join(' · ');
  return { id, title: shorten(title, 200), detail: detail === '' ? null : shorten(detail, 500) };
}
