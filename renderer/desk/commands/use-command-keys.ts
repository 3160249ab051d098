import { commandOf, type CommandId } from '../../../core/commands/commands.ts';
import { keysOf } from '../../../core/commands/key-bindings.ts';
import { useApp } from '../state/app-context.tsx';

const none: readonly string[] = [];

/** Returns the keys that a command has now; none for no command. */
export function useCommandKeys(id: CommandId | undefined): readonly string[] {
  return useApp(({ settings }) => (id === undefined ? none : keysOf(commandOf(id), settings.keys)));
}
