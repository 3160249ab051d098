import { type Warning, isTextByDefault } from '../model/article/article.ts';
import { isOnlyForSources } from '../formats/input-formats.ts';
import { TickmarkError } from '../kernel/errors.ts';
import {
  MAX_BLOCKS,
  MAX_SENTENCES,
  MAX_TABLE_TEXT,
  MAX_TEXT,
  type ParsedArticle,
  type ParsedBlock,
  type ParsedSentence,
} from '../model/article/parsed-article.ts';
import { openingWords, titleOfName, looksLikeHeading } from './headline.ts';
import { chooseLanguage, languageSample, type DetectedLanguage } from './language.ts';
import { readFront } from './headline-and-byline.ts';
import type { SourceArticle, SourceBlock } from './source-article.ts';
import { placeRemarks, tidyBlock } from './place-remarks.ts';
import { shorten, tidyText } from '../kernel/tidy.ts';
import { kindByWords } from './classify-block.ts';
import { splitSentences } from './sentences.ts';

/** If less than this share of the characters is article text, a warning asks the checker to look at the greyed text. */
const LITTLE_TEXT = 0.2;
/** A row of a table with more is split into sentences. */
const LONGEST_ROW = 4000;

/**
 * Makes an article of what a format's code found: it reads the front, decides the kind of each block, chooses title
 * and language, and assembles the text with its spans. `name` is the file's name, for messages and as a last resort
 * for the title; `detect` finds a text's language. Throws TickmarkError `noArticle` if there is no text, or a page
 * has nothing but boilerplate; `fileTooLarge` if the text is longer than a book; `fileManyParts` if it has too many
 * pieces.
 */
export function completeArticle(
  source: SourceArticle,
  name: string | null,
  detect: (text: string) => DetectedLanguage,
): ParsedArticle {
  refuseTooMuch(source.blocks, name, isOnlyForSources(source.format) ? MAX_TABLE_TEXT : MAX_TEXT);
  const tidy = source.blocks.map(tidyBlock);
  const filled = tidy.filter(({ text }) => text.trim() !== '');
  const isArticle = source.asItStands !== true;
  const article = isArticle ? readFront({ ...source, blocks: filled }) : { ...source, blocks: filled };
  const classified = isArticle ? classifyBlocks(article.blocks) : article.blocks;
  // If the words would grey everything, they are wrong, because somebody wants to check these lines.
  const blocks = source.format === 'html' || classified.some(isArticleText) ? classified : article.blocks;
  const words = blocks.filter(isArticleText);
  if (!words.some(({ text }) => /[\p{L}\p{N}]/u.test(text)))
    throw new TickmarkError('noArticle', { name: name ?? '' });

  const warnings: Warning[] = [...source.warnings];
  const warn = (code: Warning['code'], detail: string | null = null) => warnings.push({ code, detail });
  const length = lengthOf(blocks);
  const { details } = article;
  const sample = languageSample(words.map(({ text }) => text).join('\n'));
  const language = chooseLanguage(details.language, detect(sample), sample);
  if (!language.sure) warn('languageUnsure', language.language);
  if (details.published === null && isArticle) warn('noDate');
  if (lengthOf(words) / length < LITTLE_TEXT && isArticle) warn('mostlyBoilerplate');

  let { title } = details;
  if (title === null) {
    title = isArticle ? openingWords(words.find(({ text }) => /\p{L}/u.test(text))?.text ?? '') : null;
    if (title !== null) warn('titleFromText');
    else {
      title = titleOfName(name) ?? '—';
      warn('titleFromName');
    }
  }
  const assembled = assemble(blocks, language.language, MAX_SENTENCES + 1);
  if (assembled.sentences.length > MAX_SENTENCES)
    throw new TickmarkError('fileManyParts', { name: name ?? '', limit: MAX_SENTENCES });
  const remarks = placeRemarks(assembled.text, blocks, assembled.blocks, assembled.sentences);
  if (remarks.length > MAX_BLOCKS)
    throw new TickmarkError('fileManyParts', { name: name ?? '', limit: MAX_BLOCKS });
  return {
    format: source.format,
    title: shorten(title, 1000),
    byline: limited(details.byline, 1000),
    outlet: limited(details.outlet, 500),
    published: details.published,
    language: language.language,
    url: details.url !== null && details.url.length <= 4000 ? details.url : null,
    ...assembled,
    warnings,
    release: source.release ?? null,
    remarks,
  };
}

