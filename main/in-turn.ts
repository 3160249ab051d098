import type { CallName, Handlers } from '../core/contract.ts';

type Handler = (input: unknown) => unknown;

/** What keeps the library busy, by the area of the calls that do it; each gives null while it does not. */
export type Busy = Readonly<Record<'case' | 'erase' | 'vault', () => Promise<void> | null>>;

/**
 * Returns handlers that wait while another process writes much into the library: SQLite would hold up the whole app until it
 * is their turn. Those of case files, of erasing and of encrypting do not wait for what they do themselves: it is what the others wait for.
 */
export function inTurn(handlers: Handlers, busy: Busy): Handlers {
  const waiting = Object.entries(handlers).map(([name, handler]): [string, unknown] => {
    const others = Object.entries(busy).flatMap(([area, turn]) =>
      name.startsWith(`${area}.`) ? [] : [turn],
    );
    const next = (): Promise<void> | null =>
      others.reduce<Promise<void> | null>((found, turn) => found ?? turn(), null);
    return [name, afterTurn(handler as Handler, next)];
  });
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
