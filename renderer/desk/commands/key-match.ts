import { commands, type Command } from '../../../core/commands/commands.ts';

/** The parts of a keyboard event that identify the key. */
export interface KeyPress {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/**
 * Returns a key press in the notation of core/commands/commands.ts, or null for one that no command can have (a modifier alone,
 * Alt, composing). On a keyboard whose letters are not Latin the place of the key counts, so that V is V in Cyrillic.
 */
export function keyName(press: KeyPress, mac: boolean): string | null {
  const mod = mac ? press.metaKey : press.ctrlKey;
  const other = mac ? press.ctrlKey : press.metaKey;
  if (press.altKey || other) return null;
  if (['Shift', 'Control', 'Meta', 'Alt', 'Dead', 'Process', 'Unidentified'].includes(press.key)) return null;
  const letter = letterOf(press);
  const name = letter ?? press.key;
  const shift = press.shiftKey && (letter !== null || name.length > 1);
  return `${mod ? 'Mod+' : ''}${shift ? 'Shift+' : ''}${name}`;
}

function letterOf({ key, code }: KeyPress): string | null {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  const place = /^Key([A-Z])$/.exec(code);
  return place?.[1] !== undefined && /^\p{L}$/u.test(key) ? place[1] : null;
}

/** The meaning of a key press. */
type KeyStep<Id> =
  | { found: Id; pending: null }
  /** The first of two keys: wait for the other. */
  | { found: null; pending: string }
  | { found: null; pending: null };

/**
 * Returns what a key means after `pending` (the first key of a sequence, or null), among `bindings` from keys to
 * commands. A second key that fits nothing counts as a first one; Escape only ends the sequence.
 */
export function stepKeys<Id>(
  pending: string | null,
  name: string,
  bindings: ReadonlyMap<string, Id>,
): KeyStep<Id> {
  if (pending !== null) {
    const second = bindings.get(`${pending} ${name}`);
    if (second !== undefined) return { found: second, pending: null };
    if (name === 'Escape') return { found: null, pending: null };
  }
  const found = bindings.get(name);
  if (found !== undefined) return { found, pending: null };
  const begins = [...bindings.keys()].some((keys) => keys.startsWith(`${name} `));
  return begins ? { found: null, pending: name } : { found: null, pending: null };
}

/** Returns the commands that do something on a screen, in their order. */
export function commandsOn(screen: 'library' | 'desk'): Command[] {
  return commands.filter(
    ({ where, fires }) => fires !== 'native' && (where === 'everywhere' || where === screen),
  );
}

const across: Record<string, string> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

/**
 * Returns what a key means, in the notation of core/commands/commands.ts, in a text that runs from right to left. There the
 * next word is to the left, but commands are named by order, not by side.
 */
export function mirrored(name: string): string {
  return name.replace(/Arrow(?:Left|Right)$/, (key) => across[key] ?? key);
}

/** True while the text that keys act on runs from right to left. */
export function runsFromRight(): boolean {
  return document.querySelector('[data-pane=galley] article')?.getAttribute('dir') === 'rtl';
}
