import { keyCaps, type CommandId } from '../../../core/commands/commands.ts';
import type { MessageKey } from '../../../core/i18n/messages.ts';
import { useApp } from '../app-state/app-context.tsx';
import { useMessages } from '../ui/interface.tsx';
import { useCommandKeys } from '../ui/use-command-keys.ts';

/** Returns the message with the command's first key as `{key}`, as it stands on the keyboard; nothing for a command without one. */
export function useKeyHint(message: MessageKey, command: CommandId): string | undefined {
  const t = useMessages();
  const mac = useApp((state) => state.platform === 'darwin');
  const [keys] = useCommandKeys(command);
  return keys === undefined ? undefined : t(message, { key: keyCaps(keys, mac).join(' ') });
}
