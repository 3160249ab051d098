import { describe, expect, it } from 'vitest';
import { attackContacts } from '../../../helpers/attack/contacts.ts';

describe('the contacts that the redaction is attacked with', () => {
  const contacts = attackContacts();

  it('are two hundred, of ten kinds, in ten languages', () => {
    expect(contacts).toHaveLength(200);
    for (const field of ['kind', 'language'] as const) {
      const values = contacts.map((contact) => contact[field]);
      for (const value of new Set(values)) expect(values.filter((one) => one === value)).toHaveLength(20);
      expect(new Set(values).size).toBe(10);
    }
  });

  it('have twenty spellings each, all different, which hold what tells', () => {
    for (const { contact, spellings } of contacts) {
      expect(new Set(spellings.map(({ words }) => words)).size, contact).toBe(20);
      for (const { words, tells } of spellings) expect(words).toContain(tells);
    }
  });
});
