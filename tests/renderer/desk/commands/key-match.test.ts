import { expect, test } from 'vitest';
import { commands } from '../../../../core/commands/commands.ts';
import {
  commandsOn,
  keyName,
  stepKeys,
  type KeyPress,
  mirrored,
} from '../../../../renderer/desk/commands/key-match.ts';

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held };
}

test('names keys as core/commands/commands.ts writes them', () => {
  expect(keyName(press('v'), false)).toBe('V');
  expect(keyName(press('J', { shiftKey: true }), false)).toBe('Shift+J');
  expect(keyName(press('z', { ctrlKey: true }), false)).toBe('Mod+Z');
  expect(keyName(press('Z', { ctrlKey: true, shiftKey: true }), false)).toBe('Mod+Shift+Z');
  expect(keyName(press('z', { metaKey: true }), true)).toBe('Mod+Z');
  expect(keyName(press('ArrowRight', { shiftKey: true }), false)).toBe('Shift+ArrowRight');
  expect(keyName(press('F3', { shiftKey: true }), false)).toBe('Shift+F3');
});

test('what Shift is only needed to type does not name Shift', () => {
  expect(keyName(press('?', { shiftKey: true }), false)).toBe('?');
  expect(keyName(press('0', { shiftKey: true }), false)).toBe('0');
  expect(keyName(press('+', { ctrlKey: true, shiftKey: true }), false)).toBe('Mod++');
});

test('with caps lock on, V is V', () => {
  expect(keyName(press('V'), false)).toBe('V');
});

test('letters are where they are on a keyboard that is not Latin', () => {
  expect(keyName(press('м', { code: 'KeyV' }), false)).toBe('V');
  expect(keyName(press('ر', { code: 'KeyV' }), false)).toBe('V');
  expect(keyName(press('é', { code: 'Digit2' }), false)).toBe('é');
});

test('a key of the system, a modifier alone or one being composed is no command', () => {
  expect(keyName(press('v', { altKey: true }), false)).toBeNull();
  expect(keyName(press('v', { metaKey: true }), false)).toBeNull();
  expect(keyName(press('v', { ctrlKey: true }), true)).toBeNull();
  for (const key of ['Shift', 'Control', 'Alt', 'Meta', 'Dead', 'Process'])
    expect(keyName(press(key), false)).toBeNull();
});

const bindings = new Map([
  ['V', 'verified'],
  ['S V', 'said'],
  ['J', 'next'],
  ['Escape', 'back'],
]);

test('S waits for its second key', () => {
  expect(stepKeys(null, 'S', bindings)).toEqual({ found: null, pending: 'S' });
  expect(stepKeys('S', 'V', bindings)).toEqual({ found: 'said', pending: null });
  expect(stepKeys(null, 'V', bindings)).toEqual({ found: 'verified', pending: null });
});

test('a second key that does not fit is a first one; Escape only ends the wait', () => {
  expect(stepKeys('S', 'J', bindings)).toEqual({ found: 'next', pending: null });
  expect(stepKeys('S', 'S', bindings)).toEqual({ found: null, pending: 'S' });
  expect(stepKeys('S', 'Escape', bindings)).toEqual({ found: null, pending: null });
  expect(stepKeys('S', 'Q', bindings)).toEqual({ found: null, pending: null });
});

test('no key means two things on one screen', () => {
  for (const screen of ['library', 'desk'] as const) {
    const keys = commandsOn(screen).flatMap((command) => command.keys);
    expect(keys).toEqual([...new Set(keys)]);
    const sequences = keys.filter((key) => key.includes(' '));
    for (const sequence of sequences) expect(keys).not.toContain(sequence.split(' ')[0]);
  }
});

test('no plain key fires while somebody types', () => {
  const anytime = commands.filter(({ fires }) => fires === 'anytime').flatMap(({ keys }) => keys);
  expect(anytime.filter((key) => !/^Mod\+|^(Shift\+)?F\d/.test(key))).toEqual([]);
});

test('keys that go to a side go to the other, and all others stay', () => {
  expect(mirrored('ArrowLeft')).toBe('ArrowRight');
  expect(mirrored('Mod+Shift+ArrowRight')).toBe('Mod+Shift+ArrowLeft');
  expect(mirrored('Shift+ArrowDown')).toBe('Shift+ArrowDown');
  expect(mirrored('J')).toBe('J');
});
