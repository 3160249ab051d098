import type { RefObject } from 'react';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Check } from 'lucide-react';
import { Kbd } from './Kbd.tsx';
import styles from './Popover.module.css';

export interface MenuAction {
  id: string;
  label: string;
  /** In the notation of core/commands/commands.ts. */
  keys?: string;
  /** Whether it is the present choice, in a menu of choices. */
  isCurrent?: boolean;
  run(): void;
}

export interface ActionMenuProps {
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
