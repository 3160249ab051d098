import type { Id } from '../../../../core/kernel/ids.ts';
import { verdicts } from '../../../../core/model/claim/verdict.ts';
import { useArticle, useArticleContext, useClaim } from '../../article-state/article-context.tsx';
import type { ArticleView } from '../../article-state/article-view.ts';
import { leaveFocus } from '../../article-state/focus-text.ts';
import { claimLabel } from '../../app-state/labels.ts';
import { useMessages } from '../../ui/interface.tsx';
import { cx } from '../../ui/props.ts';
import { VerdictSign } from '../../ui/VerdictSign.tsx';
import { fitBeside, type MarkedLine, markLines } from './mark-positions.ts';
import { useLayoutEffect, useMemo, useState, type RefObject, useRef } from 'react';
import { orderedRemarks, remarksIn, type PlacedRemark } from '../../article-state/text-notes.ts';
import { createStore, useStore } from '../../app-state/store.ts';
import { useGalley } from './galley-context.tsx';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { MessageSquareText } from 'lucide-react';
import { RemarkText } from '../../ui/RemarkText.tsx';
import styles from './GalleyBlock.module.css';

/**
 * The marks of the claims that begin on one line: side by side where the margin has `room` for it, in CSS pixels, or the most
 * pressing one and how many more.
 */
export function LineMark({ line, room }: { line: MarkedLine; room: number }) {
  const { store } = useArticleContext();
  const shown = useArticle((view) => leading(view, line.ids));
  const all = useArticle(({ data }) =>
    fitBeside(
      line.ids.map((id) => data.order.numbers.get(id) ?? 0),
      room,
    ),
  );
  return (
    <div
      className={cx(styles.claimLine, all && line.ids.length > 1 && styles.pair)}
      style={{ top: line.top, height: line.height }}
    >
      {all ? (
        line.ids.map((id) => <Mark key={id} id={id} onPress={() => select(id)} />)
      ) : (
        <Mark id={shown} more={line.ids.length - 1} onPress={() => select(nextOf(store.get(), line.ids))} />
      )}
    </div>
  );

  function select(id: Id) {
    store.dispatch({ type: 'select', id, reveal: false });
  }
}

/** Returns the claim that stands for a line: the selected one, else the first open one, else the first refuted one and so on. */
function leading({ data, selected }: ArticleView, ids: readonly Id[]): Id {
  if (selected !== null && ids.includes(selected.id)) return selected.id;
  const rank = (id: Id) => verdicts.toReversed().indexOf(data.claims.get(id)?.verdict ?? 'verified');
  return ids.reduce((best, id) => (rank(id) < rank(best) ? id : best));
}

/** Returns the claim that a press on a crowded line selects: the one that is shown, then each in turn. */
function nextOf(view: ArticleView, ids: readonly Id[]): Id {
  const at = view.selected === null ? -1 : ids.indexOf(view.selected.id);
  return at === -1 ? leading(view, ids) : (ids[(at + 1) % ids.length] ?? leading(view, ids));
}

interface MarkProps {
  id: Id;
  more?: number;
  onPress(): void;
}

function Mark({ id, more = 0, onPress }: MarkProps) {
  const t = useMessages();
  const claim = useClaim(id);
  const number = useArticle(({ data }) => data.order.numbers.get(id)) ?? 0;
  const isSelected = useArticle(({ selected }) => selected?.id === id);
  if (claim === undefined) return null;
  const isLight = claim.status === 'suggested';
  const own = claimLabel(claim, number, t);
  const label = more > 0 ? t('claim.andMore', { claim: own, n: more }) : own;
  return (
    <button
      type="button"
      tabIndex={-1}
      data-claim={id}
      title={label}
      onMouseDown={leaveFocus}
      className={cx(styles.claimMark, isSelected && styles.selected, isLight && styles.light)}
      aria-label={label}
      // The words are painted, which only people who can see know, so the name says them too.
      aria-description={claim.quote}
      aria-current={isSelected}
      onClick={onPress}
    >
      {more > 0 && <span className={styles.more}>+{more}</span>}
      <span className={styles.number}>{number}</span>
      <VerdictSign verdict={claim.verdict} size={15} light={isLight} />
    </button>
  );
}

interface RemarkMarksProps {
  /** The block's element, which the marks are placed in. */
  wrapper: RefObject<HTMLElement | null>;
  position: number;
}

type Lines = readonly MarkedLine[];

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
