import type { KeyboardEvent } from 'react';
import { expect, test, vi } from 'vitest';
import { pressInList } from '../../../../renderer/desk/ui/pane-list.ts';

/** Presses a key in a list of `count` rows; returns what it led to, and whether the rest of the desk hears of it. */
function press(key: string, at: number, count = 5, more: Partial<KeyboardEvent> = {}) {
  const done: string[] = [];
  const heard = { preventDefault: vi.fn(), stopPropagation: vi.fn() };
  const bare = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  pressInList({ key, ...bare, ...more, ...heard } as unknown as KeyboardEvent, {
    at,
    count,
    page: 3,
    onMove: (row) => done.push(`to ${String(row)}`),
    acts: { Enter: (row) => done.push(`open ${String(row)}`), e: (row) => done.push(`edit ${String(row)}`) },
  });
  expect(heard.stopPropagation).toHaveBeenCalledTimes(heard.preventDefault.mock.calls.length);
  return { done, isTaken: heard.preventDefault.mock.calls.length > 0 };
}

test('the arrows, their letters and the keys of pages move in the list, and stop at its ends', () => {
  expect(press('ArrowDown', 1).done).toEqual(['to 2']);
  expect(press('j', 1).done).toEqual(['to 2']);
  expect(press('K', 1).done).toEqual(['to 0']);
  expect(press('ArrowUp', 0).done).toEqual(['to 0']);
  expect(press('PageDown', 1).done).toEqual(['to 4']);
  expect(press('Home', 4).done).toEqual(['to 0']);
  expect(press('ArrowDown', -1)).toEqual({ done: ['to 0'], isTaken: true });
});

test('other keys act on the selected row, in capitals too, or are left to the desk', () => {
  expect(press('Enter', 2)).toEqual({ done: ['open 2'], isTaken: true });
  expect(press('E', 2).done).toEqual(['edit 2']);
  expect(press('v', 2)).toEqual({ done: [], isTaken: false });
});

test('nothing is done without a row, and commands with a modifier are let through', () => {
  expect(press('Enter', -1)).toEqual({ done: [], isTaken: false });
  expect(press('ArrowDown', -1, 0)).toEqual({ done: [], isTaken: false });
  for (const modifier of ['ctrlKey', 'metaKey', 'altKey', 'shiftKey'])
    expect(press('Enter', 2, 5, { [modifier]: true })).toEqual({ done: [], isTaken: false });
});
