import type { Handlers } from '../../../core/contract/index.ts';
import { TickmarkError } from '../../../core/kernel/errors.ts';

type TroubleCall = Extract<keyof Handlers, `trouble.${string}`>;

/** The calls about a library that cannot be opened, while one is open: there is nothing for them to do. */
export function noTroubleHandlers(): Pick<Handlers, TroubleCall> {
  const none = (): never => {
    throw new TickmarkError('badInput', { problem: 'the library is open' });
  };
  return {
    'trouble.state': none,
    'trouble.retry': none,
    'trouble.accept': none,
    'trouble.restore': none,
    'trouble.rescue': none,
    'trouble.choose': none,
    'trouble.beginNew': none,
    'trouble.showFile': none,
    'trouble.quit': none,
  };
}
