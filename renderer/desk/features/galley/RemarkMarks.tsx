import { useLayoutEffect, useMemo, useState, type RefObject } from 'react';
import { useArticle } from '../../article-state/article-context.tsx';
import { orderedRemarks, remarksIn, type PlacedRemark } from '../../article-state/remarks.ts';
import { createStore, useStore } from '../../app-state/store.ts';
import { useGalley } from './galley-context.tsx';
import { markLines, type MarkLine } from './mark-lines.ts';
import { RemarkMark } from './RemarkMark.tsx';

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
