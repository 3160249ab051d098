import type { Change } from '../../../core/model/history/change.ts';
import type { CallName, Input, Output } from '../../../core/contract/index.ts';
import { toWireError, type ErrorCode } from '../../../core/kernel/errors.ts';
import { call } from '../app-state/bridge.ts';
import { translator } from '../../../core/i18n/translate.ts';
import type { CommandQueue } from '../commands/command-queue.ts';
import type { AppStore } from '../app-state/app-context.tsx';
import type { Store } from '../app-state/store.ts';
import { askPassphrase } from '../app-state/library-protection.ts';
import { errorText, notifierOf } from '../app-state/notifications.ts';
import type { ArticleAction, ArticleView } from './article-view.ts';
import type { ClaimsChange } from '../../../core/model/claim/claim.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import type { ActionParts } from './action-parts.ts';
import { focusTextIfLost } from './focus-text.ts';

export type ArticleStore = Store<ArticleView, ArticleAction>;

/** Calls that change an article: they return a Change. */
type ChangingCall = {
  [Name in CallName]: Output<Name> extends Change ? Name : never;
}[CallName];

type Save = <Name extends ChangingCall>(name: Name, input: Input<Name>) => Promise<Change | null>;

/** Makes changes and puts them on the screen once they are committed. */
export interface Saver {
  /**
   * Returns the change, or null if it was not saved. The desk then shows why, and which later keys were not done. Keys wait
   * for this call.
   */
  save: Save;
  /** The same for a call that takes seconds and changes nothing that a key could be about: no key waits for it. */
  saveMeanwhile: Save;
  /** Tries the change that failed again. */
  retry(): void;
}

/** True if trying again may help: the disk or the library caused the failure, not the change itself. */
export function canSaveAgain(code: ErrorCode): boolean {
  if (code === 'libraryOnlyRead') return false;
  return code === 'diskFull' || code === 'internal' || code.startsWith('library');
}

/** Returns the saver for changes of the article in `store`. */
export function saverFor(app: AppStore, store: ArticleStore, queue: CommandQueue): Saver {
  let failed: (() => Promise<unknown>) | null = null;

  const saveMeanwhile: Save = async (name, input) => {
    store.dispatch({ type: 'saving' });
    try {
      const change: Change = await call(name, input);
      store.dispatch({ type: 'saved', change });
      app.dispatch({ type: 'offersGone' });
      failed = null;
      return change;
    } catch (thrown) {
      // The change is saved once its source can be encrypted.
      if (toWireError(thrown).code === 'passphraseNeeded' && (await askPassphrase(app))) {
        store.dispatch({ type: 'notSaved', problem: null });
        return await saveMeanwhile(name, input);
      }
      const retryable = canSaveAgain(toWireError(thrown).code);
      if (retryable) failed = () => save(name, input);
      else notifierOf(app).failed(thrown);
      store.dispatch({ type: 'notSaved', problem: retryable ? errorText(app, thrown) : null });
      return null;
    }
  };
  const saveOrStop: Save = async (name, input) => {
    const change = await saveMeanwhile(name, input);
    if (change === null) tellUndone(app, queue);
    return change;
  };
  const save: Save = (name, input) => queue.during(saveOrStop(name, input));
  return { save, saveMeanwhile, retry: () => void failed?.() };
}

/**
 * Keys that were pressed after a failed change may be about what it would have made. So they are shown, and done only on
 * request.
 */
function tellUndone(app: AppStore, queue: CommandQueue): void {
  const undone = queue.stop();
  if (undone === null) return;
  const t = translator(app.get().language);
  const keys = undone.names.join('').replace(/ {2,}/g, ' ').trim();
  const goOn = { label: t('desk.doUndone'), shows: true, run: undone.goOn } as const;
  notifierOf(app).warned(t('desk.notDone', { keys }), goOn);
}

/** Does one thing with several claims, and says how many it changed; `undo` takes it back. */
export async function changeSeveral(
  { saver, notify, t }: Pick<ActionParts, 'saver' | 'notify' | 't'>,
  ids: ReadonlySet<Id>,
  change: ClaimsChange,
  undo: () => void,
): Promise<void> {
  const done = await saver.save('claims.change', { claimIds: [...ids], change });
  focusTextIfLost();
  if (done === null) return;
  const takeBack = { label: t('command.history.undo'), run: undo };
  notify.done(t('several.done', { n: done.claims.length }), done.events.length > 0 ? takeBack : undefined);
}
