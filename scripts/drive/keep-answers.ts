import type { ElectronApplication } from '@playwright/test';

/** How many answers are kept in the app: more than are ever requested at a time. */
const MOST_KEPT = 16;

type Evaluate = (given: unknown, arg?: unknown) => Promise<unknown>;

/**
 * Has what is evaluated in the app's process keep its answer there until it has come. The inspector holds the promise of an
 * answer weakly: garbage that is collected at that moment takes it along, and the call, which was done, is said to have
 * failed. Its answer is asked for again then; it is not done again. https://github.com/microsoft/playwright/issues/33737
 */
export function keepAnswers(app: Pick<ElectronApplication, 'evaluate'>): void {
  const evaluate = app.evaluate.bind(app) as Evaluate;
  let calls = 0;
  const evaluateKept: Evaluate = async (given, arg) => {
    const call = ++calls;
    const keeping = inWords(`(electron, { call, arg }) => {
      const answers = (globalThis.keptAnswers ??= new Map());
      answers.delete(call - ${MOST_KEPT});
      const answer = (${String(given)})(electron, arg);
      answers.set(call, answer);
      return answer;
    }`);
    try {
      return await evaluate(keeping, { call, arg });
    } catch (thrown) {
      if (!isLost(thrown)) throw thrown;
    }
    for (;;)
      try {
        return await evaluate(inWords('(_electron, call) => globalThis.keptAnswers.get(call)'), call);
      } catch (thrown) {
        if (!isLost(thrown)) throw thrown;
      }
  };
  Object.assign(app, { evaluate: evaluateKept });
}

function isLost(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.message.includes('Resulting promise was garbage collected');
}

/** A function for Playwright, which sends the words of one: a closure would not go with it. */
function inWords(words: string): () => void {
  return Object.assign(() => undefined, { toString: () => words });
}
