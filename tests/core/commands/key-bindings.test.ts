import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandOf, commands } from '../../../core/commands/commands.ts';
import { bindKeys, isFixed, keyProblem, keysOf, validBindings } from '../../../core/commands/key-bindings.ts';

describe('a key of the checker’s own', () => {
  test('takes the place of the command’s, and its own key back leaves no trace', () => {
    const bound = bindKeys({}, 'claim.note', ['Q']);
    expect(keysOf(commandOf('claim.note'), bound)).toEqual(['Q']);
    expect(keysOf(commandOf('claim.make'), bound)).toEqual(['C']);
    expect(bindKeys(bound, 'claim.note', ['N'])).toEqual({});
    expect(keysOf(commandOf('claim.note'), bindKeys(bound, 'claim.note', []))).toEqual([]);
  });

  test('is refused where another command has it, alone or as the first or second of two', () => {
    expect(keyProblem('claim.note', 'V', {})).toEqual({ why: 'taken', by: ['verdict.verified'] });
    expect(keyProblem('claim.note', 'S', {})).toMatchObject({ why: 'taken' });
    expect(keyProblem('claim.note', 'V V', {})).toEqual({ why: 'taken', by: ['verdict.verified'] });
    expect(keyProblem('claim.note', 'S N', {})).toBeNull();
    expect(keyProblem('claim.note', 'V', { 'verdict.verified': ['Q'] })).toBeNull();
    expect(keyProblem('claim.note', 'N', {})).toBeNull();
  });

  test('may be that of a command of another screen, but not of one that is everywhere', () => {
    expect(keyProblem('claim.note', 'Delete', { 'claim.remove': ['D'] })).toBeNull();
    expect(keyProblem('claim.note', '?', {})).toEqual({ why: 'taken', by: ['app.keys'] });
  });

  test('is refused where it belongs to the system, or would be a letter in a field', () => {
    for (const key of ['Tab', 'Enter', 'Mod+C', 'Mod+V', 'Q Enter', ' '])
      expect(keyProblem('claim.note', key, {})).toEqual({ why: 'reserved' });
    expect(keyProblem('article.load', 'L', {})).toEqual({ why: 'plain' });
    expect(keyProblem('article.load', 'F7', {})).toBeNull();
  });
});

test('the commands’ own keys do not collide', () => {
  for (const { id, keys } of commands)
    for (const key of keys) expect([id, key, keyProblem(id, key, {})?.why]).not.toEqual([id, key, 'taken']);
});

test('whatever was written, no two commands of a screen share a key', () => {
  const anyKey = fc.constantFrom('A', 'Q', 'V', 'S', 'S V', 'Q Q', 'Mod+J', 'F7', 'Tab', '');
  const anyId = fc.constantFrom(...commands.map(({ id }) => id as string), 'gone.away');
  fc.assert(
    fc.property(fc.dictionary(anyId, fc.array(anyKey, { maxLength: 2 }), { maxKeys: 6 }), (written) => {
      const sound = validBindings(written);
      for (const [id, keys] of Object.entries(sound)) {
        const command = commands.find((one) => one.id === id);
        expect(command === undefined || isFixed(command)).toBe(false);
        for (const key of keys) expect(command && keyProblem(command.id, key, sound)).toBeNull();
      }
    }),
  );
});
