/**
 * Lets undo in a text area take back what was typed in one go, as elsewhere. React writes each letter into the text area's
 * default value too, which to Chromium ends what is being typed: undo then goes letter by letter. No form here is reset, so
 * the default value is nothing to anybody: it is whatever stands there.
 */
export function keepUndoWhole(area: HTMLTextAreaElement): void {
  Object.defineProperty(area, 'defaultValue', {
    configurable: true,
    get: () => area.value,
    set: () => undefined,
  });
}
