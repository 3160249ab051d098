import { beforeEach, expect, test, vi } from 'vitest';
import { countAnswers } from '../../../../main/app/handler-wrappers.ts';
import type { Handlers } from '../../../../core/contract/index.ts';

const told: string[] = [];
vi.mock('../../../../main/features/vault/end-processes.ts', () => ({
  helpersEnded: () => {
    told.push('ended');
    return Promise.resolve();
  },
}));
const { setupLock } = await import('../../../../main/features/vault/lock.ts');

beforeEach(() => void (told.length = 0));

/** An export that stops when it is told, and takes its half away then. */
function making() {
  let stop = (): void => undefined;
  const stopped = new Promise<void>((resolve) => (stop = resolve));
  const { handlers, answered } = countAnswers(
    {
      'report.export': async () => {
        await stopped;
        told.push('taken away');
        throw new Error('stopped');
      },
      'vault.lock': () => lock(),
    } as unknown as Handlers,
    'vault',
  );
  let isOpen = true;
  const lock = setupLock({
    busy: () => null,
    isOpen: () => isOpen,
    stop: () => {
      told.push('told to stop');
      stop();
      return Promise.resolve();
    },
    answered,
    resume: () => told.push('goes on'),
    desk: () => null,
    close: () => {
      isOpen = false;
      told.push('locked');
    },
  });
  return { handlers, lock };
}

test('what is being made has taken its half away, and its processes have ended, before the desk is locked', async () => {
  const { handlers, lock } = making();
  const exporting = Promise.resolve(handlers['report.export']({} as never));
  exporting.catch(() => undefined);
  await Promise.all([handlers['vault.lock']({}), lock()]);
  expect(told).toEqual(['told to stop', 'taken away', 'ended', 'locked']);
  await lock();
  expect(told).toHaveLength(4);
});

test('what does not stop is ended by force', async () => {
  vi.useFakeTimers();
  const never = new Promise<void>(() => undefined);
  const close = vi.fn();
  const lock = setupLock({
    busy: () => null,
    isOpen: () => true,
    stop: () => Promise.resolve(),
    answered: () => never,
    resume: () => told.push('goes on'),
    desk: () => null,
    close,
  });
  const locked = lock();
  await vi.advanceTimersByTimeAsync(2000);
  expect(close).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(2000);
  await locked;
  expect(told).toEqual(['ended']);
  expect(close).toHaveBeenCalledOnce();
  vi.useRealTimers();
});

test('what is being put into the library is put in whole first', async () => {
  let over = (): void => undefined;
  let turn: Promise<void> | null = new Promise((resolve) => (over = resolve));
  const close = vi.fn();
  const lock = setupLock({
    busy: () => turn,
    isOpen: () => true,
    stop: () => Promise.resolve(),
    answered: () => Promise.resolve(),
    resume: () => told.push('goes on'),
    desk: () => null,
    close,
  });
  const locked = lock();
  await Promise.resolve();
  expect(close).not.toHaveBeenCalled();
  turn = null;
  over();
  await locked;
  expect(close).toHaveBeenCalledOnce();
});

test('what is read goes on where there was nothing to lock in the end', async () => {
  let isOpen = true;
  const lock = setupLock({
    busy: () => null,
    isOpen: () => isOpen,
    stop: () => {
      told.push('told to stop');
      isOpen = false;
      return Promise.resolve();
    },
    resume: () => told.push('goes on'),
    answered: () => Promise.resolve(),
    desk: () => null,
    close: () => told.push('locked'),
  });
  await lock();
  expect(told).toEqual(['told to stop', 'ended', 'goes on']);
});
