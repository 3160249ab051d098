import type { EraseResult, EraseTarget, ErasePreview } from '../../core/erase.ts';
import { TickmarkError } from '../../core/errors.ts';
import { previewArticle } from '../../db/erase/article.ts';
import { draftsAbout } from '../../db/erase/erase.ts';
import { previewSource } from '../../db/erase/source.ts';
import { author, type Context } from '../context.ts';
import { deskMemory } from '../desk-memory.ts';
import { notify } from '../ipc.ts';
import { clearDragged } from '../print/dragged-folder.ts';
import { eraseHere, eraseInBackups, namesIn, type EraseWork } from './erase-everywhere.ts';

/** Erasing from the desk, one thing at a time. */
export interface Erasures {
  preview(target: EraseTarget): { preview: ErasePreview; backups: string[] };
  /** Returns what became of it, and the names of the drafts that went with it. */
  run(target: EraseTarget): Promise<{ result: EraseResult; drafts: string[] }>;
  /** Goes on with the backups that were left when it was stopped. Throws nothingToErase. */
  goOn(): Promise<EraseResult>;
  stop(): void;
  /** Resolves once the library's file is written anew; null while it is not being written. */
  busy(): Promise<void> | null;
}

/** `folder` gives where the backups are. */
export function setupErasures(context: Context, folder: () => string): Erasures {
  const { library } = context;
  let turn: Promise<void> | null = null;
  let stopper = new AbortController();
  let unfinished: EraseWork | null = null;

  const previewOf = (target: EraseTarget): ErasePreview =>
    target.kind === 'source'
      ? previewSource(library.db, target.evidenceId)
      : previewArticle(library.db, target.articleId);

  async function inBackups(work: EraseWork): Promise<EraseResult> {
    unfinished = null;
    const done = await eraseInBackups(work, {
      signal: stopper.signal,
      tell: (count, total) => notify(context.desk(), 'erasing', { done: count, total }),
    });
    unfinished = done.result.stopped ? done.work : null;
    return done.result;
  }

  return {
    preview: (target) => ({ preview: previewOf(target), backups: namesIn(library, folder()).names }),
    run: async (target) => {
      stopper = new AbortController();
      const preview = previewOf(target);
      const drafts = draftsAbout(library.db, preview.erasure, Object.keys(deskMemory.allDrafts()));
      const here = eraseHere(library, folder(), preview, author(context));
      // What was dragged out of the window may be a report of it.
      clearDragged();
      for (const name of drafts) deskMemory.keepDraft(name, null);
      const over = (): void => {
        turn = null;
      };
      // The backups are other files: nobody waits for those.
      turn = here.then(over, over);
      return { result: await inBackups(await here), drafts };
    },
    goOn: async () => {
      if (unfinished === null) throw new TickmarkError('nothingToErase');
      stopper = new AbortController();
      return inBackups(unfinished);
    },
    stop: () => stopper.abort(),
    busy: () => turn,
  };
}
