import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { CommandId } from '../../../core/commands.ts';
import { useCommandKeys } from '../commands/use-command-keys.ts';
import { Tooltip } from './Tooltip.tsx';
import { cx } from './cx.ts';
import { defined } from './defined.ts';
import styles from './IconButton.module.css';

export interface IconButtonProps {
  /** Its name: shown as a tooltip, read by a screen reader. */
  label: string;
  /** A key to show in the tooltip, in the notation of core/commands.ts. */
  keys?: string | undefined;
  /** The command that it is, whose key the tooltip shows. */
  command?: CommandId | undefined;
  onPress(): void;
  /** An icon. */
  children: ReactNode;
  isDisabled?: boolean;
  /** For a button that stays down. */
  isPressed?: boolean;
  className?: string | undefined;
}

export function IconButton({
  label,
  keys,
  command,
  onPress,
  children,
  isDisabled,
  isPressed,
  className,
}: IconButtonProps) {
  const own = useCommandKeys(command)[0];
  return (
    <Tooltip text={label} keys={keys ?? own}>
      <AriaButton
        aria-label={label}
        {...defined({ 'aria-pressed': isPressed })}
        isDisabled={isDisabled ?? false}
        onPress={onPress}
        className={cx(styles.button, className)}
      >
        {children}
      </AriaButton>
    </Tooltip>
  );
}
