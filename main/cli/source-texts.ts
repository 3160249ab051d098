import { basename, resolve } from 'node:path';
import type { Translate } from '../../core/i18n/translate.ts';
import { TickmarkError } from '../../core/kernel/errors.ts';
import type { Id } from '../../core/kernel/ids.ts';
import { speakerOf } from '../../core/model/source/source-text.ts';
import { joinPassages } from '../../core/quotations/source-text.ts';
import { passagesOf } from '../../core/text/passages.ts';
import { locatorText } from '../../core/wording/locator.ts';
import type { Library } from '../../db/store/open.ts';
import { comparedTexts, locatorOf, type ComparedText } from '../features/sources/compared-texts.ts';
import { readFile } from '../workers/reader/read-file.ts';
import { readSource } from '../workers/reader/read-bytes.ts';
import type { Output } from './cli-context.ts';

/**
 * Returns the texts that an article is compared with: those of files, if some are named, else those of the article's own sources
 * that were read. Throws what reading a file throws, and usage for a file that holds several articles.
 */
export async function sourceTexts(
  library: Library,
  articleId: Id,
  files: readonly string[],
  output: Output,
): Promise<ComparedText[]> {
  return files.length > 0 ? textsOfFiles(files, output) : comparedTexts(library, articleId, output.t);
}

/** Nothing is kept of a file that is named so. */
async function textsOfFiles(files: readonly string[], { t }: Output): Promise<ComparedText[]> {
  const sources: ComparedText[] = [];
  for (const file of files) {
    const name = basename(file);
    const read = await readFile({ ...(await readSource(resolve(file))), use: 'source' });
    if (read.kind === 'several')
      throw new TickmarkError('usage', {
        problem: t('cli.severalInSource', { file: name, count: read.items.length }),
      });
    const passages = passagesOf(read.article);
    sources.push({
      name,
      hash: null,
      sourceIds: [],
      isProtected: false,
      text: joinPassages(passages.map((passage) => ({ text: passage.text, speaker: speakerOf(passage) }))),
      locators: passages.map(({ locator }) => locator),
    });
  }
  return sources;
}

/** Returns where in a source a passage is, in words. */
export function sourcePlace(t: Translate, source: ComparedText | undefined, passage: number | null): string {
  const name = source?.name ?? '';
  const locator = locatorOf(source, passage);
  return locator === null ? name : t('quotation.place', { source: name, place: locatorText(locator, t) });
}
