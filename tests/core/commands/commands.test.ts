import { expect, test } from 'vitest';
import { acceleratorOf, commandOf, commands, isCommandId, keyCaps } from '../../../core/commands/commands.ts';
import { translator } from '../../../core/i18n/translate.ts';

test('the keys are those that checkers are promised', () => {
  const keys = Object.fromEntries(commands.map(({ id, keys: given }) => [id, given[0]]));
  expect(keys).toMatchObject({
    'claim.next': 'J',
    'claim.previous': 'K',
    'claim.nextOpen': 'Shift+J',
    'claim.previousOpen': 'Shift+K',
    'verdict.verified': 'V',
    'verdict.unverifiable': 'U',
    'verdict.refuted': 'X',
    'verdict.unchecked': '0',
    'said.verified': 'S V',
    'said.unverifiable': 'S U',
    'said.refuted': 'S X',
    'said.unchecked': 'S 0',
    'claim.make': 'C',
    'claim.remove': 'D',
    'sentence.noClaim': 'M',
    'evidence.add': 'E',
    'claim.note': 'N',
    'claim.speaker': 'A',
    'claim.edit': 'Enter',
    'desk.back': 'Escape',
    'history.undo': 'Mod+Z',
    'history.redo': 'Mod+Shift+Z',
    'find.open': 'Mod+F',
    'app.palette': 'Mod+K',
    'article.load': 'Mod+O',
    'article.paste': 'Mod+V',
    'report.export': 'Mod+E',
    'app.keys': '?',
  });
});

test('every command has a name, and is found by its id', () => {
  for (const { id, label } of commands) {
    expect(translator('en')(label)).not.toBe('');
    expect(isCommandId(id)).toBe(true);
    expect(commandOf(id).id).toBe(id);
  }
  expect(isCommandId('toString')).toBe(false);
  expect(isCommandId('claim')).toBe(false);
});

test('keys are shown as caps', () => {
  expect(keyCaps('Mod+Shift+Z', false)).toEqual(['Ctrl', 'Shift', 'Z']);
  expect(keyCaps('Mod+Shift+Z', true)).toEqual(['⌘', '⇧', 'Z']);
  expect(keyCaps('S V', false)).toEqual(['S', 'V']);
  expect(keyCaps('Mod++', false)).toEqual(['Ctrl', '+']);
  expect(keyCaps('+', false)).toEqual(['+']);
  expect(keyCaps('Escape', false)).toEqual(['Esc']);
});

test('keys are given to menus as Electron writes them, sequences not at all', () => {
  expect(acceleratorOf('Mod+Shift+Z')).toBe('CmdOrCtrl+Shift+Z');
  expect(acceleratorOf('Mod++')).toBe('CmdOrCtrl+Plus');
  expect(acceleratorOf('+')).toBe('Plus');
  expect(acceleratorOf('Shift+ArrowRight')).toBe('Shift+Right');
  expect(acceleratorOf('S V')).toBeNull();
});
