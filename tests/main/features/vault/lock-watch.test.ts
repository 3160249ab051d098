import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const powerMonitor = new EventEmitter();
vi.mock('electron', () => ({ powerMonitor }));
const { watchForLock } = await import('../../../../main/features/vault/lock-watch.ts');

const MINUTE = 60_000;

class Page extends EventEmitter {
  isDestroyed = () => false;
  /** Somebody types, or moves the mouse. */
  use = () => this.emit('input-event', {}, { type: 'keyDown' });
}

const asPage = (page: Page | null): WebContents | null => page as unknown as WebContents | null;

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => {
  vi.useRealTimers();
  powerMonitor.removeAllListeners();
});

test('locks once nobody has used the desk for so many minutes, and not before', () => {
  const page = new Page();
  const lock = vi.fn();
  const watch = watchForLock(
    () => asPage(page),
    () => 5,
    lock,
  );
  vi.advanceTimersByTime(4 * MINUTE);
  page.use();
  vi.advanceTimersByTime(4 * MINUTE + 50_000);
  expect(lock).not.toHaveBeenCalled();
  vi.advanceTimersByTime(15_000);
  expect(lock).toHaveBeenCalled();
  watch.close();
});

test('goes by what is set at the moment; never is never', () => {
  let after = 0;
  const page = new Page();
  const lock = vi.fn();
  const watch = watchForLock(
    () => asPage(page),
    () => after,
    lock,
  );
  vi.advanceTimersByTime(600 * MINUTE);
  expect(lock).not.toHaveBeenCalled();
  after = 30;
  vi.advanceTimersByTime(5_000);
  expect(lock).toHaveBeenCalledOnce();
  watch.close();
});

test('a window that was closed and opened again counts as used by what is done in it', () => {
  const [first, second] = [new Page(), new Page()];
  let page: Page | null = first;
  const lock = vi.fn();
  const watch = watchForLock(
    () => asPage(page),
    () => 5,
    lock,
  );
  page = null;
  vi.advanceTimersByTime(10_000);
  page = second;
  vi.advanceTimersByTime(4 * MINUTE);
  second.use();
  first.use();
  vi.advanceTimersByTime(4 * MINUTE);
  expect(lock).not.toHaveBeenCalled();
  expect(first.listenerCount('input-event')).toBe(0);
  watch.close();
  expect(second.listenerCount('input-event')).toBe(0);
});

test.each(['suspend', 'lock-screen'])('locks at once at %s, also where it never locks by time', (event) => {
  const lock = vi.fn();
  const watch = watchForLock(
    () => null,
    () => 0,
    lock,
  );
  powerMonitor.emit(event);
  expect(lock).toHaveBeenCalledOnce();
  watch.close();
  powerMonitor.emit(event);
  vi.advanceTimersByTime(600 * MINUTE);
  expect(lock).toHaveBeenCalledOnce();
});

test('a machine that slept through the time locks as it wakes', () => {
  const lock = vi.fn();
  const watch = watchForLock(
    () => null,
    () => 15,
    lock,
  );
  vi.setSystemTime(20 * MINUTE);
  vi.advanceTimersByTime(5_000);
  expect(lock).toHaveBeenCalled();
  watch.close();
});
