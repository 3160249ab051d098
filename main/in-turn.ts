import type { CallName, Handlers } from '../core/contract.ts';

type Handler = (input: unknown) => unknown;

/**
 * Returns handlers that wait while another process writes much into the library: SQLite would hold up the whole app until it
 * is their turn. Those of case files do not wait: they are what the others wait for.
 */
export function inTurn(handlers: Handlers, busy: () => Promise<void> | null): Handlers {
  const waiting = Object.entries(handlers).map(([name, handler]): [string, unknown] => [
    name,
    name.startsWith('case.') ? handler : afterTurn(handler as Handler, busy),
  ]);
  return Object.fromEntries(waiting) as Record<CallName, unknown> as Handlers;
}

/** Returns handlers of which each calls `then` once it is done. */
export function afterEach(handlers: Handlers, then: () => void): Handlers {
  const followed = Object.entries(handlers).map(([name, handler]): [string, unknown] => [
    name,
    async (input: unknown) => {
      try {
        return await (handler as Handler)(input);
      } finally {
        then();
      }
    },
  ]);
  return Object.fromEntries(followed) as Record<CallName, unknown> as Handlers;
}

function afterTurn(handler: Handler, busy: () => Promise<void> | null): Handler {
  return async (input) => {
    for (let turn = busy(); turn !== null; turn = busy()) await turn;
    return handler(input);
  };
}
