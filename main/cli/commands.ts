import { app } from 'electron';
import type { ParseArgsOptionsConfig } from 'node:util';
import { runAgreement } from './agreement.ts';
import { runAnalyse } from './analyse.ts';
import { runAnnotate } from './annotate.ts';
import { runBackup, runBackups } from './backup.ts';
import { runCase } from './case.ts';
import { runClaim } from './claim.ts';
import { runClaims } from './claims.ts';
import { runExport } from './export.ts';
import { runImport } from './import.ts';
import { runList } from './list.ts';
import { runMark } from './mark.ts';
import type { CliContext } from './cli-context.ts';
import { runRestore } from './restore.ts';
import { runSearch } from './search.ts';
import { runResults } from './results.ts';
import { runShow } from './show.ts';
import { runVerify } from './verify.ts';
import { runVerifyReport } from './verify-report.ts';

interface CliCommand {
  options: ParseArgsOptionsConfig;
  /** none: it works without one, or looks after it itself; else an older one is brought to the present format first. */
  library: 'needed' | 'none';
  /** Returns the exit code. */
  run(context: CliContext): number | Promise<number>;
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

/** Every command by its name. */
export const cliCommands: Readonly<Record<string, CliCommand | undefined>> = {
  import: {
    library: 'needed',
    options: {
      'dry-run': flag,
      item: text,
      password: text,
      'passphrase-file': text,
      merge: flag,
      version: text,
      new: flag,
      'no-suggest': flag,
    },
    run: runImport,
  },
  analyse: { library: 'none', options: { lang: text, lines: flag }, run: runAnalyse },
  list: { library: 'needed', options: {}, run: runList },
  show: { library: 'needed', options: {}, run: runShow },
  claims: { library: 'needed', options: {}, run: runClaims },
  claim: { library: 'needed', options: { quote: text, speaker: text, occurrence: text }, run: runClaim },
  mark: {
    library: 'needed',
    options: {
      said: text,
      reason: text,
      correction: text,
      note: text,
      evidence: { type: 'string', multiple: true },
    },
    run: runMark,
  },
  agreement: { library: 'needed', options: {}, run: runAgreement },
  annotate: {
    library: 'needed',
    options: { 'dry-run': flag, elsewhere: flag, verdicts: flag },
    run: runAnnotate,
  },
  export: {
    library: 'needed',
    options: {
      format: text,
      out: text,
      lang: text,
      claims: text,
      speaker: text,
      'no-full-text': flag,
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
      'no-sign': flag,
    },
    run: runExport,
  },
  case: {
    library: 'needed',
    options: {
      out: text,
      'passphrase-file': text,
      blind: flag,
      'with-protected': flag,
      'no-files': flag,
      'no-sign': flag,
    },
    run: runCase,
  },
  search: { library: 'needed', options: { limit: text }, run: runSearch },
  results: {
    library: 'needed',
    options: { by: text, from: text, to: text, out: text, lang: text },
    run: runResults,
  },
  'verify-report': {
    library: 'none',
    options: { evidence: text, source: text, history: flag },
    run: runVerifyReport,
  },
  verify: { library: 'needed', options: {}, run: runVerify },
  backup: { library: 'needed', options: { to: text }, run: runBackup },
  backups: { library: 'none', options: {}, run: runBackups },
  restore: { library: 'none', options: {}, run: runRestore },
  help: {
    library: 'none',
    options: { help: flag },
    run: ({ output }) => {
      output.result({ ok: true, help: output.t('cli.help') }, output.t('cli.help'));
      return 0;
    },
  },
  version: {
    library: 'none',
    options: { version: flag },
    run: ({ output }) => {
      output.result({ ok: true, version: app.getVersion() }, app.getVersion());
      return 0;
    },
  },
};
