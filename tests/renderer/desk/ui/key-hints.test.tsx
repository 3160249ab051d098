import { expect, test } from 'vitest';
import { CommandKey, Kbd } from '../../../../renderer/desk/ui/Kbd.tsx';
import { show, type Circumstances } from '../../../helpers/component.tsx';

async function capOf(keys: string, circumstances: Circumstances = {}): Promise<string | null> {
  await show(<Kbd keys={keys} />, circumstances);
  return document.querySelector('kbd')?.textContent ?? null;
}

test('keys are written as they are on the keyboard', async () => {
  expect(await capOf('Mod+Shift+Z')).toBe('Ctrl Shift Z');
});

test('on a Mac they have the signs of a Mac', async () => {
  expect(await capOf('Mod+Shift+Z', { platform: 'darwin' })).toBe('⌘ ⇧ Z');
});

test('a command shows the first key that the checker gave it', async () => {
  const keys = { 'verdict.verified': ['G', 'V'] };
  await show(<CommandKey command="verdict.verified" />, { settings: { keys } });
  expect(document.querySelector('kbd')?.textContent).toBe('G');
});

test('a command whose keys were taken away shows none', async () => {
  await show(<CommandKey command="verdict.verified" />, { settings: { keys: { 'verdict.verified': [] } } });
  expect(document.querySelector('kbd')).toBeNull();
});
