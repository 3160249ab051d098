import { app } from 'electron';
import type { ParseArgsOptionsConfig } from 'node:util';
import { runAnalyse } from './analyse.ts';
import { runClaim } from './claim.ts';
import { runClaims } from './claims.ts';
import { runExport } from './export.ts';
import { runImport } from './import.ts';
import { runList } from './list.ts';
import { runMark } from './mark.ts';
import type { CliContext } from './cli-context.ts';
import { runShow } from './show.ts';
import { runVerify } from './verify.ts';

interface CliCommand {
  options: ParseArgsOptionsConfig;
  /** Returns the exit code. */
  run(context: CliContext): number | Promise<number>;
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

/** Every command by its name. */
export const cliCommands: Readonly<Record<string, CliCommand | undefined>> = {
  import: {
    options: { 'dry-run': flag, item: text, password: text, version: text, new: flag, 'no-suggest': flag },
    run: runImport,
  },
  analyse: { options: { lang: text, lines: flag }, run: runAnalyse },
  list: { options: {}, run: runList },
  show: { options: {}, run: runShow },
  claims: { options: {}, run: runClaims },
  claim: { options: { quote: text, speaker: text, occurrence: text }, run: runClaim },
  mark: {
    options: {
      said: text,
      reason: text,
      correction: text,
      note: text,
      evidence: { type: 'string', multiple: true },
    },
    run: runMark,
  },
  export: {
    options: {
      format: text,
      out: text,
      lang: text,
      claims: text,
      'no-full-text': flag,
      notes: flag,
      'name-protected': flag,
    },
    run: runExport,
  },
  verify: { options: {}, run: runVerify },
  help: {
    options: { help: flag },
    run: ({ output }) => {
      output.result({ ok: true, help: output.t('cli.help') }, output.t('cli.help'));
      return 0;
    },
  },
  version: {
    options: { version: flag },
    run: ({ output }) => {
      output.result({ ok: true, version: app.getVersion() }, app.getVersion());
      return 0;
    },
  },
};
