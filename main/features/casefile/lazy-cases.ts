import type { Library } from '../../../db/store/open.ts';
import type { Cases } from './cases.ts';

/**
 * The case files of a library, whose code is loaded with the first one, because no start needs it. Takes what
 * setupCases takes.
 */
export function lazyCases(library: Library, backUp: () => Promise<void>): Cases {
  let loading: Promise<Cases> | null = null;
  let made: Cases | null = null;
  const cases = (): Promise<Cases> =>
    (loading ??= import('./cases.ts').then(({ setupCases }) => (made = setupCases(library, backUp))));
  return {
    load: async (...given) => (await cases()).load(...given),
    merge: async (...given) => (await cases()).merge(...given),
    leave: async (...given) => (await cases()).leave(...given),
    importReport: async (...given) => (await cases()).importReport(...given),
    isAnnotations: async (...given) => (await cases()).isAnnotations(...given),
    busy: () => made?.busy() ?? null,
    close: () => made?.close(),
  };
}
