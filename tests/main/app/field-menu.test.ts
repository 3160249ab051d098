import type { ContextMenuParams } from 'electron';
import { expect, test, vi } from 'vitest';
import { fieldMenu } from '../../../main/app/field-menu.ts';

vi.mock('electron', () => ({ Menu: {} }));

const editFlags = { canCut: false, canCopy: false, canPaste: true, canSelectAll: true };

function labels(params: { isEditable: boolean; selectionText: string }, language: 'en' | 'nl'): unknown[] {
  const given = { ...params, editFlags: editFlags as ContextMenuParams['editFlags'] };
  return fieldMenu(given, language).map(({ label, enabled }) => label && [label, enabled]);
}

test('a field has four entries, those that do nothing greyed', () => {
  expect(labels({ isEditable: true, selectionText: '' }, 'nl')).toEqual([
    ['Knippen', false],
    ['Kopiëren', false],
    ['Plakken', true],
    undefined,
    ['Alles selecteren', true],
  ]);
});

test('selected words can be copied; elsewhere there is no menu', () => {
  expect(labels({ isEditable: false, selectionText: 'words' }, 'en')).toEqual([['Copy', false]]);
  expect(labels({ isEditable: false, selectionText: ' \n' }, 'en')).toEqual([]);
});
