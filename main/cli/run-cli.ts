import { app } from 'electron';
import { TickmarkError, toWireError } from '../../core/kernel/errors.ts';
import { errorMessage } from '../../core/i18n/error-message.ts';
import { loadAllWords } from '../../core/i18n/load-words.ts';
import { translator } from '../../core/i18n/translate.ts';
import type { Language } from '../../core/i18n/language.ts';
import { openLibrary, type Library } from '../../db/store/open.ts';
import { rememberHeads } from '../features/heads/heads.ts';
import { readerClosed } from '../workers/reader/read-file.ts';
import { openVault } from '../../db/crypto/library-key.ts';
import type { LibraryPlace } from '../base/library-file.ts';
import { logError } from '../base/log.ts';
import { upgradePlace } from '../features/library/open-library.ts';
import { cliKey } from '../features/vault/cli-key.ts';
import { exitAfterOutput, makeOutput, type Output } from './cli-context.ts';
import { readOptions } from './options.ts';
import { commandOptions, isCommand, terminalLanguage } from '../base/command-options.ts';
import { cliCommands } from './commands.ts';

/** Runs a command and ends the process with its exit code: 0 done, 1 failed, 2 not understood. */
export async function runCli(place: LibraryPlace, words: readonly string[]): Promise<void> {
  app.disableHardwareAcceleration();
  app.on('window-all-closed', () => undefined);
  await Promise.all([app.whenReady(), loadAllWords()]);
  const language = terminalLanguage(process.env);
  const t = translator(language);
  let output = makeOutput(words.includes('--json'), t);
  const opened: Library[] = [];
  const library = (mode: 'read' | 'write'): Library => {
    const open = opened[0] ?? openLibrary(place.path, mode, app.getVersion());
    if (opened.length === 0) opened.push(open);
    if (key !== null) openVault(open.db, key);
    return open;
  };
  let key: Buffer | null = null;
  let code: number;
  try {
    const [name = 'help', ...rest] = words;
    if (!isCommand(name))
      throw new TickmarkError('usage', { problem: t('cli.unknownCommand', { word: name }) });
    const command = cliCommands[name];
    const given = readOptions(rest, commandOptions[name]);
    output = makeOutput(given.json, t);
    if (command.library === 'needed') await upgradePlace(place);
    key = await cliKey(place.path, given.value('unlock-file'));
    code = await command.run({ given, output, language, library, place });
  } catch (thrown) {
    code = tellFailure(output, language, thrown);
  }
  // If the app exits while a process of its own is still ending, nobody receives the end of that process.
  await readerClosed();
  for (const open of opened) {
    if (open.writable && open.db.open) remembered(open, place);
    open.close();
  }
  exitAfterOutput(code);
}

/** Remembers the heads of what a command wrote. If they cannot be remembered, the command has still done its work. */
function remembered(library: Library, place: LibraryPlace): void {
  try {
    rememberHeads(library, place);
  } catch (thrown) {
    logError('heads', thrown);
  }
}

function tellFailure(output: Output, language: Language, thrown: unknown): number {
  const { code } = toWireError(thrown);
  if (!(thrown instanceof TickmarkError)) logError('command line', thrown);
  const message = errorMessage(language, thrown);
  const words = code === 'usage' ? `${message} ${output.t('cli.seeHelp')}` : message;
  output.failure({ ok: false, error: { code, message } }, words);
  return code === 'usage' ? 2 : 1;
}
