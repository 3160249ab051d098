import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { unlessDone } from '../../scripts/package/stamp.ts';
import { temporaryFolder } from './temporary.ts';

function place() {
  const folder = temporaryFolder();
  const result = path.join(folder, 'result');
  const work = vi.fn(() => {
    writeFileSync(result, 'made');
    return Promise.resolve();
  });
  return { stamp: path.join(folder, 'stamps', 'name'), result, work };
}

test('work is done again only for other inputs, or when its result is gone', async () => {
  const { stamp, result, work } = place();
  expect(await unlessDone(stamp, 'a', result, work)).toBe(true);
  expect(await unlessDone(stamp, 'a', result, work)).toBe(false);
  expect(await unlessDone(stamp, 'b', result, work)).toBe(true);
  rmSync(result);
  expect(await unlessDone(stamp, 'b', result, work)).toBe(true);
  expect(work).toHaveBeenCalledTimes(3);
});

test('work that was interrupted is done again', async () => {
  const { stamp, result, work } = place();
  await unlessDone(stamp, 'a', result, work);
  const interrupted = unlessDone(stamp, 'b', result, () => Promise.reject(new Error('interrupted')));
  await expect(interrupted).rejects.toThrow('interrupted');
  expect(await unlessDone(stamp, 'a', result, work)).toBe(true);
});
