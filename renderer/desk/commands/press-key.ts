import { isCharacter, isTyping } from './key-target.ts';

/** A key as it was pressed. */
export type PressedKey = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat'
>;

/** True for a key that changes what is in a field: a character, Enter, Backspace, Delete, Ctrl+A. */
export function isForField(key: PressedKey): boolean {
  return isCharacter(key) || isSelectAll(key) || ['Enter', 'Backspace', 'Delete'].includes(key.key);
}

/**
 * Presses a key that has waited, where the focus is by now. The page handles it as any other; in a field it does what the
 * browser would have done there.
 */
export function pressKey(pressed: PressedKey): void {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey, repeat } = pressed;
  const target = document.activeElement ?? document.body;
  const init = { key, code, ctrlKey, metaKey, altKey, shiftKey, repeat, bubbles: true, cancelable: true };
  const isLeft = target.dispatchEvent(new KeyboardEvent('keydown', init));
  if (isLeft && isTyping(target) && isTextField(target)) typeKey(target, pressed);
}

type TextField = HTMLInputElement | HTMLTextAreaElement;

function isTextField(target: Element): target is TextField {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}

function typeKey(field: TextField, key: PressedKey): void {
  if (isCharacter(key)) replace(field, key.key);
  else if (isSelectAll(key)) field.select();
  else if (key.key === 'Enter' && field instanceof HTMLTextAreaElement) replace(field, '\n');
  else if (key.key === 'Enter') field.form?.requestSubmit();
  else if (key.key === 'Backspace') replace(field, '', -1);
  else if (key.key === 'Delete') replace(field, '', 1);
}

/** Puts text in the place of what is selected; where nothing is, `beside` is the character to take away: before (-1) or after it. */
function replace(field: TextField, text: string, beside: -1 | 0 | 1 = 0): void {
  const { value } = field;
  let start = field.selectionStart ?? value.length;
  let end = field.selectionEnd ?? start;
  if (start === end && beside === -1) start -= [...value.slice(0, start)].at(-1)?.length ?? 0;
  if (start === end && beside === 1) end += [...value.slice(end)][0]?.length ?? 0;
  if (start === end && text === '') return;
  field.setRangeText(text, start, end, 'end');
  const inputType = text === '' ? 'deleteContent' : 'insertText';
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType, data: text }));
}

function isSelectAll({ key, ctrlKey, metaKey, altKey, shiftKey }: PressedKey): boolean {
  return key.toLowerCase() === 'a' && ctrlKey !== metaKey && !altKey && !shiftKey;
}
