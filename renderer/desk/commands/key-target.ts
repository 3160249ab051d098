/** True for a target where plain keys are text: a field that somebody types in. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  const untyped = ['checkbox', 'radio', 'button', 'submit', 'reset', 'range', 'file', 'color'];
  return target instanceof HTMLInputElement && !untyped.includes(target.type);
}

/**
 * True if the control that has the focus needs this key itself: Enter and the space bar press a button, arrows move a
 * slider.
 */
export function controlNeeds(target: EventTarget | null, name: string): boolean {
  if (!(target instanceof Element)) return false;
  if (/^(Shift\+)?Arrow/.test(name))
    return target.closest('[role=listbox], [role=separator], [role=slider], [role=radiogroup]') !== null;
  if (name !== 'Enter' && name !== ' ') return false;
  return target.closest('button, a[href], summary, [role=button], input') !== null;
}

/**
 * True for a letter, digit or sign on a field of choices whose list is closed. The field would take it for the beginning of
 * a choice, and would change without anybody noticing.
 */
export function isForClosedList(event: KeyboardEvent): boolean {
  const { target } = event;
  return (
    isCharacter(event) &&
    event.key !== ' ' &&
    target instanceof Element &&
    target.closest('button[aria-haspopup=listbox][aria-expanded=false]') !== null
  );
}

/**
 * True for a letter, digit or sign anywhere in a form. People who fill in a form mean the field that has the focus, even if
 * it is a list of choices or a box to check. D for ‘Document’ must not delete the claim.
 */
export function isForForm(event: KeyboardEvent): boolean {
  return isCharacter(event) && event.key !== ' ' && isInForm(event.target);
}

export function isInForm(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('form') !== null;
}

/** True for a key that types a letter, a digit, a sign or a space. */
export function isCharacter({
  key,
  ctrlKey,
  metaKey,
  altKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): boolean {
  return [...key].length === 1 && !ctrlKey && !metaKey && !altKey;
}

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
 * Presses a key that has waited, on the element that has the focus by now. The page handles it like any other key. In a
 * field it does what the browser would have done.
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

/**
 * Replaces the selection with text. If nothing is selected, `beside` says which character to remove: the one before (-1) or
 * after the caret.
 */
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
