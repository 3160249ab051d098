import { expect, test } from 'vitest';
import { mirrored } from '../../../../renderer/desk/commands/mirrored.ts';

test('keys that go to a side go to the other, and all others stay', () => {
  expect(mirrored('ArrowLeft')).toBe('ArrowRight');
  expect(mirrored('Mod+Shift+ArrowRight')).toBe('Mod+Shift+ArrowLeft');
  expect(mirrored('Shift+ArrowDown')).toBe('Shift+ArrowDown');
  expect(mirrored('J')).toBe('J');
});
