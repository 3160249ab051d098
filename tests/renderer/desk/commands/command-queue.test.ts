import { expect, it, vi } from 'vitest';
import { createCommandQueue } from '../../../../renderer/desk/commands/command-queue.ts';

/** Work that is under way until it is ended. */
function work(): { done: Promise<void>; end: () => void } {
  let end: () => void = () => undefined;
  const done = new Promise<void>((resolve) => (end = resolve));
  return { done, end: () => end() };
}

it('is at work until the change under way and every key that waits for it are done, and says so to who listens', async () => {
  const queue = createCommandQueue();
  const seen: boolean[] = [];
  const end = queue.subscribe(() => seen.push(queue.isAtWork()));
  expect(queue.isAtWork()).toBe(false);
  const change = work();
  const second = work();
  const during = queue.during(change.done);
  const act = vi.fn(() => void queue.during(second.done));
  queue.wait({ name: 'v', act });
  change.end();
  await during;
  // The key that waited has not had its turn, and nothing is under way.
  expect(act).not.toHaveBeenCalled();
  expect(queue.isAtWork()).toBe(true);
  await vi.waitFor(() => expect(act).toHaveBeenCalledOnce());
  expect(queue.isAtWork()).toBe(true);
  second.end();
  await vi.waitFor(() => expect(queue.isAtWork()).toBe(false));
  expect(seen.indexOf(false)).toBe(seen.length - 1);
  end();
  await queue.during(Promise.resolve());
  expect(seen.at(-1)).toBe(false);
});

it('is not at work once what waits is taken from it', async () => {
  const queue = createCommandQueue();
  const change = work();
  const during = queue.during(change.done);
  queue.wait({ name: 'v', act: () => undefined });
  expect(queue.stop()?.names).toEqual(['v']);
  change.end();
  await during;
  expect(queue.isAtWork()).toBe(false);
});
