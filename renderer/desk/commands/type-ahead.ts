import { isCharacter, isTyping } from './key-target.ts';

/** Milliseconds after which no field comes any more: it is one of the page's next drawings. */
const COMES_WITHIN = 300;

/** What was typed for a field that is still to come. */
interface Awaited {
  words: string;
  /** True where all that is in the field was selected before the words, so that they take its place. */
  replaces: boolean;
  /** False once another key ended it, such as Esc: what comes after that is no text. */
  isOpen: boolean;
}

/** The first to come first. */
const awaited: Awaited[] = [];

/**
 * Keeps what is typed from now on for the field to which a key leads, until that is there: the key waits for a change that is
 * being saved, and letters typed meanwhile are words of a note, not verdicts.
 */
export function awaitField(): void {
  for (const field of awaited) field.isOpen = false;
  awaited.push({ words: '', replaces: false, isOpen: true });
}

/** True while a key that leads to a field waits for its turn. */
export function isFieldAwaited(): boolean {
  return awaited.length > 0;
}

/** Takes a key that is meant for a field still to come; returns whether it was one. */
export function isForFieldToCome(event: KeyboardEvent): boolean {
  const field = awaited.at(-1);
  if (field?.isOpen !== true || isTyping(event.target) || isModifier(event)) return false;
  if (event.key === 'Backspace') field.words = field.words.slice(0, -1);
  else if (isCharacter(event)) field.words += event.key;
  else if (isSelectAll(event)) Object.assign(field, { words: '', replaces: true });
  else {
    field.isOpen = false;
    return false;
  }
  event.preventDefault();
  return true;
}

function isSelectAll({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'a' && ctrlKey !== metaKey && !altKey && !shiftKey;
}

function isModifier({ key }: KeyboardEvent): boolean {
  return ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock'].includes(key);
}

/** Gives the field that has the focus next what was typed for it, and calls `then`; without it where no field comes. */
export function whenFieldCame(then: () => void): void {
  const over = new AbortController();
  const end = () => {
    over.abort();
    clearTimeout(timer);
    // Where what shows the field is through with it, and before any further key.
    queueMicrotask(() => {
      const field = awaited.shift();
      if (field !== undefined && isTyping(document.activeElement)) {
        if (field.replaces) document.execCommand('selectAll');
        if (field.words !== '') document.execCommand('insertText', false, field.words);
      }
      then();
    });
  };
  const timer = setTimeout(end, COMES_WITHIN);
  window.addEventListener('focusin', end, { signal: over.signal });
}
