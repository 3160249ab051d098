import { commands, type Command } from '../../../core/commands/commands.ts';

/** Returns the commands that do something on a screen, in their order. */
export function commandsOn(screen: 'library' | 'desk'): Command[] {
  return commands.filter(
    ({ where, fires }) => fires !== 'native' && (where === 'everywhere' || where === screen),
  );
}
