import type { Change } from '../../../core/model/history/change.ts';
import type { CallName, Input, Output } from '../../../core/contract/index.ts';
import { toWireError, type ErrorCode } from '../../../core/kernel/errors.ts';
import { call } from '../app-state/bridge.ts';
import type { AppStore } from '../app-state/app-context.tsx';
import type { Store } from '../app-state/store.ts';
import { askPassphrase } from '../app-state/ask-passphrase.ts';
import { errorText, tellThrough } from '../app-state/use-tell.ts';
import type { ArticleAction, ArticleView } from './article-view.ts';

export type ArticleStore = Store<ArticleView, ArticleAction>;

/** Calls that change an article: they give back a Change. */
type ChangingCall = {
  [Name in CallName]: Output<Name> extends Change ? Name : never;
}[CallName];

/** Makes changes and puts them on the screen once they are committed. */
export interface Saver {
  /** Returns the change, or null where it was not saved: the checker has then been told why. */
  save<Name extends ChangingCall>(name: Name, input: Input<Name>): Promise<Change | null>;
  /** Runs `act` once no change is under way any more: at once where none is. */
  whenSaved(act: () => void): void;
  /**
   * Lets commands wait, until what is returned is called: what they are about is being made. Changes do so until they are
   * saved: keys come faster than the disk, and the second is about what the first has made.
   */
  hold(): () => void;
  /** Runs a command, at once or after those that wait. */
  inTurn(command: () => void): void;
  /** True while commands wait. */
  isHeld(): boolean;
  /** Tries the change that failed again. */
  retry(): void;
}

/** True where trying again may help: the disk or the library stood in the way, not the change itself. */
export function mayRetry(code: ErrorCode): boolean {
  return code === 'diskFull' || code === 'internal' || code.startsWith('library');
}

/** Returns what saves changes of the article in `store`. */
export function saverFor(app: AppStore, store: ArticleStore): Saver {
  let failed: (() => Promise<unknown>) | null = null;
  let underWay = 0;
  let waiting: (() => void)[] = [];
  let held = 0;
  const turns: (() => void)[] = [];
  const hold = (): (() => void) => {
    held += 1;
    return () => {
      held -= 1;
      while (held === 0 && turns.length > 0) turns.shift()?.();
    };
  };

  const save: Saver['save'] = async (name, input) => {
    store.dispatch({ type: 'saving' });
    underWay += 1;
    // Suggestions in a long text take seconds, and change no claim that a key could be about.
    const letGo = name === 'claim.suggest' ? () => undefined : hold();
    try {
      const change: Change = await call(name, input);
      store.dispatch({ type: 'changed', change });
      app.dispatch({ type: 'offersGone' });
      store.dispatch({ type: 'saved' });
      failed = null;
      return change;
    } catch (thrown) {
      // What was being saved is saved once its source can be encrypted.
      if (toWireError(thrown).code === 'passphraseNeeded' && (await askPassphrase(app))) {
        store.dispatch({ type: 'notSaved', problem: null });
        return await save(name, input);
      }
      const retryable = mayRetry(toWireError(thrown).code);
      if (retryable) failed = () => save(name, input);
      else tellThrough(app).failed(thrown);
      store.dispatch({ type: 'notSaved', problem: retryable ? errorText(app, thrown) : null });
      return null;
    } finally {
      underWay -= 1;
      if (underWay === 0) {
        const acts = waiting;
        waiting = [];
        for (const act of acts) act();
      }
      // A turn of the page later: whoever saved may have to go to another claim first.
      setTimeout(letGo);
    }
  };
  const whenSaved = (act: () => void): void => {
    if (underWay === 0) act();
    else waiting.push(act);
  };
  const inTurn = (command: () => void): void => {
    if (held === 0) command();
    else turns.push(command);
  };
  return { save, whenSaved, hold, inTurn, isHeld: () => held > 0, retry: () => void failed?.() };
}
