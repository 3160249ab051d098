import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { CommandId } from '../../../core/commands/commands.ts';
import { useCommandKeys } from './use-command-keys.ts';
import { Tooltip } from './Tooltip.tsx';
import { cx } from './cx.ts';
import { defined } from './defined.ts';
import styles from './IconButton.module.css';

export interface IconButtonProps {
  /** Its name: shown as a tooltip, read by a screen reader. */
  label: string;
  /** What it acts on, for a screen reader, where there are several of its name. */
  about?: string | undefined;
  /** A key to show in the tooltip, in the notation of core/commands/commands.ts. */
  keys?: string | undefined;
  /** The command that it is, whose key the tooltip shows. */
  command?: CommandId | undefined;
  onPress(): void;
  /** An icon. */
  children: ReactNode;
  isDisabled?: boolean;
  /** For a button that stays down. */
  isPressed?: boolean;
  /** For a button that opens a menu. */
  isMenuOpen?: boolean;
  className?: string | undefined;
}

export function IconButton({
  label,
  about,
  keys,
  command,
  onPress,
  children,
  isDisabled,
  isPressed,
  isMenuOpen,
  className,
}: IconButtonProps) {
  const own = useCommandKeys(command)[0];
  return (
    <Tooltip text={label} keys={keys ?? own}>
      <AriaButton
        aria-label={about === undefined ? label : `${label}: ${about}`}
        {...defined({ 'aria-pressed': isPressed })}
        {...(isMenuOpen !== undefined && { 'aria-haspopup': 'menu', 'aria-expanded': isMenuOpen })}
        isDisabled={isDisabled ?? false}
        onPress={onPress}
        className={cx(styles.button, className)}
      >
        {children}
      </AriaButton>
    </Tooltip>
  );
}
