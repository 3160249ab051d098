import { useRef, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { MessageSquareText } from 'lucide-react';
import type { PlacedRemark } from '../../article-state/remarks.ts';
import { useMessages } from '../../ui/interface.tsx';
import { RemarkText } from '../../ui/RemarkText.tsx';
import styles from './RemarkMark.module.css';

export interface RemarkMarkProps {
  /** Where its line is in the block, in CSS pixels. */
  top: number;
  height: number;
  remarks: readonly PlacedRemark[];
}

/** The sign of the comments that begin on one line; a press shows them. The inspector lists them for the keys. */
export function RemarkMark({ top, height, remarks }: RemarkMarkProps) {
  const t = useMessages();
  const anchor = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const label = t('remark.mark', { n: remarks.length });
  return (
    <div className={styles.line} style={{ top, height }}>
      <button
        ref={anchor}
        type="button"
        tabIndex={-1}
        className={styles.mark}
        aria-label={label}
        aria-expanded={isOpen}
        title={label}
        onClick={() => setOpen(true)}
      >
        <MessageSquareText size={14} aria-hidden />
        {remarks.length > 1 && <span>{remarks.length}</span>}
      </button>
      <Popover
        triggerRef={anchor}
        isOpen={isOpen}
        onOpenChange={setOpen}
        placement="bottom end"
        offset={4}
        className={styles.popover ?? ''}
      >
        <Dialog aria-label={label} className={styles.dialog ?? ''}>
          {remarks.map((remark) => (
            <RemarkText key={remark.index} remark={remark} />
          ))}
        </Dialog>
      </Popover>
    </div>
  );
}
