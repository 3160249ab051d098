import { useState, type ReactElement } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { Kbd } from './Kbd.tsx';
import { isPointing, wentByKey } from './went-by-key.ts';
import styles from './Tooltip.module.css';

export interface TooltipProps {
  text: string;
  keys?: string | undefined;
  /** One control that takes the focus. */
  children: ReactElement;
}

/**
 * Says what a control does when it is pointed at or gone to by key. Not where the app gives it the focus back, once a dialog has
 * closed: it would lie over what is read next, and take the next Esc.
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
