import type {
  DeletedPiece,
  EraseResult,
  ErasePreview,
  EraseTarget,
  UnfinishedErasure,
} from '../../../core/model/erasure.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import { previewArticle } from '../../../db/erase/article.ts';
import { deletedPieces } from '../../../db/erase/erasable.ts';
import { draftsAbout } from '../../../db/erase/erase.ts';
import { unfinishedErasing } from '../../../db/ledger/erasures.ts';
import { finishErasing, type EraseActions, type EraseWatch } from '../../../db/erase/finish.ts';
import { previewSource } from '../../../db/erase/source.ts';
import type { Backups } from '../backup/backups.ts';
import { tidyInProcess } from '../../workers/library-work.ts';
import { notify } from '../../base/notify.ts';
import { author, type Context } from '../../base/context.ts';
import { deskMemory } from '../../base/desk-memory.ts';
import { clearDragged } from '../../base/dragged-folder.ts';
import { eraseActions, eraseHere, endUnfinishedErasing, namesIn, unfinishedIn } from './erase-everywhere.ts';

/** Erasing from the desk, one thing at a time. */
export interface Erasures {
  preview(target: EraseTarget): { preview: ErasePreview; backups: string[] };
  /** Erases the target and returns the result. */
  run(target: EraseTarget): Promise<EraseResult>;
  /** The unfinished erasures, of this start or earlier ones. */
  unfinished(): Promise<UnfinishedErasure[]>;
  /** Continues one of them. Throws nothingToErase. */
  goOn(id: Id): Promise<EraseResult>;
  /** Ends one of them and deliberately keeps what is left. Throws nothingToErase. */
  leave(id: Id): Promise<void>;
  /** The deleted evidence of an article that can still be erased. Throws libraryLocked. */
  deleted(articleId: Id): DeletedPiece[];
  stop(): void;
  /** Resolves once the library's file is written anew; null while it is not being written. */
  busy(): Promise<void> | null;
}

/** Erases from the library behind the window and from its backups. No backup is made meanwhile. */
export function setupErasures(context: Context, backups: Backups): Erasures {
  const { library } = context;
  let turn: Promise<void> | null = null;
  let stopper = new AbortController();
  const folder = (): string => backups.place().backups.path;

  const previewOf = (target: EraseTarget): ErasePreview =>
    target.kind === 'source'
      ? previewSource(library.db, target.evidenceId)
      : previewArticle(library.db, target.articleId);

  const watch = (): EraseWatch => {
    stopper = new AbortController();
    return {
      signal: stopper.signal,
      tell: (done, total) => notify(context.desk(), 'erasing', { done, total }),
    };
  };

  /** Another process rewrites the file, and calls wait for that. Nobody waits for the backups, which are other files. */
  async function tidied(): Promise<void> {
    const tidying = tidyInProcess(library.path);
    const over = (): void => {
      turn = null;
    };
    turn = tidying.then(over, over);
    await tidying;
  }

  const actions = (): EraseActions => ({ ...eraseActions(library, folder()), tidy: tidied });

  async function runNow(target: EraseTarget): Promise<EraseResult> {
    const watching = watch();
    const { erasure } = previewOf(target);
    const drafts = draftsAbout(library.db, erasure, Object.keys(deskMemory.allDrafts()));
    const { erasing, remaining } = eraseHere(library, backups.place().profile, erasure, author(context));
    // A file that was dragged out of the window may be a report of it.
    clearDragged();
    for (const name of drafts) deskMemory.keepDraft(name, null);
    notify(context.desk(), 'erased', { erasure, drafts });
    return { ...(await finishErasing(library, erasing, actions(), watching)), remaining };
  }

  async function goOnNow(id: Id): Promise<EraseResult> {
    const erasing = unfinishedErasing(library.db, id);
    return { ...(await finishErasing(library, erasing, actions(), watch())), remaining: [] };
  }

  return {
    preview: (target) => ({ preview: previewOf(target), backups: namesIn(library, folder()) }),
    run: (target) => backups.inTurn(() => runNow(target)),
    unfinished: () => unfinishedIn(library, folder()),
    goOn: (id) => backups.inTurn(() => goOnNow(id)),
    leave: (id) => backups.inTurn(() => endUnfinishedErasing(library, folder(), id)),
    deleted: (articleId) => deletedPieces(library.db, articleId),
    stop: () => stopper.abort(),
    busy: () => turn,
  };
}
