import { describe, expect, test } from 'vitest';
import type { LoadResult } from '../../../../core/contract/index.ts';
import type { ErrorCode } from '../../../../core/kernel/errors.ts';
import { newId } from '../../../../core/kernel/ids.ts';
import { setupHeldFiles, mayRetry, type LoadRequest } from '../../../../main/features/articles/load-queue.ts';

const wanted = (name: string, inMemory: number): LoadRequest => ({
  name,
  inMemory,
  request: () => ({ name, bytes: new Uint8Array(), format: 'auto' }),
});
const failed = (token = newId()): LoadResult & { token: string } => ({
  status: 'failed',
  name: 'a',
  token,
  error: { code: 'internal', detail: {} },
});

describe('files that wait for an answer', () => {
  test('are given back by their token, and to none that is not theirs', () => {
    const held = setupHeldFiles();
    const result = failed();
    held.hold(result, wanted('a', 10));
    expect(held.take(result.token).name).toBe('a');
    expect(() => held.take(newId())).toThrow(/loadForgotten/);
  });

  test('are let go, the oldest first, when their bytes take too much memory; those on disk stay', () => {
    const held = setupHeldFiles(100);
    const [first, disk, second, third] = [failed(), failed(), failed(), failed()];
    held.hold(first, wanted('first', 60));
    held.hold(disk, wanted('disk', 0));
    held.hold(second, wanted('second', 30));
    expect(held.take(first.token).name).toBe('first');
    held.hold(third, wanted('third', 20));
    expect(() => held.take(first.token)).toThrow(/loadForgotten/);
    for (const [result, name] of [
      [disk, 'disk'],
      [second, 'second'],
      [third, 'third'],
    ] as const)
      expect(held.take(result.token).name).toBe(name);
  });
});

describe('a file that failed', () => {
  test.each<[ErrorCode, fromDisk: boolean, dropped: boolean]>([
    ['fileDamaged', true, false],
    ['noArticle', true, false],
    ['passwordNeeded', true, true],
    ['readerTimeout', true, true],
    ['diskFull', true, true],
  ])('with %s may be tried again: on disk %s, dropped %s', (code, fromDisk, dropped) => {
    expect(mayRetry(wanted('a', 0), code)).toBe(fromDisk);
    expect(mayRetry(wanted('a', 10), code)).toBe(dropped);
  });
});
