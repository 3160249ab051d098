import { resolve } from 'node:path';
import { isCommand } from '../base/command-options.ts';

/** The request on the command line: a command of `tickmark …`, or the window with files to load. */
export interface Arguments {
  /** The library file that was asked for, absolute, or null for the usual one. */
  library: string | null;
  /** The words after the options: a command and its arguments, or files. */
  words: string[];
}

/**
 * Reads a process's arguments. `argv` is without the program itself. Chromium's switches were checked before
 * (switches.ts) and are skipped here. A file with the name of a command is given as ./list. The library comes from
 * --library FILE, else from the environment variable TICKMARK_LIBRARY.
 */
export function readArguments(argv: readonly string[], env: NodeJS.ProcessEnv, folder: string): Arguments {
  const words: string[] = [];
  let library = env['TICKMARK_LIBRARY'] ?? null;
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at] ?? '';
    if (word === '--library') library = argv[++at] ?? null;
    else if (word.startsWith('--library=')) library = word.slice('--library='.length);
    else words.push(word);
  }
  return { library: library === null || library === '' ? null : resolve(folder, library), words };
}

/** Returns the words of a command (`list --json`), or null if the start asks for a window. */
export function cliWords(words: readonly string[]): string[] | null {
  if (words.includes('--help') || words.includes('-h')) return ['help'];
  const first = words.findIndex((word) => !word.startsWith('-'));
  const command = words[first];
  const own = command !== undefined && isCommand(command) ? words.slice(first) : null;
  // Behind a command it is the command's own option: import --version ARTICLE FILE.
  const others = own === null ? words : words.slice(0, first);
  return others.includes('--version') ? ['version'] : own;
}

/** Returns the files that a start of the window names, absolute: `tickmark FILE…`, or `tickmark open FILE…`. */
export function fileWords(words: readonly string[], folder: string): string[] {
  const files = words.filter((word) => !word.startsWith('-'));
  return (files[0] === 'open' ? files.slice(1) : files).map((word) => resolve(folder, word));
}
