/** True where plain keys are text: a field that somebody types in. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  const untyped = ['checkbox', 'radio', 'button', 'submit', 'reset', 'range', 'file', 'color'];
  return target instanceof HTMLInputElement && !untyped.includes(target.type);
}

/** True where the control that has the focus needs this key itself: Enter presses a button, arrows move a slider. */
export function controlNeeds(target: EventTarget | null, name: string): boolean {
  if (!(target instanceof Element)) return false;
  if (/^(Shift\+)?Arrow/.test(name))
    return target.closest('[role=listbox], [role=separator], [role=slider], [role=radiogroup]') !== null;
  if (name !== 'Enter') return false;
  return target.closest('button, a[href], summary, [role=button], input') !== null;
}

/**
 * True for a letter, digit or sign on a field of choices whose list is closed: the field would take it for the beginning of a
 * choice, and change unseen.
 */
export function isForClosedList({ target, key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if ([...key].length !== 1 || key === ' ' || ctrlKey || metaKey || altKey) return false;
  return (
    target instanceof Element && target.closest('button[aria-haspopup=listbox][aria-expanded=false]') !== null
  );
}
