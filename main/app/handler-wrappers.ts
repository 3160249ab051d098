import type { CallName, Handlers } from '../../core/contract/index.ts';

type Handler = (input: unknown) => unknown;

/** The work that keeps the library busy, by the area of its calls. Each function returns null while it is not busy. */
export type Busy = Readonly<Record<'case' | 'erase' | 'vault', () => Promise<void> | null>>;

/**
 * Returns handlers that wait while another process writes much into the library. Otherwise SQLite would block the
 * whole app until that is done. Calls of case files, erasing and encryption do not wait for their own area, because
 * they do the work that the others wait for.
 */
export function waitWhileBusy(handlers: Handlers, busy: Busy): Handlers {
  const waiting = Object.entries(handlers).map(([name, handler]): [string, unknown] => {
    const others = Object.entries(busy).flatMap(([area, turn]) =>
      name.startsWith(`${area}.`) ? [] : [turn],
    );
    const next = (): Promise<void> | null =>
      others.reduce<Promise<void> | null>((found, turn) => found ?? turn(), null);
    return [name, waitThenHandle(handler as Handler, next)];
  });
  return Object.fromEntries(waiting) as Record<CallName, unknown> as Handlers;
}

/** Returns handlers that each call `then` when they are done. */
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

function waitThenHandle(handler: Handler, busy: () => Promise<void> | null): Handler {
  return async (input) => {
    for (let turn = busy(); turn !== null; turn = busy()) await turn;
    return handler(input);
  };
}

/**
 * Returns handlers that are counted while they run, and a promise that resolves when none runs any more. Calls of the
 * area `but` are not counted.
 */
export function countAnswers(
  handlers: Handlers,
  but: string,
): { handlers: Handlers; answered(): Promise<void> } {
  const answering = new Set<Promise<unknown>>();
  const all = Object.entries(handlers).map(([name, handler]): [string, unknown] => {
    if (name.startsWith(`${but}.`)) return [name, handler];
    const call = (input: unknown): Promise<unknown> => {
      const answer = Promise.resolve().then(() => (handler as Handler)(input));
      answering.add(answer);
      const over = (): void => void answering.delete(answer);
      answer.then(over, over);
      return answer;
    };
    return [name, call];
  });
  return {
    handlers: Object.fromEntries(all) as Record<CallName, unknown> as Handlers,
    answered: async () => void (await Promise.allSettled([...answering])),
  };
}
