import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { cx, defined } from './props.ts';
import { useFirstFocus } from './keyboard.ts';
import type { CommandId } from '../../../core/commands/commands.ts';
import { useCommandKeys } from './interface.tsx';
import { Tooltip } from './Popover.tsx';
import styles from './Button.module.css';

interface ButtonProps {
  children: ReactNode;
  onPress?(): void;
  /** dark: the one main action of a screen. plain: an outlined button. quiet: no outline until it is pointed at. */
  tone?: 'dark' | 'plain' | 'quiet' | 'danger';
  isDisabled?: boolean;
  /** Busy with the work that a press started: it takes no press, and keeps the focus. */
  isPending?: boolean;
  autoFocus?: boolean;
  /** The name for a screen reader, if the text does not say it. */
  label?: string;
  /** For a button that opens a menu. */
  isMenuOpen?: boolean;
  className?: string | undefined;
  type?: 'button' | 'submit';
  /** The id of the form that a submit button outside it belongs to. */
  form?: string;
}

export function Button(props: ButtonProps) {
  const {
    tone = 'plain',
    className,
    children,
    label,
    isPending = false,
    autoFocus,
    onPress,
    isMenuOpen,
    ...rest
  } = props;
  const button = useFirstFocus<HTMLButtonElement>(autoFocus ?? false);
  return (
    <AriaButton
      {...rest}
      ref={button}
      {...defined({ 'aria-label': label, onPress: isPending ? undefined : onPress })}
      {...(isPending && { 'aria-disabled': true })}
      {...(isMenuOpen !== undefined && { 'aria-haspopup': 'menu', 'aria-expanded': isMenuOpen })}
      className={cx(styles.button, styles[tone], className)}
    >
      {children}
    </AriaButton>
  );
}

interface IconButtonProps {
  /** Its name: shown as a tooltip, read by a screen reader. */
  label: string;
  /** What it acts on, for a screen reader, if several buttons have the same name. */
  about?: string | undefined;
  /** A key to show in the tooltip, in the notation of core/commands/commands.ts. */
  keys?: string | undefined;
  /** The command that it performs; the tooltip shows the command's key. */
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
        className={cx(styles.iconButton, className)}
      >
        {children}
      </AriaButton>
    </Tooltip>
  );
}

interface LinkButtonProps {
  children: string;
  /** A tooltip of its own, which replaces that of the element around it. */
  title?: string;
  className?: string | undefined;
  onPress(): void;
}

/** A button within text, which looks like a link. */
export function LinkButton({ children, title, className, onPress }: LinkButtonProps) {
  return (
    <button type="button" className={cx(styles.link, className)} title={title} onClick={onPress}>
      {children}
    </button>
  );
}
