import { expect, test } from 'vitest';
import { newId } from '../../../core/kernel/ids.ts';
import { namesakes } from '../../../core/identity/look-alike.ts';

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

test('a name that only looks the same makes namesakes too', () => {
  const named = (name: string) => ({
    id: newId(),
    name,
    initials: 'X',
    createdAt: '2026-03-04T10:00:00.000Z',
  });
  const own = named('Noor Smit');
  for (const name of [
    'N\u043e\u043er Smit',
    'Noor\u200b Sm\u0456t',
    'No\u2060or\u00a0Smit',
    'N00r Srnit',
    'Noor Smıt',
    '\u202eNoor Smit',
  ])
    expect(namesakes([own, named(name)]).size, name).toBe(2);
  for (const name of ['Noor Smits', 'Nora Smit', 'Нора Смит', 'Noor', '🙂', '王芳'])
    expect(namesakes([own, named(name)]).size, name).toBe(0);
  expect(namesakes([named('🙂'), named('🙃')]).size).toBe(0);
});
