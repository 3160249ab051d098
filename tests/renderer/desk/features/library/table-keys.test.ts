import { describe, expect, test } from 'vitest';
import { moveCursor, stepForKey } from '../../../../../renderer/desk/features/library/table-keys.ts';

describe('moveCursor', () => {
  test('moves by a line, by a page that overlaps by one, and to the ends', () => {
    expect(moveCursor(5, 'down', 100, 20)).toBe(6);
    expect(moveCursor(5, 'up', 100, 20)).toBe(4);
    expect(moveCursor(5, 'pageDown', 100, 20)).toBe(24);
    expect(moveCursor(50, 'first', 100, 20)).toBe(0);
    expect(moveCursor(50, 'last', 100, 20)).toBe(99);
  });

  test('stays in the list, and at 0 in an empty one', () => {
    expect(moveCursor(0, 'up', 3, 20)).toBe(0);
    expect(moveCursor(2, 'pageDown', 3, 20)).toBe(2);
    expect(moveCursor(0, 'last', 0, 20)).toBe(0);
  });
});

test('stepForKey knows the keys of a list and no others', () => {
  expect(stepForKey('PageUp')).toBe('pageUp');
  expect(stepForKey('j')).toBeNull();
});
