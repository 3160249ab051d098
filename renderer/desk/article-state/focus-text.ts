/** Puts the focus in the article's text, where the arrow keys move from sentence to sentence. */
export function focusText(): void {
  textElement()?.focus({ preventScroll: true });
}

/** Returns the element that has the focus while the text is read, or null if there is none. */
export function textElement(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-pane=galley] [data-pane-focus]');
}

/** True if keys act on the text: it has the focus, or nothing has. */
export function isInText(): boolean {
  return isFocusLost() || document.activeElement === textElement();
}

/** Gives the focus to the text if nothing has it because the element that had it was removed from the page. */
export function focusTextIfLost(): void {
  if (isFocusLost()) focusText();
}

function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/**
 * For mousedown on a control that also has a key. The press leaves the focus in the list or the text, so that keys go on
 * there and no focus ring stays around the control.
 */
export function leaveFocus(event: Pick<MouseEvent, 'preventDefault'>): void {
  event.preventDefault();
  if (!isClaimList(document.activeElement)) focusText();
}

/** Gives the focus back to the list if it was there `before`, else to the text, so that keys go on there after a choice. */
export function focusBack(before: Element | null): void {
  if (before instanceof HTMLElement && isClaimList(before) && before.isConnected)
    before.focus({ preventScroll: true });
  else focusText();
}

function isClaimList(element: Element | null): boolean {
  return element?.matches('[data-pane=claims] [data-pane-focus]') === true;
}
