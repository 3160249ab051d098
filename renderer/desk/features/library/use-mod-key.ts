import { keyCaps } from '../../../../core/commands/commands.ts';
import { useApp } from '../../app-state/app-context.tsx';

/** Returns Ctrl (or Cmd) with a key as running text says it: 'Ctrl+V', on a Mac '⌘V'. */
export function useModKey(key: string): string {
  const mac = useApp((state) => state.platform === 'darwin');
  return keyCaps(`Mod+${key}`, mac).join(mac ? '' : '+');
}
