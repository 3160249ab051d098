import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { act } from 'react';
import type { AppAction } from '../../../../renderer/desk/app-state/app-state.ts';
import { Toasts } from '../../../../renderer/desk/shared/Toasts.tsx';
import { button, one, show } from '../../../helpers/component.tsx';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const texts = (): string[] =>
  [...one('[role=log]').children].map((toast) => toast.querySelector('span')?.textContent ?? '');

async function told(toast: Partial<AppAction & { type: 'toast' }> = {}) {
  const shown = await show(<Toasts />);
  await shown.does(() => shown.app.dispatch({ type: 'toast', tone: 'plain', text: 'Saved.', ...toast }));
  return shown;
}

function pass(milliseconds: number): void {
  act(() => void vi.advanceTimersByTime(milliseconds));
}

test('a message goes by itself', async () => {
  await told();
  expect(texts()).toEqual(['Saved.']);
  pass(4999);
  expect(texts()).toEqual(['Saved.']);
  pass(1);
  expect(texts()).toEqual([]);
});

test('one of an error stays until it is closed', async () => {
  const shown = await told({ tone: 'error', text: 'The disk is full.' });
  pass(600_000);
  expect(texts()).toEqual(['The disk is full.']);
  await shown.click(button('Close'));
  expect(texts()).toEqual([]);
});

test('one that has the focus stays, and goes after it has lost it', async () => {
  const shown = await told();
  await shown.does(() => button('Close').focus());
  pass(600_000);
  expect(texts()).toEqual(['Saved.']);
  await shown.does(() => button('Close').blur());
  pass(5000);
  expect(texts()).toEqual([]);
});

test('what it offers is done once, by a key too, and the message has gone', async () => {
  const run = vi.fn();
  const shown = await told({ text: 'Deleted.', action: { label: 'Undo', run } });
  button('Undo').focus();
  await shown.press('Enter');
  expect(run).toHaveBeenCalledTimes(1);
  expect(texts()).toEqual([]);
});

test('a fourth message takes the place of the first', async () => {
  const shown = await told({ text: '1' });
  for (const text of ['2', '3', '4'])
    await shown.does(() => shown.app.dispatch({ type: 'toast', tone: 'plain', text }));
  expect(texts()).toEqual(['2', '3', '4']);
});
