import { z } from '../kernel/zod.ts';
import {
  commandOf,
  commands,
  isCommandId,
  type Command,
  type CommandId,
  type CommandPlace,
} from './commands.ts';

/** The keys that a checker has given commands, by command, in the notation of core/commands/commands.ts; the others keep their own. */
export const KeyBindings = z.record(z.string().max(60), z.array(z.string().min(1).max(40)).max(4));
export type KeyBindings = z.infer<typeof KeyBindings>;

/** Returns the keys of a command. */
export function keysOf({ id, keys }: Pick<Command, 'id' | 'keys'>, bindings: KeyBindings): readonly string[] {
  return bindings[id] ?? keys;
}

/**
 * Keys that are not given away: the platform's own in fields and dialogs, and those that move the focus. Ctrl+V is the
 * page's own on the library.
 */
const RESERVED = new Set([
  ...['Tab', 'Shift+Tab', 'Enter', 'Escape', 'Backspace', ' ', 'F10', 'Shift+F10', 'ContextMenu'],
  ...['Mod+C', 'Mod+X', 'Mod+V', 'Mod+A', 'Mod+Q', 'Mod+W', 'Mod+H', 'Mod+M', 'F11'],
]);

/** Why a command cannot have a key. */
export type KeyProblem =
  | { why: 'reserved' }
  /** The command works while somebody types: a plain key would be a letter there. */
  | { why: 'plain' }
  /** Other commands have it, or one of two keys that begin with it. */
  | { why: 'taken'; by: CommandId[] };

/** True for commands whose keys cannot be changed: they belong to the page or to the way back. */
export function isFixed({ id, fires }: Command): boolean {
  return fires === 'native' || id === 'desk.back';
}

function meet(a: CommandPlace, b: CommandPlace): boolean {
  return a === b || a === 'everywhere' || b === 'everywhere';
}

/** True if one key would keep the other from ever being reached: 'S' and 'S V'. */
function collide(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);
}

/** Returns why a command cannot have a key beside the others' keys as they are bound, or null if it can. */
export function keyProblem(id: CommandId, key: string, bindings: KeyBindings): KeyProblem | null {
  const command = commandOf(id);
  if (key.split(' ').some((part) => RESERVED.has(part)) || key.trim() === '') return { why: 'reserved' };
  if (command.fires === 'anytime' && !/^(Mod\+|(Shift\+)?F\d)/.test(key)) return { why: 'plain' };
  const by = commands
    .filter((other) => other.id !== id && meet(other.where, command.where))
    .filter((other) => keysOf(other, bindings).some((taken) => collide(taken, key)))
    .map((other) => other.id);
  return by.length > 0 ? { why: 'taken', by } : null;
}

/** Returns the bindings with a command's keys set; keys that are the command's own leave no binding. */
export function bindKeys(bindings: KeyBindings, id: CommandId, keys: readonly string[]): KeyBindings {
  const { [id]: _old, ...others } = bindings;
  const own = commandOf(id).keys;
  const isOwn = own.length === keys.length && own.every((key, index) => key === keys[index]);
  return isOwn ? others : { ...others, [id]: [...keys] };
}

/**
 * Returns bindings that can be lived with: without commands that are gone, keys that cannot be given, and any of two that
 * collide (an older app, or another, may have written them).
 */
export function validBindings(bindings: KeyBindings): KeyBindings {
  let sound = Object.entries(bindings).filter(([id]) => isCommandId(id) && !isFixed(commandOf(id)));
  // A command that gets its own key back may be in the way of another's.
  for (;;) {
    const all = Object.fromEntries(sound);
    const wrong = sound.findIndex(
      ([id, keys]) => isCommandId(id) && keys.some((key) => keyProblem(id, key, all) !== null),
    );
    if (wrong === -1) return all;
    sound = sound.toSpliced(wrong, 1);
  }
}
