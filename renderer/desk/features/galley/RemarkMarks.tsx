import { useLayoutEffect, useMemo, useState, type RefObject, useRef } from 'react';
import { useArticle } from '../../article-state/article-context.tsx';
import { orderedRemarks, remarksIn, type PlacedRemark } from '../../article-state/remarks.ts';
import { createStore, useStore } from '../../app-state/store.ts';
import { useGalley } from './galley-context.tsx';
import { markLines, type MarkLine } from './mark-lines.ts';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { MessageSquareText } from 'lucide-react';
import { useMessages } from '../../ui/interface.tsx';
import { RemarkText } from '../../ui/RemarkText.tsx';
import styles from './RemarkMark.module.css';

interface RemarkMarksProps {
  /** The block's element, which the marks are placed in. */
  wrapper: RefObject<HTMLElement | null>;
  position: number;
}

type Lines = readonly MarkLine[];

/** The signs at a block's outer edge, one for each line on which comments of the document begin. */
export function RemarkMarks({ wrapper, position }: RemarkMarksProps) {
  const remarks = useArticle(({ data }) => data.version.remarks);
  const blocks = useArticle(({ data }) => data.blocks);
  const here = useMemo(
    () => (remarks.length === 0 ? [] : remarksIn(orderedRemarks(remarks), blocks, position)),
    [remarks, blocks, position],
  );
  return here.length === 0 ? null : <Measured wrapper={wrapper} remarks={here} />;
}

interface MeasuredProps {
  wrapper: RefObject<HTMLElement | null>;
  remarks: readonly PlacedRemark[];
}

function Measured({ wrapper, remarks }: MeasuredProps) {
  const { text, layout } = useGalley();
  const [measured] = useState(() => createStore((_: Lines, lines: Lines) => lines, []));
  const lines = useStore(measured, (now) => now);

  useLayoutEffect(() => {
    const top = wrapper.current?.getBoundingClientRect().top ?? 0;
    const places = remarks.flatMap(({ index, start }) => {
      const box = text.liveRange({ start, end: start + 1 })?.getBoundingClientRect();
      return box === undefined ? [] : [{ id: String(index), top: box.top - top, height: box.height }];
    });
    measured.dispatch(markLines(places));
  }, [remarks, layout, measured, text, wrapper]);

  return lines.map(({ ids, top, height }) => (
    <RemarkMark
      key={ids[0]}
      top={top}
      height={height}
      remarks={remarks.filter(({ index }) => ids.includes(String(index)))}
    />
  ));
}

interface RemarkMarkProps {
  /** Where its line is in the block, in CSS pixels. */
  top: number;
  height: number;
  remarks: readonly PlacedRemark[];
}

/** The sign of the comments that begin on one line; a press shows them. The inspector lists them for the keys. */
function RemarkMark({ top, height, remarks }: RemarkMarkProps) {
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
