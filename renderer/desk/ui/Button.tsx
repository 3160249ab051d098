import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { cx } from './cx.ts';
import { defined } from './defined.ts';
import { useFirstFocus } from './use-first-focus.ts';
import styles from './Button.module.css';

export interface ButtonProps {
  children: ReactNode;
  onPress?(): void;
  /** dark: the one main action of a screen. plain: an outlined button. quiet: no outline until it is pointed at. */
  tone?: 'dark' | 'plain' | 'quiet' | 'danger';
  isDisabled?: boolean;
  /** Busy with what it was pressed for: it takes no press, and keeps the focus. */
  isPending?: boolean;
  autoFocus?: boolean;
  /** The name for a screen reader, where the text does not say it. */
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
