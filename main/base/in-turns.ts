import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long work goes on before the app may do something else, in milliseconds. */
const AT_ONCE = 8;

/** Does work that yields after each small part, so that the app answers meanwhile. Returns what the work returns. */
export async function inTurns<Result>(work: Generator<void, Result>): Promise<Result> {
  for (let since = performance.now(); ;) {
    const { done, value } = work.next();
    if (done === true) return value;
    if (performance.now() - since < AT_ONCE) continue;
    await nextTurn();
    since = performance.now();
  }
}
