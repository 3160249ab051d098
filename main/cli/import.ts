import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { TickmarkError, toWireError } from '../../core/kernel/errors.ts';
import { errorMessage } from '../../core/i18n/error-message.ts';
import { signatureWords } from '../../core/wording/case-preview-lines.ts';
import { ownFiles } from '../../core/formats/own-files.ts';
import type { Translate } from '../../core/i18n/translate.ts';
import type { Warning } from '../../core/model/article/article.ts';
import type { ParsedArticle, ParseRequest } from '../../core/model/article/parsed-article.ts';
import { newestVersion } from '../../db/queries/articles/load.ts';
import { readInProcess } from '../workers/case-child.ts';
import type { ReportSummary } from '../processes/read-outside.ts';
import { lazyCases } from '../features/casefile/lazy-cases.ts';
import { isCaseFile } from '../features/casefile/is-case.ts';
import type { Library } from '../../db/store/open.ts';
import { filesInFolder, type FolderFiles } from '../workers/reader/files-in-folder.ts';
import { keepOwnKeys } from '../features/identity/signing.ts';
import { readFile } from '../workers/reader/read-file.ts';
import { readSource } from '../workers/reader/read-bytes.ts';
import { loadInto, type JsonReading, type LoadAs } from '../features/articles/load-article.ts';
import { cliAuthor, type CliContext } from './cli-context.ts';
import { findArticle } from './find.ts';
import { importCase } from './case.ts';
import { needed } from './options.ts';
import { tellSeveral } from './several.ts';

/**
 * import FILE… [--dry-run]: loads each file, and the files of folders. A file that fails does not stop the others; the exit
 * code is then 1.
 */
export async function runImport(context: CliContext): Promise<number> {
  const { given, output } = context;
  needed(output.t, 'import', 'FILE', given.words[0]);
  let failures = 0;
  for (const word of given.words) {
    const { paths, problems } = await filesOf(word);
    for (const file of paths) {
      const ok = await importFile(context, file);
      if (!ok) failures++;
    }
    for (const problem of problems) tellProblem(context, word, problem);
    failures += problems.length;
  }
  return failures === 0 ? 0 : 1;
}

async function importFile(context: CliContext, file: string): Promise<boolean> {
  const path = resolve(file);
  if (await isCaseFile({ name: basename(file), path, bytes: null })) return importCase(context, file);
  return context.given.flag('dry-run') ? tryOut(context, file) : load(context, file);
}

/** A file as it is, a folder as the files in it. */
async function filesOf(word: string): Promise<FolderFiles> {
  const isFolder = statSync(resolve(word), { throwIfNoEntry: false })?.isDirectory() === true;
  return isFolder ? await filesInFolder(resolve(word)) : { paths: [word], problems: [] };
}

function tellProblem({ output, language }: CliContext, file: string, problem: TickmarkError): void {
  const message = errorMessage(language, problem);
  output.failure({ ok: false, file, error: { code: problem.code, message } }, message);
}

async function requestFor({ given }: CliContext, file: string): Promise<ParseRequest> {
  const source = await readSource(resolve(file));
  return { ...source, item: given.value('item'), password: given.value('password') };
}

