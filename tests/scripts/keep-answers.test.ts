import { runInThisContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { keepAnswers } from '../../scripts/drive/keep-answers.ts';

const lost = new Error('electronApplication.evaluate: Resulting promise was garbage collected.');

/** What evaluates in this process as an app does in its own; the answers of the calls named in `losing` are lost, from 1. */
function fakeApp(losing: readonly number[], error = lost) {
  let calls = 0;
  const app = {
    evaluate: async (given: unknown, arg: unknown): Promise<unknown> => {
      const made = runInThisContext(`(${String(given)})`) as (electron: unknown, arg: unknown) => unknown;
      const answer = await made({ name: 'electron' }, arg);
      if (losing.includes(++calls)) throw error;
      return answer;
    },
  };
  keepAnswers(app as Parameters<typeof keepAnswers>[0]);
  return app;
}

function count(_electron: unknown, by: number): Promise<number> {
  const counted = globalThis as { counted?: number };
  counted.counted = (counted.counted ?? 0) + by;
  return Promise.resolve(counted.counted);
}

describe('what is evaluated in an app', () => {
  test('is done once, though its answer is lost on the way, more than once', async () => {
    const app = fakeApp([2, 3]);
    Reflect.deleteProperty(globalThis, 'counted');
    expect(await app.evaluate(count, 1)).toBe(1);
    expect(await app.evaluate(count, 10)).toBe(11);
    expect(await app.evaluate(({ name }: { name: string }) => name, undefined)).toBe('electron');
    expect(await app.evaluate(count, 100)).toBe(111);
  });

  test('fails where it fails', async () => {
    const app = fakeApp([1], new Error('Target closed'));
    await expect(app.evaluate(() => 1, undefined)).rejects.toThrow('Target closed');
    const thrown = () => {
      throw new Error('no such window');
    };
    await expect(fakeApp([]).evaluate(thrown, undefined)).rejects.toThrow('no such window');
  });
});
