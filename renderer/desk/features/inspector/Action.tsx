import type { ReactNode } from 'react';
import type { CommandId } from '../../../../core/commands/commands.ts';
import { Button } from '../../ui/Button.tsx';
import { CommandKey } from '../../ui/Kbd.tsx';
import styles from './NoClaim.module.css';

/** One thing that can be done where the caret is, with its key. */
export function Action({
  command,
  onPress,
  children,
}: {
  command: CommandId;
  onPress(): void;
  children: ReactNode;
}) {
  return (
    <Button tone="quiet" onPress={onPress} className={styles.action}>
      <CommandKey command={command} className={styles.key} />
      <span>{children}</span>
    </Button>
  );
}
