import type { Handlers } from '../../core/contract/index.ts';
import type { Context } from '../context.ts';
import type { Backups } from '../backup/backups.ts';
import type { Erasures } from '../erase/erasures.ts';
import type { HeadsKeeper } from '../heads/heads.ts';
import type { KeptDrafts } from '../kept-drafts.ts';
import type { Cases } from '../case/cases.ts';
import { noTroubleHandlers } from '../trouble/no-trouble.ts';
import type { Loads } from '../load/loads.ts';
import type { Screen } from '../menu.ts';
import { appHandlers } from './app.ts';
import { articleHandlers } from './articles.ts';
import { attachmentViewHandlers } from './attachment-view.ts';
import { backupHandlers } from './backups.ts';
import { claimHandlers } from './claims.ts';
import { eraseHandlers } from './erase.ts';
import { evidenceHandlers } from './evidence.ts';
import { headsHandlers } from './heads.ts';
import { helpHandlers } from './help.ts';
import { loadHandlers } from './load.ts';
import { searchHandlers } from './search.ts';
import { snippetHandlers } from './snippets.ts';
import { reviewHandlers } from './reviews.ts';
import { severalClaimsHandlers } from './several-claims.ts';
import type { OldBackups } from '../vault/old-backups.ts';
import type { Sealing } from '../vault/sealing.ts';
import { vaultHandlers } from './vault.ts';
import { whenNeeded } from './when-needed.ts';

/** What the handlers work with besides the library. */
export interface Work {
  loads: Loads;
  cases: Cases;
  backups: Backups;
  oldBackups: OldBackups;
  sealing: Sealing;
  erasures: Erasures;
  drafts: KeptDrafts;
  heads: HeadsKeeper;
  /** Locks the desk, where there is something to lock. */
  lock(): Promise<void>;
  /** Told of every change of the settings. */
  settingsChanged(): void;
  /** Told of every new screen, and of each article that is laid on the desk. */
  showing(screen: Screen): void;
  /** Told when articles have other titles, or others are there. */
  articlesChanged(): void;
}

/** Every call of the contract, over one library. */
export function allHandlers(context: Context, work: Work): Handlers {
  const { loads, cases, backups, articlesChanged } = work;
  return {
    ...appHandlers(context, work),
    ...backupHandlers(backups),
    ...noTroubleHandlers(),
    ...headsHandlers(work.heads),
    ...articleHandlers(context, articlesChanged),
    ...attachmentViewHandlers(context),
    ...claimHandlers(context),
    ...eraseHandlers(work.erasures, articlesChanged),
    ...evidenceHandlers(context),
    ...helpHandlers(context),
    ...loadHandlers(loads),
    ...whenNeeded(['annotations'], async () => {
      const { annotationHandlers } = await import('./annotations.ts');
      return annotationHandlers(context);
    }),
    ...whenNeeded(['case'], async () => {
      const { caseHandlers } = await import('./case.ts');
      return caseHandlers(context, cases);
    }),
    ...whenNeeded(['protection'], async () => {
      const { protectionHandlers } = await import('./protection.ts');
      return protectionHandlers(context);
    }),
    ...whenNeeded(['report', 'look'], async () => {
      const { reportHandlers } = await import('./report.ts');
      const { reportOutHandlers } = await import('./report-out.ts');
      return { ...reportHandlers(context), ...reportOutHandlers(context) };
    }),
    ...whenNeeded(['reports'], async () => {
      const { reportsHandlers } = await import('./reports.ts');
      return reportsHandlers(context);
    }),
    ...whenNeeded(['results'], async () => {
      const { resultsHandlers } = await import('./results.ts');
      return resultsHandlers(context);
    }),
    ...whenNeeded(['keys'], async () => {
      const { keyHandlers } = await import('./signing-keys.ts');
      return keyHandlers(context);
    }),
    ...searchHandlers(context),
    ...snippetHandlers(context),
    ...reviewHandlers(context),
    ...severalClaimsHandlers(context),
    ...vaultHandlers(context, work),
  };
}
