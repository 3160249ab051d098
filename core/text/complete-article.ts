import type { Warning } from '../article.ts';
import { TickmarkError } from '../errors.ts';
import type { ParsedArticle } from '../parsed-article.ts';
import { assemble } from './assemble.ts';
import { classifyBlocks } from './classify-blocks.ts';
import { openingWords, titleOfName } from './headline.ts';
import { chooseLanguage, languageSample, type DetectedLanguage } from './language.ts';
import { readFront } from './read-front.ts';
import type { SourceArticle, SourceBlock } from './source-article.ts';
import { shorten, tidyText } from './tidy.ts';

/** Less than this share of the characters in article text makes a checker look at what is greyed. */
const LITTLE_TEXT = 0.2;

/**
 * Makes an article of what a format's code found: reads its front, says what each block is, chooses title and language,
 * and assembles the text with its spans. `name` is the file's, for messages and, at last, a title; `detect` finds a
 * text's language. Throws TickmarkError `noArticle` where there is no word in it.
 */
export function completeArticle(
  source: SourceArticle,
  name: string | null,
  detect: (text: string) => DetectedLanguage,
): ParsedArticle {
  const tidy = source.blocks.map((block) => ({ ...block, text: tidyText(block.text) }));
  const filled = tidy.filter(({ text }) => text.trim() !== '');
  const article = readFront({ ...source, blocks: filled });
  const blocks = classifyBlocks(article.blocks);
  const words = blocks.filter(isArticleText);
  if (!filled.some(({ text }) => /[\p{L}\p{N}]/u.test(text)) || blocks.length === 0)
    throw new TickmarkError('noArticle', { name: name ?? '' });

  const warnings: Warning[] = [...source.warnings];
  const warn = (code: Warning['code'], detail: string | null = null) => warnings.push({ code, detail });
  const { details } = article;
  const sample = languageSample((words.length > 0 ? words : blocks).map(({ text }) => text).join('\n'));
  const language = chooseLanguage(details.language, detect(sample), sample);
  if (!language.sure) warn('languageUnsure', language.language);
  if (details.published === null) warn('noDate');
  if (share(words, blocks) < LITTLE_TEXT) warn('mostlyBoilerplate');

  let { title } = details;
  if (title === null) {
    title = openingWords((words.find(({ text }) => /\p{L}/u.test(text)) ?? blocks[0])?.text ?? '');
    if (title !== null) warn('titleFromText');
    else {
      title = titleOfName(name) ?? '—';
      warn('titleFromName');
    }
  }
  return {
    format: source.format,
    title: shorten(title, 1000),
    byline: limited(details.byline, 1000),
    outlet: limited(details.outlet, 500),
    published: details.published,
    language: language.language,
    url: details.url !== null && details.url.length <= 4000 ? details.url : null,
    ...assemble(blocks, language.language),
    warnings,
  };
}

function isArticleText({ kind }: SourceBlock): boolean {
  return kind !== 'boilerplate' && kind !== 'caption';
}

function share(part: readonly SourceBlock[], whole: readonly SourceBlock[]): number {
  const length = (blocks: readonly SourceBlock[]) => blocks.reduce((sum, { text }) => sum + text.length, 0);
  return length(part) / length(whole);
}

function limited(text: string | null, limit: number): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : shorten(tidyText(trimmed), limit);
}
