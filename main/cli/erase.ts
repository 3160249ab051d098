import { outcomeLines, previewLines, resultLines, unfinishedWords } from '../../core/wording/erase.ts';
import type { ErasePreview } from '../../core/model/erasure.ts';
import { previewArticle } from '../../db/erase/article.ts';
import { unfinishedErasing } from '../../db/ledger/erasures.ts';
import { finishErasing } from '../../db/erase/finish.ts';
import { previewSource } from '../../db/erase/source.ts';
import { eraseEverywhere, eraseActions, unfinishedIn } from '../features/erase/erase-everywhere.ts';
import { cliAuthor, type CliContext } from './cli-context.ts';
import { findAnyArticle, findAnySource } from './find.ts';
import { needed } from './options.ts';

/**
 * erase-source EVIDENCE: erases the source of a piece of evidence, or a source of an article, for good, from the library and its backups. Without --yes it only lists what it
 * would erase.
 */
export function runEraseSource(context: CliContext): Promise<number> {
  const { given, library, output } = context;
  const word = needed(output.t, 'erase-source', 'EVIDENCE', given.words[0]);
  const open = library('write');
  return run(context, previewSource(open.db, findAnySource(open, output.t, word)));
}

/** erase-article ARTICLE: the same for an article, deleted or not. */
export function runEraseArticle(context: CliContext): Promise<number> {
  const { given, library, output } = context;
  const word = needed(output.t, 'erase-article', 'ARTICLE', given.words[0]);
  const open = library('write');
  return run(context, previewArticle(open.db, findAnyArticle(open, output.t, word)));
}

async function run({ given, library, output, place }: CliContext, preview: ErasePreview): Promise<number> {
  const { t } = output;
  const will = previewLines(preview, t);
  if (!given.flag('yes')) {
    output.result({ ok: true, erased: false, preview }, [...will, t('erase.askYes')].join('\n'));
    return 0;
  }
  const open = library('write');
  const author = cliAuthor(open, given.value('checker'));
  const watch = { signal: new AbortController().signal, tell: () => undefined };
  const result = await eraseEverywhere(open, place, preview, author, watch);
  output.result({ ok: true, erased: true, preview, ...result }, resultLines(result, t).join('\n'));
  return result.unfinished ? 1 : 0;
}

/** erase-unfinished: lists the unfinished erasures, and what is left of each. With --yes it finishes them. */
export async function runEraseUnfinished(context: CliContext): Promise<number> {
  const { given, library, output, language, place } = context;
  const { t } = output;
  const open = library('write');
  const folder = place.backups.path;
  const unfinished = await unfinishedIn(open, folder);
  const told = unfinished.flatMap((one) => [
    unfinishedWords(one, language),
    ...one.left.map((name) => `  ${name}`),
  ]);
  if (unfinished.length === 0 || !given.flag('yes')) {
    const words = unfinished.length === 0 ? [t('erase.unfinishedNone')] : [...told, t('erase.askUnfinished')];
    output.result({ ok: true, unfinished, results: [] }, words.join('\n'));
    return 0;
  }
  const watch = { signal: new AbortController().signal, tell: () => undefined };
  const results = [];
  for (const { id } of unfinished)
    results.push(
      await finishErasing(open, unfinishedErasing(open.db, id), eraseActions(open, folder), watch),
    );
  const words = results.flatMap((result) => [...outcomeLines(result, t), '']);
  output.result({ ok: true, unfinished, results }, [...words, t('erase.elsewhere')].join('\n'));
  return results.some((result) => result.unfinished) ? 1 : 0;
}
