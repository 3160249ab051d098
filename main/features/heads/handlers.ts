import type { Handlers } from '../../../core/contract/index.ts';
import type { HeadsKeeper } from './heads.ts';

/** What is missing in the library since it was last seen. */
export function headsHandlers(heads: HeadsKeeper): Pick<Handlers, 'heads.missing' | 'heads.accept'> {
  return {
    'heads.missing': async () => ({ findings: await heads.compared() }),
    'heads.accept': () => {
      heads.accept();
      return {};
    },
  };
}
