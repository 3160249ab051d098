/** True where plain keys are text: a field that somebody types in. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  const untyped = ['checkbox', 'radio', 'button', 'submit', 'reset', 'range', 'file', 'color'];
  return target instanceof HTMLInputElement && !untyped.includes(target.type);
}

/** True where the control that has the focus needs this key itself: Enter and the space bar press a button, arrows move a slider. */
export function controlNeeds(target: EventTarget | null, name: string): boolean {
  if (!(target instanceof Element)) return false;
  if (/^(Shift\+)?Arrow/.test(name))
    return target.closest('[role=listbox], [role=separator], [role=slider], [role=radiogroup]') !== null;
  if (name !== 'Enter' && name !== ' ') return false;
  return target.closest('button, a[href], summary, [role=button], input') !== null;
}

/**
 * True for a letter, digit or sign on a field of choices whose list is closed: the field would take it for the beginning of a
 * choice, and change unseen.
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
 * True for a letter, digit or sign anywhere in a form: who fills it in is not done with it, and means the field that has the
 * focus, be it a list of choices or a box to check. D for ‘Document’ is not to delete the claim.
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
