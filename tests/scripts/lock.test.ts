import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { withLock } from '../../scripts/tools/lock.ts';
import { temporaryFolder } from './temporary.ts';

const nobodysPid = 4_194_305;

test('the second waits until the first has ended', async () => {
  const file = path.join(temporaryFolder(), 'lock');
  const order: string[] = [];
  let finish = (): void => undefined;
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const first = withLock(file, 'testing', async () => {
    order.push('first in');
    await finished;
    order.push('first out');
  });
  await expect.poll(() => order).toEqual(['first in']);
  const second = withLock(file, 'testing', () => Promise.resolve(order.push('second in')));
  finish();
  await Promise.all([first, second]);
  expect(order).toEqual(['first in', 'first out', 'second in']);
  expect(existsSync(file)).toBe(false);
});

test('a lock whose owner was killed is taken over', async () => {
  const file = path.join(temporaryFolder(), 'lock');
  writeFileSync(file, String(nobodysPid));
  expect(await withLock(file, 'testing', () => Promise.resolve('done'))).toBe('done');
});

test('work that throws gives the lock back', async () => {
  const file = path.join(temporaryFolder(), 'lock');
  await expect(withLock(file, 'testing', () => Promise.reject(new Error('broken')))).rejects.toThrow(
    'broken',
  );
  expect(existsSync(file)).toBe(false);
});
