import type { Handlers } from '../../core/contract.ts';
import type { Erasures } from '../erase/erasures.ts';

/** Erasing for good. `articlesChanged` is told when an article is gone. */
export function eraseHandlers(
  erasures: Erasures,
  articlesChanged: () => void,
): Pick<Handlers, Extract<keyof Handlers, `erase.${string}`>> {
  return {
    'erase.preview': ({ target }) => erasures.preview(target),
    'erase.run': async ({ target }) => {
      const done = await erasures.run(target);
      if (target.kind === 'article') articlesChanged();
      return done;
    },
    'erase.goOn': async () => ({ result: await erasures.goOn() }),
    'erase.stop': () => {
      erasures.stop();
      return {};
    },
  };
}
