import { keyCaps, type CommandId } from '../../../core/commands/commands.ts';
import { useCommandKeys, useInterface } from './interface.tsx';
import { cx } from './props.ts';
import styles from './Kbd.module.css';

interface KbdProps {
  className?: string | undefined;
}

/** The first key of a command, as the checker has it; nothing for a command without one. */
export function CommandKey({ command, className }: KbdProps & { command: CommandId }) {
  const key = useCommandKeys(command)[0];
  return key === undefined ? null : <Kbd keys={key} className={className} />;
}

/** A key, as a cap: in the notation of core/commands/commands.ts. */
export function Kbd({ keys, className }: KbdProps & { keys: string }) {
  const { isMac: mac } = useInterface();
  return <kbd className={cx(styles.cap, className)}>{keyCaps(keys, mac).join(' ')}</kbd>;
}
