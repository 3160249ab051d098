import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { errorMessage } from '../../core/i18n/error-message.ts';
import { TickmarkError, toWireError, type WireError } from '../../core/kernel/errors.ts';
import { OcrLanguage } from '../../core/ocr/recognized-page.ts';
import { Supplier } from '../../core/model/evidence/evidence.ts';
import { sourceTitle } from '../../core/model/source/source-changes.ts';
import type { SourceEntry } from '../../core/model/source/source-text.ts';
import { sourceEntries } from '../../db/queries/sources/article-sources.ts';
import { readAttachment } from '../features/evidence/handlers.ts';
import { addSourceFiles } from '../features/sources/add-files.ts';
import { readSource } from '../features/sources/read-source.ts';
import { filesInFolder, type FolderFiles } from '../workers/reader/files-in-folder.ts';
import { recognizePage } from '../workers/ocr/ocr-work.ts';
import { drawScan, findScans, readSourceText } from '../workers/reader/read-file.ts';
import { cliAuthor, type CliContext } from './cli-context.ts';
import { findArticle } from './find.ts';
import { needed, oneOf } from './options.ts';

const DEEDS = ['add', 'list'] as const;

/** source add ARTICLE FILE…, source list ARTICLE: the sources of an article. */
export function runSource(context: CliContext): number | Promise<number> {
  const { given, output } = context;
  const { t } = output;
  const deed = oneOf(t, 'source', needed(t, 'source', DEEDS.join(' | '), given.words[0]), DEEDS);
  return deed === 'list' ? list(context) : add(context);
}

function list({ given, library, output, language }: CliContext): number {
  const { t } = output;
  const open = library('read');
  const articleId = findArticle(open, t, needed(t, 'source list', 'ARTICLE', given.words[1]));
  const entries = sourceEntries(open.db, articleId);
  for (const entry of entries) tell(entry);
  if (entries.length === 0 && !output.json) output.result({}, t('cli.noSources'));
  return 0;

  function tell(entry: SourceEntry): void {
    output.result(valueOf(entry), lineOf({ output, language }, entry));
  }
}

/** A source with its files and how far they were read; `evidence` for one that is a file of evidence. */
function valueOf({ source, evidenceId, files }: SourceEntry): object {
  const { removed: _removed, knownBy: _knownBy, attachments: _attachments, ...told } = source;
  return { ...told, evidence: evidenceId, files };
}

function lineOf({ output, language }: Pick<CliContext, 'output' | 'language'>, entry: SourceEntry): string {
  const { t } = output;
  const { source, files } = entry;
  const title = sourceTitle(source) ?? t(`evidence.${source.kind}`);
  const readings = files.map(({ name, reading }) => {
    const how =
      reading.state === 'failed'
        ? messageOf(language, reading.error)
        : t(`reading.${reading.state}`, { passages: reading.state === 'read' ? reading.passages : 0 });
    return `\n    ${name}: ${how}`;
  });
  return `${source.id}  ${title}  (${t(`supplier.${source.supplier}`)})${readings.join('')}`;
}

function messageOf(language: CliContext['language'], { code, detail }: WireError): string {
  return errorMessage(language, new TickmarkError(code, detail));
}

/** Adds the files in one step and reads them. The exit code is 1 where one could not be added or read. */
async function add({ given, library, output, language }: CliContext): Promise<number> {
  const { t } = output;
  const [, article, ...words] = given.words;
  const open = library('write');
  const articleId = findArticle(open, t, needed(t, 'source add', 'ARTICLE', article));
  needed(t, 'source add', 'FILE', words[0]);
  const supplier = given.value('supplier');
  const known = {
    ...(supplier !== null && { supplier: oneOf(t, '--supplier', supplier, Supplier.options) }),
    primary: given.flag('primary'),
  };
  const asked = given.value('languages');
  const languages =
    asked === null
      ? null
      : asked.split(',').map((one) => oneOf(t, '--languages', one.trim(), OcrLanguage.options));
  const found = await Promise.all(words.map(filesOf));
  const paths = found.flatMap((folder) => folder.paths);
  const who = { articleId, ...cliAuthor(open, given.value('checker')) };
  const { change, failed } = await addSourceFiles(
    open,
    who,
    known,
    paths.map((path) => () => readAttachment(path)),
  );
  const problems = found.flatMap((folder) => folder.problems).map(toWireError);
  for (const error of [...failed.map((one) => one.error), ...problems]) {
    const message = messageOf(language, error);
    const file = String(error.detail['name'] ?? '');
    output.failure({ ok: false, file, error: { code: error.code, message } }, message);
  }
  const added = new Set(change?.sources.map(({ id }) => id));
  const work = {
    read: readSourceText,
    turn: () => null,
    isStopped: () => false,
    scans: { find: findScans, draw: drawScan, recognize: recognizePage, languages, far: () => undefined },
  };
  for (const { source, files } of sourceEntries(open.db, articleId))
    for (const file of added.has(source.id) ? files : [])
      if (file.reading.state === 'waiting') await readSource(open, file, given.value('password'), work);
  const entries = sourceEntries(open.db, articleId).filter(({ source }) => added.has(source.id));
  for (const entry of entries)
    output.result({ ok: true, ...valueOf(entry) }, lineOf({ output, language }, entry));
  const isRead = entries.every(({ files }) =>
    files.every(({ reading }) => reading.state === 'read' || reading.state === 'recording'),
  );
  return failed.length + problems.length === 0 && isRead ? 0 : 1;
}

/** A file as it is, a folder as the files in it. */
async function filesOf(word: string): Promise<FolderFiles> {
  const path = resolve(word);
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  return isFolder ? filesInFolder(path, undefined, () => true) : { paths: [path], problems: [] };
}
