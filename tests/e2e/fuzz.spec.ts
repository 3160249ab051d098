import fc from 'fast-check';
import { contract, type CallName } from '../../core/contract/index.ts';
import { z } from '../../core/kernel/zod.ts';
import { expect, test } from '../helpers/app.ts';

const names = Object.keys(contract) as CallName[];

/** Values that look like what the calls take, and values that look like nothing. */
const value = fc.anything({
  key: fc.oneof(
    fc.string(),
    fc.constantFrom(
      'articleId',
      'claimId',
      'versionId',
      'details',
      'options',
      'start',
      'end',
      'verdict',
      '__proto__',
    ),
  ),
  values: [
    fc.string(),
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.uuid(),
    fc.constantFrom('verified', 'html', 'https://example.org', '../../etc/passwd', 'x'.repeat(30_000)),
  ],
  maxDepth: 3,
});

test('no input makes a call do anything but answer, and the library stays whole', async ({
  startAsChecker,
  cli,
}) => {
  // Some calls are long work, and most are asked forty times.
  test.slow();
  const { app, desk, quit } = await startAsChecker();
  await app.evaluate(({ dialog, shell }) => {
    const closed = { canceled: true, filePaths: [], filePath: '' };
    Object.assign(dialog, {
      showOpenDialog: () => Promise.resolve(closed),
      showSaveDialog: () => Promise.resolve(closed),
    });
    Object.assign(shell, {
      openExternal: () => Promise.resolve(),
      // As on a system whose file manager runs until it is closed.
      openPath: () => new Promise(() => undefined),
      showItemInFolder: () => undefined,
    });
  });
  const before = await desk.evaluate(() => window.tickmark.call('library.list', { removed: false }));
  for (const name of names) {
    const inputs = inputsFor(name, fc.sample(value, { numRuns: 40, seed: 20261124 }).map(plain));
    const answers = await desk.evaluate(
      async ({ call, all }) => {
        const found: string[] = [];
        for (const input of all) {
          const answer: unknown = await window.tickmark.call(call, input);
          const ok: unknown = Reflect.get(Object(answer), 'ok');
          const error: unknown = Reflect.get(Object(answer), 'error');
          found.push(ok === true ? 'ok' : String(Reflect.get(Object(error), 'code')));
        }
        return found;
      },
      { call: name, all: inputs },
    );
    for (const answer of answers) expect(answer, name).not.toBe('internal');
  }
  expect(await desk.evaluate(() => window.tickmark.call('library.list', { removed: false }))).toEqual(before);
  expect(await desk.evaluate(() => window.tickmark.call('no.such', {}).then(String, String))).toContain(
    'No handler',
  );
  await quit();
  expect((await cli('verify')).code).toBe(0);
});

/**
 * What a call is asked with. To one that takes nothing whatever it lets through is the same, and some of those are long
 * work: such a call is asked twice with what it lets through, and with everything that it refuses.
 */
function inputsFor(name: CallName, all: readonly unknown[]): unknown[] {
  const { input } = contract[name];
  if (!(input instanceof z.ZodObject) || Object.keys(input.shape).length > 0) return [...all];
  const passes = (one: unknown): boolean => input.safeParse(one).success;
  return [...all.filter((one) => !passes(one)), ...all.filter(passes).slice(0, 2)];
}

/** What can be sent to the page at all: Playwright passes plain values. */
function plain(input: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(input) ?? 'null') as unknown;
  } catch {
    return null;
  }
}