/** Checked before the blocks are processed, because each block costs more than its length suggests. */
function refuseTooMuch(blocks: readonly SourceBlock[], name: string | null, most: number): void {
  const words = blocks.filter(({ text }) => text.trim() !== '');
  if (words.length > MAX_BLOCKS)
    throw new TickmarkError('fileManyParts', { name: name ?? '', limit: MAX_BLOCKS });
  const length = lengthOf(words);
  if (length > most) throw textTooLong(name, length);
}

/** Returns the error for a text of so many UTF-16 units. */
export function textTooLong(name: string | null, length: number): TickmarkError {
  return new TickmarkError('fileTooLarge', {
    name: name ?? '',
    size: megabytes(length),
    limit: megabytes(MAX_TEXT),
  });
}

function isArticleText({ kind }: SourceBlock): boolean {
  return kind !== 'boilerplate' && kind !== 'caption';
}

function lengthOf(blocks: readonly SourceBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

function megabytes(length: number): number {
  return Math.ceil(length / 1_000_000);
}

function limited(text: string | null, limit: number): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : shorten(tidyText(trimmed), limit);
}

/**
 * Returns the blocks. Blocks without a kind from markup get one by their words and shape: caption, boilerplate, or
 * heading for one short line above a longer paragraph (Doden, Krim). Marked headings, list items and quotations
 * become boilerplate too if their words show it ('Read more', a share bar's list).
 */
export function classifyBlocks(blocks: readonly SourceBlock[]): SourceBlock[] {
  const worded = blocks.map((block): SourceBlock => {
    if (block.kind === 'boilerplate' || block.kind === 'caption' || isTitle(block)) return block;
    const kind = kindByWords(block.text);
    return kind === null ? block : { ...block, kind, level: null };
  });
  return worded.map((block, position): SourceBlock => {
    if (block.kind !== 'paragraph' || block.marked || !looksLikeHeading(block.text)) return block;
    const next = worded
      .slice(position + 1, position + 8)
      .find(({ kind }) => kind !== 'boilerplate' && kind !== 'caption');
    const heads =
      next?.kind === 'paragraph' &&
      next.text.length > 1.5 * block.text.length &&
      !looksLikeHeading(next.text);
    return heads || next?.kind === 'listItem' ? { ...block, kind: 'heading', level: 2 } : block;
  });
}

function isTitle(block: SourceBlock): boolean {
  return block.kind === 'heading' && block.level === 1;
}

/** One text with its blocks and sentences as spans of it. */
interface AssembledText {
  readonly text: string;
  readonly blocks: ParsedBlock[];
  readonly sentences: ParsedSentence[];
}

/** A row of a table says what it says as a whole. One that is longer is a text in a cell. */
function isRow({ locator, kind, text }: SourceBlock): boolean {
  return kind === 'tableRow' && locator !== undefined && text.length <= LONGEST_ROW;
}

/** What a block knows of its place in the file. */
function placeOf({ page, locator, speaker, times }: SourceBlock): Partial<ParsedBlock> {
  return {
    ...(page !== undefined && { page }),
    ...(locator !== undefined && { locator }),
    ...(speaker !== undefined && { speaker }),
    ...(times !== undefined && { times }),
  };
}

/** The separator between two blocks. */
const BETWEEN = '\n\n';

/**
 * Makes one text of blocks (tidy, none blank) and splits each into sentences by the rules of `language`. Each block's
 * text is in it unchanged, except for white space at its ends; spans are UTF-16. Boilerplate and captions are split
 * too, because a checker may turn them into text. After `most` sentences no further block is split.
 */
export function assemble(sources: readonly SourceBlock[], language: string, most = Infinity): AssembledText {
  const blocks: ParsedBlock[] = [];
  const sentences: ParsedSentence[] = [];
  const parts: string[] = [];
  let reached = 0;
  for (const [position, source] of sources.entries()) {
    const text = source.text.trim();
    if (position > 0) reached += BETWEEN.length;
    const room = Math.max(0, most - sentences.length);
    for (const { start, end } of isRow(source)
      ? [{ start: 0, end: text.length }]
      : splitSentences(text, language, room))
      sentences.push({ blockPosition: position, start: reached + start, end: reached + end });
    const { kind, level } = source;
    const span = { start: reached, end: reached + text.length };
    blocks.push({ kind, level, ...span, isText: isTextByDefault(kind), ...placeOf(source) });
    parts.push(text);
    reached += text.length;
  }
  return { text: parts.join(BETWEEN), blocks, sentences };
}
