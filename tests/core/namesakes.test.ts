import { expect, test } from 'vitest';
import { newId } from '../../core/ids.ts';
import { namesakes } from '../../core/namesakes.ts';

test('checkers of one name are namesakes, however it is written', () => {
  const [ada, bas, other, accent, composed] = [
    'Ada Vos',
    'Bas Smit',
    ' ada vos ',
    'Zoe\u0308',
    'Zo\u00eb',
  ].map((name) => ({ id: newId(), name, initials: 'X', createdAt: '2026-03-04T10:00:00.000Z' }));
  const all = [ada, bas, other, accent, composed].filter((one) => one !== undefined);
  expect([...namesakes(all)].toSorted()).toEqual([ada?.id, other?.id, accent?.id, composed?.id].toSorted());
  expect(namesakes(all.slice(0, 2)).size).toBe(0);
});
