import type { ErasedBackup, EraseResult, Erasure } from '../../core/model/erasure.ts';
import { write } from '../queries/history/commit.ts';
import type { Library } from '../store/open.ts';
import { failureText, type BackupStanding } from './backup.ts';
import { endErasing, type Erasing } from '../ledger/erasures.ts';
import type { Eraser } from './source.ts';

/** The work on the library's file and its backups, which runs in a process of its own if somebody waits. */
export interface EraseActions {
  /** Writes the library's file anew, without what was deleted. */
  tidy(): Promise<void>;
  /** The state of each backup with respect to an erasure. Throws as backupsHolding. */
  holding(erasure: Erasure): Promise<BackupStanding[]>;
  /** Erases it in a backup. Throws as eraseInBackup. */
  erase(name: string, erasure: Erasure, who: Eraser): Promise<boolean>;
}

/** How the progress is reported, and how it is stopped between two backups. */
export interface EraseWatch {
  signal: AbortSignal;
  /** Told how many of how many backups are done. */
  tell(done: number, total: number): void;
}

/**
 * Finishes an erasure that was begun in an open library: the file is rewritten, and each backup that has the erased
 * thing is cleared of it. Whatever happens to a backup is reported. When nothing is left to do, the record of the
 * unfinished erasure is removed. Throws what rewriting the file throws.
 */
export async function finishErasing(
  library: Library,
  { id, erasure, who }: Erasing,
  actions: EraseActions,
  { signal, tell }: EraseWatch,
): Promise<Omit<EraseResult, 'remaining'>> {
  await actions.tidy();
  const { standings, folderProblem } = await standingsOf(actions, erasure);
  const total = standings.filter(({ state }) => state === 'holds').length;
  const backups: ErasedBackup[] = [];
  let [begun, left] = [0, 0];
  for (const { name, state, why } of standings) {
    if (state !== 'holds') backups.push({ name, state, why });
    else if (signal.aborted) left++;
    else {
      tell(begun++, total);
      backups.push(await eraseOne(actions, name, erasure, who));
    }
  }
  const failed = backups.filter(({ state }) => state === 'failed').length;
  const unfinished = left + failed > 0 || folderProblem !== null;
  // If the app quits now, the library is closed; the next start finds that nothing is left to do.
  if (!unfinished && library.db.open)
    write(library, () => endErasing(library.db, id, 0, new Date().toISOString()));
  return { id, erasure, backups, folderProblem, stopped: left > 0, unfinished };
}

/** The state of each backup with respect to an erasure, or why the folder could not be read. */
export async function standingsOf(
  actions: Pick<EraseActions, 'holding'>,
  erasure: Erasure,
): Promise<{ standings: BackupStanding[]; folderProblem: string | null }> {
  try {
    return { standings: await actions.holding(erasure), folderProblem: null };
  } catch (thrown) {
    return { standings: [], folderProblem: failureText(thrown) };
  }
}

async function eraseOne(
  actions: EraseActions,
  name: string,
  erasure: Erasure,
  who: Eraser,
): Promise<ErasedBackup> {
  try {
    const held = await actions.erase(name, erasure, who);
    return { name, state: held ? 'erased' : 'without', why: null };
  } catch (thrown) {
    return { name, state: 'failed', why: failureText(thrown) };
  }
}
