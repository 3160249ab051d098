import type { Handlers } from '../../../core/contract/index.ts';
import type { LazyErasures } from './lazy-erasures.ts';

/** Erasing for good. `articlesChanged` is told when an article is gone. */
export function eraseHandlers(
  erasures: LazyErasures,
  articlesChanged: () => void,
): Pick<Handlers, Extract<keyof Handlers, `erase.${string}`>> {
  return {
    'erase.preview': ({ target }) => erasures.preview(target),
    'erase.run': async ({ target }) => {
      const result = await erasures.run(target);
      if (target.kind === 'article') articlesChanged();
      return { result };
    },
    'erase.unfinished': async () => ({ unfinished: await erasures.unfinished() }),
    'erase.goOn': async ({ id }) => ({ result: await erasures.goOn(id) }),
    'erase.leave': async ({ id }) => {
      await erasures.leave(id);
      return {};
    },
    'erase.deleted': async ({ articleId }) => ({ pieces: await erasures.deleted(articleId) }),
    'erase.stop': () => {
      erasures.stop();
      return {};
    },
  };
}
