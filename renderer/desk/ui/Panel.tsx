import type { ReactNode } from 'react';
import { Dialog, type DialogProps } from 'react-aria-components/Dialog';
import { Popover, type PopoverProps } from 'react-aria-components/Popover';
import { cx } from './cx.ts';
import styles from './Panel.module.css';

export interface PanelProps extends Pick<
  PopoverProps,
  'placement' | 'triggerRef' | 'isOpen' | 'onOpenChange'
> {
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
