import { writeSync } from 'node:fs';
import { url as inspectorUrl } from 'node:inspector';
import { switchMessages as english } from '../../core/i18n/en/switches.ts';
import { switchMessages as dutch } from '../../core/i18n/nl/switches.ts';
import type { Language } from '../../core/i18n/language.ts';
import { cliWords, readArguments } from './arguments.ts';
import { commandOptions, commonOptions, isCommand, terminalLanguage } from '../base/command-options.ts';

/** These messages are here because nothing else may be loaded before the check. */
const said: Readonly<Record<Language, typeof english>> = { en: english, nl: dutch };

/** What decides which switches a start may have. */
export interface StartedBy {
  readonly platform: NodeJS.Platform;
  /** Chromium has no sandbox for root, and does not start unless it is told to run without one. */
  readonly isRoot: boolean;
  /** The build for the end-to-end tests. Only its fuses let a program look into it. */
  readonly isTested: boolean;
}

const any = /^/;

/**
 * Chromium's switches that a start may have, with the values that each may have; every other one is refused. None of
 * them opens the app to another program, writes its contents anywhere, or removes a protection.
 */
const harmless: Readonly<Record<string, RegExp>> = {
  // Where the profile is: a second profile beside the usual one.
  'user-data-dir': any,
  lang: /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i,
  // How much Chromium writes about the machine to standard error.
  'log-level': /^\d$/,
  // For graphics drivers that crash, virtual displays, and screens that report a wrong size.
  'disable-gpu': /^$/,
  'disable-software-rasterizer': /^$/,
  'force-device-scale-factor': /^\d(\.\d+)?$/,
  // Which of the two display systems of Linux is used.
  'ozone-platform': /^(wayland|x11)$/,
  'ozone-platform-hint': /^(auto|wayland|x11)$/,
};

/** What Playwright starts the tested build with. */
const forTests: Readonly<Record<string, RegExp>> = {
  inspect: /^0$/,
  'remote-debugging-port': /^0$/,
};

/** Environment variables that make Chromium write down the output of its pages, or the keys of its connections. */
const loggingVariables = ['ELECTRON_ENABLE_LOGGING', 'ELECTRON_LOG_FILE', 'CHROME_LOG_FILE', 'SSLKEYLOGFILE'];

/**
 * Returns the first word of a command line with which the app refuses to start, or null. `argv` is without the
 * program itself. Chromium takes a switch at any place before `--`, with one dash or two, with spaces around it, and
 * on Windows with a slash. This checks all of these, and words after `--` too unless a command reads them. A
 * command's own options may follow its name.
 */
export function refusedSwitch(argv: readonly string[], by: StartedBy): string | null {
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
  const [command] = cliWords(readArguments(argv, {}, '/').words) ?? [];
  const own = optionsOf(command);
  const looked = command === undefined ? argv.toSpliced(end, 1) : argv.slice(0, end);
  const isRefused = (word: string): boolean => {
    const read = switchIn(word, by.platform);
    return read !== null && !isAllowed(read, own, by);
  };
  return looked.find(isRefused) ?? null;
}

/** Returns the first environment variable with which the app refuses to start, or null. */
export function refusedVariable(env: NodeJS.ProcessEnv): string | null {
  return loggingVariables.find((name) => (env[name] ?? '') !== '') ?? null;
}

/**
 * Ends the process with code 2, before anything is opened, if its command line or its environment opens the app to
 * others. Call before anything else: Chromium listens to what it was told only after the main script has run.
 */
export function refuseSwitches(argv: readonly string[], env: NodeJS.ProcessEnv): void {
  const by = {
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    isTested: inspectorUrl() !== undefined,
  };
  const name = refusedSwitch(argv, by);
  const variable = name === null && !by.isTested ? refusedVariable(env) : null;
  if (name === null && variable === null) return;
  const message = said[terminalLanguage(env)][name === null ? 'switches.variable' : 'switches.refused'];
  const words = message.replaceAll('{name}', () => shown(name ?? variable ?? ''));
  try {
    writeSync(2, `tickmark: ${words}\n`);
  } catch {
    // Standard error may be closed; the exit code says it too.
  }
  process.exit(2);
}

interface Switch {
  readonly name: string;
  readonly value: string;
  readonly isPlain: boolean;
}

/** Reads a word as Chromium does; returns null for a word that is no switch. */
function switchIn(word: string, platform: NodeJS.Platform): Switch | null {
  const read = (platform === 'win32' ? /^(--|-|\/)([^=]+)(?:=(.*))?$/s : /^(--|-)([^=]+)(?:=(.*))?$/s).exec(
    word.trim(),
  );
  if (read === null) return null;
  const [, dashes, name = '', value = ''] = read;
  return { name, value, isPlain: dashes === '--' && word === word.trim() };
}

function isAllowed({ name, value, isPlain }: Switch, own: readonly string[], by: StartedBy): boolean {
  // The Finder of older systems passes a number to programs that it starts.
  if (!isPlain) return name === 'h' || (by.platform === 'darwin' && /^psn_\d+_\d+$/.test(name));
  if (own.includes(name)) return true;
  if (name === 'no-sandbox') return by.isRoot && value === '';
  const values = Object.hasOwn(harmless, name) ? harmless[name] : undefined;
  const tested = by.isTested && Object.hasOwn(forTests, name) ? forTests[name] : undefined;
  return (values ?? tested)?.test(value) ?? false;
}

/** The names of our own options that a start may have: those of the window, and those of the command. */
function optionsOf(command: string | undefined): readonly string[] {
  const windowOptions = ['library', 'help', 'version'];
  if (command === undefined || !isCommand(command)) return windowOptions;
  return [...windowOptions, ...Object.keys(commonOptions), ...Object.keys(commandOptions[command])];
}

/** The word without its value, which may be a secret, and without control characters. */
function shown(word: string): string {
  return word
    .replace(/=.*$/s, '')
    .replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '?')
    .slice(0, 100);
}
