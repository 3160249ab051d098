import { basename, resolve } from 'node:path';
import type { Translate } from '../../core/i18n/translate.ts';
import { TickmarkError } from '../../core/kernel/errors.ts';
import { joinPassages, type SourceText } from '../../core/quotations/source-text.ts';
import { locatorText } from '../../core/wording/locator.ts';
import { readFile } from '../workers/reader/read-file.ts';
import { readSource } from '../workers/reader/read-bytes.ts';
import type { Output } from './cli-context.ts';

/** A file that was named as a source, with its text. */
export interface NamedSource {
  readonly name: string;
  readonly text: SourceText;
}

/** Reads files as sources, a block a passage. Throws what reading throws, and usage for a file that holds several articles. */
export async function readSources(files: readonly string[], { t }: Output): Promise<NamedSource[]> {
  const sources: NamedSource[] = [];
  for (const file of files) {
    const name = basename(file);
    const read = await readFile(await readSource(resolve(file)));
    if (read.kind === 'several')
      throw new TickmarkError('usage', {
        problem: t('cli.severalInSource', { file: name, count: read.items.length }),
      });
    const { text, blocks } = read.article;
    const passages = blocks.map(({ start, end }) => ({ text: text.slice(start, end) }));
    sources.push({ name, text: joinPassages(passages) });
  }
  return sources;
}

/** Returns where in a file a passage is, in words. */
export function sourcePlace(t: Translate, source: string, passage: number | null): string {
  if (passage === null) return source;
  return t('quotation.place', {
    source,
    place: locatorText({ kind: 'paragraph', paragraph: passage + 1 }, t),
  });
}
