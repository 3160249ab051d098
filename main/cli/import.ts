import { basename, resolve } from 'node:path';
import { TickmarkError, toWireError } from '../../core/errors.ts';
import { errorMessage } from '../../core/i18n/error-message.ts';
import type { ParsedArticle } from '../../core/parsed-article.ts';
import { loadInto } from '../load/load-article.ts';
import { readArticle } from '../import/read-article.ts';
import { readSource } from '../import/read-source.ts';
import { cliAuthor } from './checker.ts';
import { needed } from './options.ts';
import type { CliContext } from './run-cli.ts';

/** import FILE… [--dry-run]: loads each file; one that fails stops nothing and makes the exit code 1. */
export async function runImport(context: CliContext): Promise<number> {
  const { given, output } = context;
  needed(output.t, 'import', 'FILE', given.words[0]);
  let failures = 0;
  for (const file of given.words) {
    const ok = given.flag('dry-run') ? await tryOut(context, file) : await load(context, file);
    if (!ok) failures++;
  }
  return failures === 0 ? 0 : 1;
}

async function load(context: CliContext, file: string): Promise<boolean> {
  const { given, output, language } = context;
  const library = context.library('write');
  const begun = performance.now();
  const author = (): ReturnType<typeof cliAuthor> => cliAuthor(library, given.value('checker'));
  const result = await loadInto(library, readSource(resolve(file)), basename(file), author);
  const milliseconds = Math.round(performance.now() - begun);
  if (result.status === 'failed') {
    const { code, detail } = result.error;
    const message = errorMessage(language, new TickmarkError(code, detail));
    output.failure({ ok: false, file, error: { code, message }, milliseconds }, message);
    return false;
  }
  const { status, articleId, title } = result;
  const words = output.t(status === 'loaded' ? 'cli.loaded' : 'cli.already', { id: articleId, title });
  output.result({ ok: true, file, status, article: articleId, title, milliseconds }, words);
  return true;
}

async function tryOut({ output, language }: CliContext, file: string): Promise<boolean> {
  const begun = performance.now();
  try {
    const parsed = await readArticle(await readSource(resolve(file)));
    const milliseconds = Math.round(performance.now() - begun);
    output.result({ ok: true, file, ...parsed, milliseconds }, describe(file, parsed));
    return true;
  } catch (thrown) {
    const { code } = toWireError(thrown);
    const message = errorMessage(language, thrown);
    const milliseconds = Math.round(performance.now() - begun);
    output.failure({ ok: false, file, error: { code, message }, milliseconds }, message);
    return false;
  }
}

function describe(file: string, parsed: ParsedArticle): string {
  const details = [parsed.outlet, parsed.byline, parsed.published, parsed.language].filter(
    (part) => part !== null,
  );
  const blocks = parsed.blocks.map(
    ({ kind, start, end, isText }) =>
      `${isText ? ' ' : '·'} ${kind.padEnd(12)} ${parsed.text.slice(start, end)}`,
  );
  return [`${file}`, parsed.title, details.join(' · '), ...blocks, ''].join('\n');
}
