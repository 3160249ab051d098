import type { Language } from '../../core/model/settings/settings.ts';
import type { Library } from '../../db/store/open.ts';
import type { LibraryPlace } from '../base/library-file.ts';
import type { ParsedArguments } from './options.ts';
import { userInfo } from 'node:os';
import type { Id } from '../../core/kernel/ids.ts';
import { initialsOf } from '../../core/model/session.ts';
import { checkerByName, saveChecker, allCheckers } from '../../db/queries/settings/checkers.ts';
import { write } from '../../db/queries/history/commit.ts';
import { changeSettings, readSettings } from '../../db/queries/settings/settings.ts';
import { now } from '../base/context.ts';
import type { Signing } from '../features/identity/own-key.ts';
import { signingFor } from '../features/identity/signing.ts';
import { app } from 'electron';
import { inLines, printable } from '../../core/i18n/in-line.ts';
import type { Translate } from '../../core/i18n/translate.ts';

/** How a command answers: one JSON object for each line, or words. */
export interface Output {
  readonly json: boolean;
  readonly t: Translate;
  /** Writes a result: `value` as a line of JSON, or `words`. */
  result(value: object, words: string): void;
  /** Writes what went wrong to standard error, and with --json to standard output too. */
  failure(value: object, words: string): void;
}

/** Makes words from files safe to show, so that the terminal does not take them as commands. */
export function makeOutput(json: boolean, t: Translate): Output {
  return {
    json,
    t: inLines(t),
    result: (value, words) => void process.stdout.write(`${json ? jsonLine(value) : printable(words)}\n`),
    failure: (value, words) => {
      if (json) process.stdout.write(`${jsonLine(value)}\n`);
      process.stderr.write(`tickmark: ${printable(words)}\n`);
    },
  };
}

/** JSON leaves some control characters unescaped. */
function jsonLine(value: object): string {
  return JSON.stringify(value).replace(
    /\p{Cc}/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Ends the process once everything that was written has left it. */
export function exitAfterOutput(code: number): void {
  process.stdout.write('', () => process.stderr.write('', () => app.exit(code)));
}

/** What a command works with. */
export interface CliContext {
  given: ParsedArguments;
  output: Output;
  language: Language;
  /** Where the library and its backups are. */
  place: LibraryPlace;
  /** Opens the library, once. A writer makes one if there is none. */
  library(mode: 'read' | 'write'): Library;
}

/**
 * Returns the checker who changes something from the command line: the given name, else the library's checker, else the name
 * of the account, which then becomes the library's checker.
 */
export function cliAuthor(library: Library, given: string | null): { checkerId: Id; at: string } {
  const { checkerId } = readSettings(library.db);
  if (given === null && checkerId !== null) return { checkerId, at: now() };
  const name = given ?? userInfo().username;
  const known = checkerByName(library.db, name);
  if (known !== null) return { checkerId: known.id, at: now() };
  return write(library, () => {
    const made = saveChecker(library.db, { id: null, name, initials: initialsOf(name) || '?' }, now());
    if (checkerId === null) changeSettings(library.db, { checkerId: made.id });
    return { checkerId: made.id, at: now() };
  });
}

/** Returns the signer for a command: --checker, else the library's checker; nobody with --no-sign. */
export async function cliSigning(
  { db }: Library,
  given: ParsedArguments,
): Promise<Signing | { sign: null; why: 'notWanted' }> {
  if (given.flag('no-sign')) return { sign: null, why: 'notWanted' };
  const name = given.value('checker');
  const checkerId =
    name === null
      ? readSettings(db).checkerId
      : (allCheckers(db).find((checker) => checker.name === name)?.id ?? null);
  return signingFor({ db }, checkerId, now());
}
