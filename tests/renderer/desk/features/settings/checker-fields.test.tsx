import { expect, test } from 'vitest';
import {
  checkerOf,
  emptyCheckerForm,
  typeInitials,
  typeName,
} from '../../../../../renderer/desk/features/settings/CheckerFields.tsx';

test('initials follow the name until they are typed themselves', () => {
  const named = typeName(emptyCheckerForm, 'Marijke van der Berg');
  expect(named.initials).toBe('MvdB');
  const own = typeInitials(named, 'MvdB');
  expect(typeName(own, 'Marijke de Wit').initials).toBe('MvdB');
});

test('emptied initials follow the name again', () => {
  const own = typeInitials(typeName(emptyCheckerForm, 'Aylin Kaya'), 'x');
  const emptied = typeInitials(own, '');
  expect(typeName(emptied, 'Bram de Wit').initials).toBe('BdW');
});

test('gives what can be saved, trimmed, and nothing while a part is empty', () => {
  expect(checkerOf({ name: ' Aylin ', initials: ' A ', ownInitials: true })).toEqual({
    name: 'Aylin',
    initials: 'A',
  });
  expect(checkerOf({ name: '  ', initials: 'A', ownInitials: true })).toBeNull();
  expect(checkerOf({ name: 'Aylin', initials: ' ', ownInitials: true })).toBeNull();
});
