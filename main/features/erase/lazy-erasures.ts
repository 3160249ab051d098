import type { Id } from '../../../core/kernel/ids.ts';
import type { DeletedPiece, EraseTarget } from '../../../core/model/erasure.ts';
import type { Backups } from '../backup/backups.ts';
import type { Context } from '../../base/context.ts';
import type { Erasures } from './erasures.ts';

/** What erases, where each answer waits until the code is loaded. */
export interface LazyErasures extends Omit<Erasures, 'preview' | 'deleted'> {
  preview(target: EraseTarget): Promise<ReturnType<Erasures['preview']>>;
  deleted(articleId: Id): Promise<DeletedPiece[]>;
}

/**
 * Erasing, whose code is loaded when it is first asked for something: it holds the finder of names, and no start needs that to
 * draw the library. Takes what setupErasures takes.
 */
export function lazyErasures(context: Context, backups: Backups): LazyErasures {
  let loading: Promise<Erasures> | null = null;
  let made: Erasures | null = null;
  const erasures = (): Promise<Erasures> =>
    (loading ??= import('./erasures.ts').then(
      ({ setupErasures }) => (made = setupErasures(context, backups)),
    ));
  return {
    preview: async (...given) => (await erasures()).preview(...given),
    run: async (...given) => (await erasures()).run(...given),
    unfinished: async () => (await erasures()).unfinished(),
    goOn: async (...given) => (await erasures()).goOn(...given),
    leave: async (...given) => (await erasures()).leave(...given),
    deleted: async (...given) => (await erasures()).deleted(...given),
    stop: () => made?.stop(),
    busy: () => made?.busy() ?? null,
  };
}
