import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { errorMessage } from '../../core/i18n/error-message.ts';
import { CheckColumn, type ColumnMapping } from '../../core/model/earlier-check/columns.ts';
import { TickmarkError, toWireError } from '../../core/kernel/errors.ts';
import {
  archiveNameOf,
  type ArchiveImport,
  type CheckArchive,
} from '../../core/model/earlier-check/earlier-check.ts';
import { inArchives } from '../../db/archives/archives-file.ts';
import { allArchives, switchArchive } from '../../db/archives/archives.ts';
import { now } from '../base/context.ts';
import { importArchiveInProcess, removeArchiveInProcess } from '../workers/library-work.ts';
import type { CliContext } from './cli-context.ts';
import { needed, oneOf } from './options.ts';

const DEEDS = ['add', 'list', 'remove', 'on', 'off'] as const;

/**
 * archive add FILE…, archive list, archive remove NAME, archive on|off NAME: the archives of earlier checks. The exit code is 1 if something
 * could not be brought in.
 */
export function runArchive(context: CliContext): number | Promise<number> {
  const { given, output, library } = context;
  const { t } = output;
  const deed = oneOf(t, 'archive', needed(t, 'archive', DEEDS.join(' | '), given.words[0]), DEEDS);
  if (deed === 'add') return add(context);
  const { path } = library('read');
  const archives = archivesOf(path);
  if (deed === 'list') {
    for (const archive of archives) output.result(archive, lineOf(context, archive));
    if (archives.length === 0 && !output.json) output.result({}, t('cli.noArchives'));
    return 0;
  }
  const name = needed(t, `archive ${deed}`, 'NAME', given.words[1]);
  const archive = archives.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (archive === undefined) throw new TickmarkError('archiveNotFound');
  return deed === 'remove' ? remove(context, path, archive) : turn(context, path, archive, deed === 'on');
}

function archivesOf(library: string): CheckArchive[] {
  return inArchives(library, 'read', (db) => (db === null ? [] : allArchives(db)));
}

async function add({ given, output, library, place, language }: CliContext): Promise<number> {
  const { t } = output;
  const files = given.words.slice(1);
  needed(t, 'archive add', 'FILE', files[0]);
  const columns = mappingOf(given.values('column'), t);
  const isTrial = given.flag('dry-run');
  // The archives lie beside the library, so that it may be open in the app meanwhile.
  const { path } = library(isTrial || existsSync(place.path) ? 'read' : 'write');
  let code = 0;
  for (const file of files) {
    const archive = given.value('name') ?? archiveNameOf(basename(file));
    const wish = { library: path, file: resolve(file), archive, columns, isTrial, at: now() };
    try {
      const done = await importArchiveInProcess({ ...wish, language: given.value('lang') }, {});
      output.result(
        { ok: true, file, archive, ...done },
        `${file}: ${t('cli.archiveAdded', numbersOf(archive, done))}`,
      );
    } catch (thrown) {
      if (!(thrown instanceof TickmarkError)) throw thrown;
      const error = toWireError(thrown);
      const message = errorMessage(language, thrown);
      output.failure({ ok: false, file, error: { code: error.code, message } }, message);
      code = 1;
    }
  }
  return code;
}

async function remove({ output }: CliContext, path: string, archive: CheckArchive): Promise<number> {
  await removeArchiveInProcess(path, archive.id, {});
  output.result({ ok: true, removed: archive.name }, output.t('cli.archiveRemoved', { name: archive.name }));
  return 0;
}

function turn({ output }: CliContext, path: string, archive: CheckArchive, isOn: boolean): number {
  inArchives(path, 'write', (db) => switchArchive(db, archive.id, isOn));
  const words = output.t(isOn ? 'cli.archiveOn' : 'cli.archiveOff', { name: archive.name });
  output.result({ ok: true, name: archive.name, isOn }, words);
  return 0;
}

/** FIELD=HEADING, once for each; null for none. Throws usage. */
function mappingOf(words: readonly string[], t: CliContext['output']['t']): ColumnMapping | null {
  if (words.length === 0) return null;
  const mapping: ColumnMapping = {};
  for (const word of words) {
    const at = word.indexOf('=');
    const column = oneOf(t, 'column', at === -1 ? word : word.slice(0, at), CheckColumn.options);
    if (at === -1 || at === word.length - 1)
      throw new TickmarkError('usage', { problem: t('cli.badColumn', { word }) });
    mapping[column] = word.slice(at + 1);
  }
  return mapping;
}

function numbersOf(name: string, { read, added, changed, same, removed, left }: ArchiveImport) {
  return { name, read, added, changed, same, removed, left: left.withoutClaim + left.repeated };
}

function lineOf(
  { output: { t } }: CliContext,
  { name, checks, updatedAt, files, isOn }: CheckArchive,
): string {
  const words = t('cli.archive', { name, checks, date: updatedAt.slice(0, 10), file: files[0] ?? '' });
  return isOn ? words : `${words} (${t('cli.archiveIsOff')})`;
}
