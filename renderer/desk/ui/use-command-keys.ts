import { commandOf, type CommandId } from '../../../core/commands/commands.ts';
import { keysOf } from '../../../core/commands/key-bindings.ts';
import { useInterface } from './interface.tsx';

const none: readonly string[] = [];

/** Returns the keys that a command has now; none for no command. */
export function useCommandKeys(id: CommandId | undefined): readonly string[] {
  const { keys } = useInterface();
  return id === undefined ? none : keysOf(commandOf(id), keys);
}
