import type { ParseArgsOptionsConfig } from 'node:util';
import type { Language } from '../../core/i18n/language.ts';
import { localeLanguage } from '../../core/i18n/locale.ts';

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

/** The options that every command takes. */
export const commonOptions = {
  json: flag,
  checker: text,
  'unlock-file': text,
} as const satisfies ParseArgsOptionsConfig;

/** Every command by its name, with its own options. The file imports nothing, because each start reads it. */
export const commandOptions = {
  import: {
    'dry-run': flag,
    item: text,
    password: text,
    'passphrase-file': text,
    merge: flag,
    'allow-lowering': { type: 'string', multiple: true },
    version: text,
    new: flag,
    'no-suggest': flag,
  },
  analyse: { lang: text, lines: flag },
  list: {},
  show: {},
  versions: { changes: flag, of: text, since: text },
  claims: {},
  claim: { quote: text, speaker: text, occurrence: text },
  mark: {
    said: text,
    reason: text,
    correction: text,
    note: text,
    evidence: { type: 'string', multiple: true },
  },
  source: { supplier: text, primary: flag, password: text, languages: text },
  passages: { everywhere: flag },
  quotes: { source: { type: 'string', multiple: true } },
  proof: { source: { type: 'string', multiple: true } },
  match: { lang: text, least: text },
  threads: {},
  archive: { name: text, column: { type: 'string', multiple: true }, lang: text, 'dry-run': flag },
  watch: { existing: text },
  calc: { claim: text, lang: text, keep: text, input: { type: 'string', multiple: true } },
  agreement: {},
  annotate: { 'dry-run': flag, elsewhere: flag, verdicts: flag },
  notes: { 'dry-run': flag, all: flag, kinds: text, protected: flag, item: text, password: text },
  export: {
    format: text,
    out: text,
    lang: text,
    claims: text,
    speaker: text,
    'no-full-text': flag,
    quotations: flag,
    'proof-list': flag,
    sources: flag,
    history: flag,
    checkers: text,
    paper: text,
    'track-changes': flag,
    'no-pictures': flag,
    'evidence-files': flag,
    'evidence-zip': flag,
    look: text,
    notes: flag,
    'name-protected': flag,
    near: text,
    'no-sign': flag,
  },
  case: {
    out: text,
    'passphrase-file': text,
    blind: flag,
    'with-protected': flag,
    near: text,
    'no-files': flag,
    'no-sign': flag,
  },
  search: { limit: text },
  results: { by: text, from: text, to: text, out: text, lang: text },
  'verify-report': { evidence: text, source: text, history: flag },
  verify: { accept: flag },
  'erase-source': { yes: flag },
  'erase-article': { yes: flag },
  'erase-unfinished': { yes: flag },
  backup: { to: text },
  backups: {},
  restore: {},
  help: { help: flag },
  version: { version: flag },
} as const satisfies Record<string, ParseArgsOptionsConfig>;

export type CommandName = keyof typeof commandOptions;

/** Whether a word is the name of a command. */
export function isCommand(word: string): word is CommandName {
  return Object.hasOwn(commandOptions, word);
}

/** Returns the language of the terminal: messages there follow its environment, not the desktop's settings. */
export function terminalLanguage({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language {
  // An empty variable counts as none. Source: POSIX, 8.2 Internationalization Variables.
  return localeLanguage(
    [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== '') ?? 'en',
  );
}
