import { useLayoutEffect, useState, type RefObject } from 'react';
import type { Id } from '../../../../core/kernel/ids.ts';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { createStore, useStore } from '../../app-state/store.ts';
import { useGalley } from './galley-context.tsx';
import { LineMark } from './LineMark.tsx';
import { markLines, type MarkLine, type MarkPlace } from './mark-lines.ts';

interface BlockMarksProps {
  /** The block's element, which the marks are placed in. */
  wrapper: RefObject<HTMLElement | null>;
  position: number;
}

/** The lines that have marks, and how wide the margin beside them is, in CSS pixels. */
interface Measured {
  lines: readonly MarkLine[];
  room: number;
}

const nothing: Measured = { lines: [], room: 0 };

/** What of the margin is left free beside the text (LineMark.module.css). */
const GAP = 8;

const none: readonly Id[] = [];

/** The marks beside a block, one for each line on which claims begin. */
export function BlockMarks({ wrapper, position }: BlockMarksProps) {
  const { text, layout } = useGalley();
  const { store } = useArticleContext();
  const ids = useArticle(({ data }) => data.order.beginning.get(position)) ?? none;
  const [measured] = useState(() => createStore((_: Measured, now: Measured) => now, nothing));
  const { lines, room } = useStore(measured, (now) => now);

  useLayoutEffect(() => {
    if (ids.length === 0 || wrapper.current === null) return measured.dispatch(nothing);
    const { top } = wrapper.current.getBoundingClientRect();
    const margin = parseFloat(getComputedStyle(wrapper.current).paddingInlineStart);
    const places = ids.flatMap((id): MarkPlace[] => {
      const start = store.get().data.claims.get(id)?.start;
      const range = start === undefined ? null : text.liveRange({ start, end: start + 1 });
      const box = range?.getBoundingClientRect();
      return box === undefined ? [] : [{ id, top: box.top - top, height: box.height }];
    });
    measured.dispatch({ lines: markLines(places), room: margin - GAP });
  }, [ids, layout, measured, store, text, wrapper]);

  return lines.map((line) => <LineMark key={line.ids[0]} line={line} room={room} />);
}
