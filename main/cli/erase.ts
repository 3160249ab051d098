import { previewLines, resultLines } from '../../core/erase-words.ts';
import type { ErasePreview } from '../../core/erase.ts';
import { previewArticle } from '../../db/erase/article.ts';
import { previewSource } from '../../db/erase/source.ts';
import { eraseEverywhere } from '../erase/erase-everywhere.ts';
import { cliAuthor } from './checker.ts';
import type { CliContext } from './cli-context.ts';
import { findAnyArticle, findEvidence } from './find.ts';
import { needed } from './options.ts';

/** erase-source EVIDENCE: erases a source for good, from the library and its backups; without --yes it only tells what. */
export function runEraseSource(context: CliContext): Promise<number> {
  const { given, library, output } = context;
  const word = needed(output.t, 'erase-source', 'EVIDENCE', given.words[0]);
  const open = library('write');
  return run(context, previewSource(open.db, findEvidence(open, output.t, word)));
}

/** erase-article ARTICLE: the same of an article, deleted or not. */
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
  const result = await eraseEverywhere(open, place.backups.path, preview, author, watch);
  output.result({ ok: true, erased: true, ...result }, resultLines(result, t).join('\n'));
  return result.backups.some(({ state }) => state === 'failed') || result.folderProblem !== null ? 1 : 0;
}
