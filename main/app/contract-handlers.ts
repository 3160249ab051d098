import { type Handlers, contract, type CallName } from '../../core/contract/index.ts';
import type { Context } from '../base/context.ts';
import type { Backups } from '../features/backup/backups.ts';
import type { LazyErasures } from '../features/erase/lazy-erasures.ts';
import { type HeadsKeeper, headsHandlers } from '../features/heads/heads.ts';
import { type KeptDrafts, appHandlers } from './app-handlers.ts';
import type { Cases } from '../features/casefile/cases.ts';
import { noRecoveryHandlers } from '../features/recovery/recovery-content.ts';
import type { Loads } from '../features/articles/load-queue.ts';
import type { Screen } from './menu.ts';
import { articleHandlers, searchHandlers } from '../features/articles/handlers.ts';
import { attachmentViewHandlers } from '../features/evidence/attachment-view.ts';
import { backupHandlers } from '../features/backup/handlers.ts';
import { checkHandlers } from '../features/checks/handlers.ts';
import { hintHandlers } from '../features/archives/hint-handlers.ts';
import { claimHandlers, reviewHandlers } from '../features/claims/handlers.ts';
import { eraseHandlers } from '../features/erase/handlers.ts';
import { evidenceHandlers } from '../features/evidence/handlers.ts';
import { helpHandlers } from '../features/help/handlers.ts';
import { loadHandlers } from '../features/articles/load-handlers.ts';
import type { SourceReading } from '../features/sources/reading.ts';
import { snippetHandlers } from '../features/settings/snippet-handlers.ts';
import { severalClaimsHandlers } from '../features/claims/several-claims.ts';
import type { LazyWatcher } from '../features/watched/lazy-watcher.ts';
import type { OldBackups } from '../features/vault/old-backups.ts';
import type { Sealing } from '../features/vault/sealing.ts';
import { vaultHandlers } from '../features/vault/handlers.ts';

/** What the handlers work with besides the library. */
export interface HandlerServices {
  loads: Loads;
  cases: Cases;
  backups: Backups;
  oldBackups: OldBackups;
  sealing: Sealing;
  erasures: LazyErasures;
  drafts: KeptDrafts;
  heads: HeadsKeeper;
  reading: SourceReading;
  watcher: LazyWatcher;
  /** Locks the desk, if there is something to lock. */
  lock(): Promise<void>;
  /** Opens a library that is only read again, for writing; the page begins again. */
  openToWrite(): Promise<void>;
  /** Told of every change of the settings. */
  settingsChanged(): void;
  /** Told of every new screen, and of each article that is laid on the desk. */
  showing(screen: Screen): void;
  /** Told when articles have other titles, or others are there. */
  articlesChanged(): void;
}

/** Every call of the contract, over one library. */
export function contractHandlers(context: Context, work: HandlerServices): Handlers {
  const { loads, cases, backups, articlesChanged } = work;
  return {
    ...appHandlers(context, work),
    ...backupHandlers(backups),
    ...noRecoveryHandlers(),
    ...headsHandlers(work.heads),
    ...articleHandlers(context, articlesChanged),
    ...attachmentViewHandlers(context),
    ...checkHandlers(context),
    ...hintHandlers(context),
    ...claimHandlers(context),
    ...eraseHandlers(work.erasures, articlesChanged),
    ...evidenceHandlers(context),
    ...helpHandlers(context),
    ...loadHandlers(loads),
    ...whenNeeded(['annotations'], async () => {
      const { annotationHandlers } = await import('../features/annotations/handlers.ts');
      return annotationHandlers(context);
    }),
    ...whenNeeded(['archives'], async () => {
      const { archivesHandlers } = await import('../features/archives/handlers.ts');
      return archivesHandlers(context);
    }),
    ...whenNeeded(['watched'], async () => {
      const { watchedHandlers } = await import('../features/watched/handlers.ts');
      return watchedHandlers(context, work.watcher);
    }),
    ...whenNeeded(['threads'], async () => {
      const { threadHandlers } = await import('../features/threads/handlers.ts');
      return threadHandlers(context);
    }),
    ...whenNeeded(['case'], async () => {
      const { caseHandlers } = await import('../features/casefile/handlers.ts');
      return caseHandlers(context, cases);
    }),
    ...whenNeeded(['protection'], async () => {
      const { protectionHandlers } = await import('../features/sharing/handlers.ts');
      return protectionHandlers(context);
    }),
    ...whenNeeded(['report', 'look'], async () => {
      const { reportHandlers } = await import('../features/export/handlers.ts');
      const { reportOutHandlers } = await import('../features/export/print-handlers.ts');
      return { ...reportHandlers(context), ...reportOutHandlers(context) };
    }),
    ...whenNeeded(['reports'], async () => {
      const { reportsHandlers } = await import('../features/export/bulk-handlers.ts');
      return reportsHandlers(context);
    }),
    ...whenNeeded(['results'], async () => {
      const { resultsHandlers } = await import('../features/results/handlers.ts');
      return resultsHandlers(context);
    }),
    ...whenNeeded(['source'], async () => {
      const { sourceHandlers } = await import('../features/sources/handlers.ts');
      return sourceHandlers(context, work.reading);
    }),
    ...whenNeeded(['picture'], async () => {
      const { pictureHandlers } = await import('../features/pictures/handlers.ts');
      return pictureHandlers(context);
    }),
    ...whenNeeded(['keys'], async () => {
      const { keyHandlers } = await import('../features/identity/handlers.ts');
      return keyHandlers(context);
    }),
    ...searchHandlers(context),
    ...snippetHandlers(context),
    ...reviewHandlers(context),
    ...severalClaimsHandlers(context),
    ...vaultHandlers(context, work),
  };
}

type CallsOf<Area extends string> = Extract<CallName, `${Area}.${string}`>;

/** Handlers whose code is loaded with their first call, because it is large and no start needs it. */
function whenNeeded<Area extends string>(
  areas: readonly Area[],
  load: () => Promise<Pick<Handlers, CallsOf<Area>>>,
): Pick<Handlers, CallsOf<Area>> {
  let loading: ReturnType<typeof load> | null = null;
  const isOf = (name: string): name is CallsOf<Area> => areas.some((area) => name.startsWith(`${area}.`));
  const calls = Object.keys(contract)
    .filter(isOf)
    .map((name) => {
      const call = async (input: unknown): Promise<unknown> => {
        const handlers = await (loading ??= load());
        return (handlers[name] as (input: unknown) => unknown)(input);
      };
      return [name, call] as const;
    });
  return Object.fromEntries(calls) as unknown as Pick<Handlers, CallsOf<Area>>;
}
