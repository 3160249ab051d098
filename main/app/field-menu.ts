import { Menu, type BrowserWindow, type ContextMenuParams, type MenuItemConstructorOptions } from 'electron';
import { translator } from '../../core/i18n/translate.ts';
import type { Language } from '../../core/model/settings/settings.ts';

/**
 * Gives a window the context menu of fields (cut, copy, paste, select all) and of selected words (copy). Elsewhere
 * there is none. If a page has its own menu, it opens that instead.
 */
export function setupFieldMenu(window: BrowserWindow, language: () => Language): void {
  window.webContents.on('context-menu', (_event, params) => {
    const items = fieldMenu(params, language());
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
  });
}

/** Returns the entries of that menu; none if there is nothing to do. */
export function fieldMenu(
  {
    isEditable,
    selectionText,
    editFlags,
  }: Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>,
  language: Language,
): MenuItemConstructorOptions[] {
  const t = translator(language);
  const copy: MenuItemConstructorOptions = {
    role: 'copy',
    label: t('field.copy'),
    enabled: editFlags.canCopy,
  };
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy];
  return [
    { role: 'cut', label: t('field.cut'), enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: t('field.paste'), enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', label: t('field.selectAll'), enabled: editFlags.canSelectAll },
  ];
}
