import { app } from 'electron';
import { runAgreement } from './agreement.ts';
import { runAnalyse } from './analyse.ts';
import { runArchive } from './archives.ts';
import { runAnnotate } from './annotate.ts';
import { runBackup, runBackups, runRestore } from './backups.ts';
import { runCalc } from './calc.ts';
import { runCase } from './case.ts';
import { runClaim, runClaims, runMark } from './claims.ts';
import { runEraseArticle, runEraseSource, runEraseUnfinished } from './erase.ts';
import { runExport, runResults } from './export.ts';
import { runImport } from './import.ts';
import { runList, runShow, runSearch } from './articles.ts';
import type { CliContext } from './cli-context.ts';
import type { CommandName } from '../base/command-options.ts';
import { runMatch } from './match.ts';
import { runNotes } from './notes.ts';
import { runPassages } from './passages.ts';
import { runProof } from './proof.ts';
import { runQuotes } from './quotes.ts';
import { runSource } from './sources.ts';
import { runWatch } from './watch.ts';
import { runThreads } from './threads.ts';
import { runVerify, runVerifyReport } from './verify.ts';
import { runVersions } from './versions.ts';

interface CliCommand {
  /** none: the command works without a library, or opens it itself. Otherwise an older library is migrated first. */
  library: 'needed' | 'none';
  /** Returns the exit code. */
  run(context: CliContext): number | Promise<number>;
}

/** What each command does; its options are in command-options.ts. */
export const cliCommands: Readonly<Record<CommandName, CliCommand>> = {
  import: { library: 'needed', run: runImport },
  analyse: { library: 'none', run: runAnalyse },
  list: { library: 'needed', run: runList },
  show: { library: 'needed', run: runShow },
  versions: { library: 'needed', run: runVersions },
  claims: { library: 'needed', run: runClaims },
  claim: { library: 'needed', run: runClaim },
  mark: { library: 'needed', run: runMark },
  source: { library: 'needed', run: runSource },
  passages: { library: 'needed', run: runPassages },
  quotes: { library: 'needed', run: runQuotes },
  proof: { library: 'needed', run: runProof },
  match: { library: 'needed', run: runMatch },
  threads: { library: 'needed', run: runThreads },
  archive: { library: 'needed', run: runArchive },
  watch: { library: 'needed', run: runWatch },
  calc: { library: 'none', run: runCalc },
  agreement: { library: 'needed', run: runAgreement },
  annotate: { library: 'needed', run: runAnnotate },
  notes: { library: 'needed', run: runNotes },
  export: { library: 'needed', run: runExport },
  case: { library: 'needed', run: runCase },
  search: { library: 'needed', run: runSearch },
  results: { library: 'needed', run: runResults },
  'verify-report': { library: 'none', run: runVerifyReport },
  verify: { library: 'needed', run: runVerify },
  'erase-source': { library: 'needed', run: runEraseSource },
  'erase-article': { library: 'needed', run: runEraseArticle },
  'erase-unfinished': { library: 'needed', run: runEraseUnfinished },
  backup: { library: 'needed', run: runBackup },
  backups: { library: 'none', run: runBackups },
  restore: { library: 'none', run: runRestore },
  help: {
    library: 'none',
    run: ({ output }) => {
      output.result({ ok: true, help: output.t('cli.help') }, output.t('cli.help'));
      return 0;
    },
  },
  version: {
    library: 'none',
    run: ({ output }) => {
      output.result({ ok: true, version: app.getVersion() }, app.getVersion());
      return 0;
    },
  },
};
