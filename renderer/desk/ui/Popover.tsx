import { type ReactNode, useState, type ReactElement, type RefObject } from 'react';
import { Dialog, type DialogProps } from 'react-aria-components/Dialog';
import { Popover, type PopoverProps } from 'react-aria-components/Popover';
import { cx } from './props.ts';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { Kbd } from './Kbd.tsx';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { Check } from 'lucide-react';
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

export interface MenuAction {
  id: string;
  label: string;
  /** In the notation of core/commands/commands.ts. */
  keys?: string;
  /** Whether it is the present choice, in a menu of choices. */
  isCurrent?: boolean;
  run(): void;
}

interface ActionMenuProps {
  label: string;
  actions: readonly MenuAction[];
  /** The element that the menu is anchored to. */
  anchor: RefObject<Element | null>;
  /**
   * Which edge of the menu is aligned with the anchor: the one where a line begins, as for a menu at the pointer, or the
   * other.
   */
  edge?: 'start' | 'end';
  onClose(): void;
}

/** A menu of what can be done with one thing, mounted while it is open; gives the focus back when it closes. */
export function ActionMenu({ label, actions, anchor, edge = 'start', onClose }: ActionMenuProps) {
  const isChoice = actions.some(({ isCurrent }) => isCurrent !== undefined);
  const current = actions.filter(({ isCurrent }) => isCurrent).map(({ id }) => id);
  return (
    <Popover
      isOpen
      aria-label={label}
      triggerRef={anchor}
      placement={`bottom ${edge}`}
      offset={2}
      onOpenChange={(open) => !open && onClose()}
      className={styles.popover ?? ''}
    >
      <Menu
        aria-label={label}
        autoFocus="first"
        {...(isChoice && { selectionMode: 'single', selectedKeys: current })}
        onClose={onClose}
        onAction={(key) => actions.find(({ id }) => id === key)?.run()}
        className={styles.menu ?? ''}
      >
        {actions.map((action) => (
          <MenuItem key={action.id} id={action.id} textValue={action.label} className={styles.item ?? ''}>
            <span>{action.label}</span>
            {action.isCurrent === true && <Check size={14} aria-hidden />}
            {action.keys !== undefined && <Kbd keys={action.keys} />}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  );
}