async function load(context: CliContext, file: string): Promise<boolean> {
  const { given, output, language } = context;
  const { t } = output;
  const library = context.library('write');
  keepOwnKeys(library);
  const version = given.value('version');
  const as: LoadAs | null =
    version !== null
      ? { kind: 'version', articleId: findArticle(library, t, version) }
      : given.flag('new')
        ? { kind: 'article' }
        : null;
  const begun = performance.now();
  const author = (): ReturnType<typeof cliAuthor> => cliAuthor(library, given.value('checker'));
  const request = requestFor(context, file);
  const suggests = !given.flag('no-suggest');
  const result = await loadInto(
    library,
    request,
    basename(file),
    as,
    author,
    jsonFor(library),
    suggests,
    resolve(file),
  );
  const milliseconds = Math.round(performance.now() - begun);
  switch (result.status) {
    case 'failed': {
      const { code, detail } = result.error;
      const message = errorMessage(language, new TickmarkError(code, detail));
      output.failure({ ok: false, file, error: { code, message }, milliseconds }, message);
      return false;
    }
    case 'several':
      tellSeveral(context, file, result.items, milliseconds);
      return false;
    case 'similar': {
      const message = t('cli.similar', { file, title: result.to.title, id: result.to.articleId });
      output.failure(
        { ok: false, file, status: 'similar', title: result.title, to: result.to, milliseconds },
        message,
      );
      return false;
    }
    case 'loaded':
    case 'already': {
      const { status, articleId, title, signature } = result;
      const words = t(status === 'loaded' ? 'cli.loaded' : 'cli.already', { id: articleId, title });
      const signed = signature === undefined ? [] : [signatureWords(signature, language)];
      // A report is signed or says that it is not; nothing else is.
      const isReport = status === 'loaded' && signature !== undefined;
      const warnings = isReport ? (newestVersion(library, articleId)?.warnings ?? []) : null;
      output.result(
        {
          ok: true,
          file,
          status,
          article: articleId,
          title,
          ...(signature && { signature }),
          ...(warnings && { warnings }),
          milliseconds,
        },
        [words, ...signed, ...warningLines(warnings ?? [], t)].join('\n'),
      );
      return true;
    }
  }
}

/** JSON from outside is read in a process of its own, with the limits that the window has: by its path, whatever was read of it. */
function jsonFor(library: Library): JsonReading {
  const cases = lazyCases(library, () => Promise.resolve());
  const { signal } = new AbortController();
  return {
    importReport: (_bytes, ...about) => cases.importReport(null, ...about, signal),
    isAnnotations: (bytes) => cases.isAnnotations(bytes),
  };
}

async function tryOut(context: CliContext, file: string): Promise<boolean> {
  const { output, language } = context;
  const begun = performance.now();
  const since = (): number => Math.round(performance.now() - begun);
  try {
    const request = await requestFor(context, file);
    if (ownFiles.report.begins(request.bytes)) {
      const given = { name: basename(file), path: resolve(file) };
      tellReport(context, file, await readInProcess('readReport', given), since());
      return true;
    }
    const read = await readFile(request);
    if (read.kind === 'several') {
      tellSeveral(context, file, read.items, since());
      return false;
    }
    output.result({ ok: true, file, ...read.article, milliseconds: since() }, describe(file, read.article));
    return true;
  } catch (thrown) {
    const { code } = toWireError(thrown);
    const message = errorMessage(language, thrown);
    output.failure({ ok: false, file, error: { code, message }, milliseconds: since() }, message);
    return false;
  }
}

function tellReport(
  { output }: CliContext,
  file: string,
  { articleId, title, warnings, ...counts }: ReportSummary,
  milliseconds: number,
): void {
  const value = {
    ok: true,
    file,
    format: 'report',
    article: articleId,
    title,
    ...counts,
    warnings,
    milliseconds,
  };
  const row = output.t('cli.reportRow', { title, ...counts });
  output.result(value, [row, ...warningLines(warnings, output.t)].join('\n'));
}

/** What somebody has to know of what was loaded, as the desk has it below the title. */
function warningLines(warnings: readonly Warning[], t: Translate): string[] {
  return warnings.map(({ code, detail }) => `  ${t(`warning.${code}`, { detail: detail ?? '' })}`);
}

function describe(file: string, parsed: ParsedArticle): string {
  const details = [parsed.outlet, parsed.byline, parsed.published, parsed.language].filter(
    (part) => part !== null,
  );
  const blocks = parsed.blocks.map(
    ({ kind, start, end, isText }) =>
      `${isText ? ' ' : '·'} ${kind.padEnd(12)} ${parsed.text.slice(start, end)}`,
  );
  return [file, parsed.title, details.join(' · '), ...blocks, ''].join('\n');
}
