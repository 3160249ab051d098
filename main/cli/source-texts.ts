import { basename, resolve } from 'node:path';
import type { Translate } from '../../core/i18n/translate.ts';
import { TickmarkError } from '../../core/kernel/errors.ts';
import type { Id } from '../../core/kernel/ids.ts';
import type { Locator } from '../../core/model/source/locator.ts';
import { sourceTitle } from '../../core/model/source/source-changes.ts';
import { joinPassages, type SourceText } from '../../core/quotations/source-text.ts';
import { locatorText } from '../../core/wording/locator.ts';
import { sourceEntries } from '../../db/queries/sources/article-sources.ts';
import { sourceBlocks } from '../../db/queries/sources/source-blocks.ts';
import type { Library } from '../../db/store/open.ts';
import { readFile } from '../workers/reader/read-file.ts';
import { readSource } from '../workers/reader/read-bytes.ts';
import type { Output } from './cli-context.ts';

/** A source with its text, and where each of its passages stands in it. */
export interface NamedSource {
  readonly name: string;
  readonly text: SourceText;
  readonly locators: readonly Locator[];
}

/**
 * Returns the texts that an article is compared with: those of files, if some are named, else those of the article's own sources
 * that were read. Throws what reading a file throws, and usage for a file that holds several articles.
 */
export async function sourceTexts(
  library: Library,
  articleId: Id,
  files: readonly string[],
  output: Output,
): Promise<NamedSource[]> {
  return files.length > 0 ? textsOfFiles(files, output) : textsOfArticle(library, articleId, output.t);
}

/** A block of a file is a passage: nothing was kept of it. */
async function textsOfFiles(files: readonly string[], { t }: Output): Promise<NamedSource[]> {
  const sources: NamedSource[] = [];
  for (const file of files) {
    const name = basename(file);
    const read = await readFile(await readSource(resolve(file)));
    if (read.kind === 'several')
      throw new TickmarkError('usage', {
        problem: t('cli.severalInSource', { file: name, count: read.items.length }),
      });
    const { text, blocks } = read.article;
    sources.push({
      name,
      text: joinPassages(blocks.map(({ start, end }) => ({ text: text.slice(start, end) }))),
      locators: blocks.map((_, at) => ({ kind: 'paragraph', paragraph: at + 1 })),
    });
  }
  return sources;
}

/** A file that several sources have is compared once. Those of protected sources are left out while the library is locked. */
function textsOfArticle({ db }: Library, articleId: Id, t: Translate): NamedSource[] {
  const read = sourceEntries(db, articleId).flatMap(({ source, files }) =>
    files
      .filter(({ reading }) => reading.state === 'read')
      .map(({ hash, name }) => ({
        hash,
        name: sourceTitle(source) ?? (name || t(`evidence.${source.kind}`)),
      })),
  );
  const byHash = new Map(read.map((file) => [file.hash, file]));
  return [...byHash.values()].map(({ hash, name }) => {
    const { blocks } = sourceBlocks(db, hash, 0, Number.MAX_SAFE_INTEGER);
    return {
      name,
      text: joinPassages(blocks.flatMap(({ passages }) => passages)),
      locators: blocks.flatMap(({ locator, passages }) => passages.map(() => locator)),
    };
  });
}

/** Returns where in a source a passage is, in words. */
export function sourcePlace(t: Translate, source: NamedSource | undefined, passage: number | null): string {
  const name = source?.name ?? '';
  const locator = locatorOf(source, passage);
  return locator === null ? name : t('quotation.place', { source: name, place: locatorText(locator, t) });
}

/** Returns the locator of a passage of a source; null if it is not known which one it is. */
export function locatorOf(source: NamedSource | undefined, passage: number | null): Locator | null {
  return (passage === null ? undefined : source?.locators[passage]) ?? null;
}
