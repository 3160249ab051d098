/** Puts the focus in the article's text, where the arrow keys go from sentence to sentence. */
export function focusText(): void {
  textElement()?.focus({ preventScroll: true });
}

/** Returns the element that has the focus while the text is read, or null where there is none. */
export function textElement(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-pane=galley] [data-pane-focus]');
}

/** True where keys are about the text: it has the focus, or nothing has. */
export function isInText(): boolean {
  return isFocusLost() || document.activeElement === textElement();
}

/** Gives the focus to the text where nothing has it, since what had it is gone from the page. */
export function focusTextIfLost(): void {
  if (isFocusLost()) focusText();
}

function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/**
 * On mousedown of a control that is also a key: the press leaves the focus in the list or the text, so that keys go on there and
 * no ring stays about the control when they have moved on.
 */
export function leaveFocus(event: Pick<MouseEvent, 'preventDefault'>): void {
  event.preventDefault();
  if (!isClaimList(document.activeElement)) focusText();
}

/** Gives the focus back to the list where it was there `before`, else to the text: what was chosen is done, and keys go on there. */
export function focusBack(before: Element | null): void {
  if (before instanceof HTMLElement && isClaimList(before) && before.isConnected)
    before.focus({ preventScroll: true });
  else focusText();
}

function isClaimList(element: Element | null): boolean {
  return element?.matches('[data-pane=claims] [data-pane-focus]') === true;
}
