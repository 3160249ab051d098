import { expect, test } from 'vitest';
import {
  passphraseStrength,
  requireStrong,
  type PassphraseStrength,
} from '../../../core/casefile/passphrase-strength.ts';

test.each<[string, PassphraseStrength]>([
  ['', 'weak'],
  ['kettle', 'weak'],
  ['kettle harbour', 'weak'],
  ['wachtwoord123', 'weak'],
  ['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'weak'],
  ['abcdefghijklmnopqrstuvwxyz', 'weak'],
  ['12345678901234567890', 'weak'],
  ['kettle kettle kettle kettle kettle kettle', 'weak'],
  ['kettle harbour seven', 'fair'],
  ['kettle orbit mantle seven lamp', 'good'],
  ['ketel baan mantel zeven lamp', 'good'],
  ['x7#Kq!9vTz2$', 'good'],
  ['чайник гавань семь лампа мантия', 'good'],
])('“%s” is %s', (passphrase, strength) => {
  expect(passphraseStrength(passphrase)).toBe(strength);
});

test('what is locked is locked with a passphrase that is not soon guessed', () => {
  for (const passphrase of ['', 'a', 'kettle harbour'])
    expect(() => requireStrong(passphrase)).toThrow(expect.objectContaining({ code: 'passphraseWeak' }));
  expect(() => requireStrong('kettle harbour seven')).not.toThrow();
});
