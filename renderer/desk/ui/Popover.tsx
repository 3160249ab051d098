import { type ReactNode, useState, type ReactElement } from 'react';
import { Dialog, type DialogProps } from 'react-aria-components/Dialog';
import { Popover, type PopoverProps } from 'react-aria-components/Popover';
import { cx } from './props.ts';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { Kbd } from './Kbd.tsx';
import styles from './Popover.module.css';

interface PanelProps extends Pick<PopoverProps, 'placement' | 'triggerRef' | 'isOpen' | 'onOpenChange'> {
  /** What a screen reader calls it. */
  label: string;
  /** How its content is laid out, and how wide it is. */
  className?: string | undefined;
  children: ReactNode | DialogProps['children'];
}

/** A small window of its own that opens at a button, and closes with Esc or a press beside it. */
export function Panel({ label, className, children, placement = 'bottom end', ...rest }: PanelProps) {
  return (
    <Popover {...rest} placement={placement} offset={6} className={styles.panel ?? ''}>
      <Dialog aria-label={label} className={cx(styles.content, className)}>
        {children}
      </Dialog>
    </Popover>
  );
}

interface TooltipProps {
  text: string;
  keys?: string | undefined;
  /** One control that takes the focus. */
  children: ReactElement;
}

/**
 * Says what a control does when it is pointed at or reached by key. It does not appear when the app gives the focus back
 * after a dialog: it would cover what is read next, and take the next Esc.
 */
export function Tooltip({ text, keys, children }: TooltipProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <TooltipTrigger
      delay={500}
      closeDelay={60}
      isOpen={isOpen}
      onOpenChange={(open) => setOpen(open && (isPointing() || wentByKey()))}
    >
      {children}
      <AriaTooltip className={styles.tooltip ?? ''} offset={6}>
        {text}
        {keys !== undefined && <Kbd keys={keys} />}
      </AriaTooltip>
    </TooltipTrigger>
  );
}

/** The keys that move from one control to another. */
const going = /^(?:Tab|F6|Arrow\w+|Home|End|Page\w+)$/u;

let last: string | null = null;
document.addEventListener('keydown', ({ key }) => (last = key), true);
for (const type of ['pointermove', 'pointerdown'] as const)
  document.addEventListener(type, () => (last = null), { capture: true, passive: true });

/** True if a key moved the focus to the control, and the app did not set it. */
function wentByKey(): boolean {
  return last !== null && going.test(last);
}

/** True if the pointer was used since the last key. */
function isPointing(): boolean {
  return last === null;
}
