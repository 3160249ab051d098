import { useLayoutEffect, useState, type RefObject } from 'react';
import type { Id } from '../../../core/ids.ts';
import { useArticle, useArticleContext } from '../article/article-context.tsx';
import { createStore, useStore } from '../state/store.ts';
import { useGalley } from './galley-context.tsx';
import { LineMark } from './LineMark.tsx';
import { markLines, type MarkLine, type MarkPlace } from './mark-lines.ts';

interface BlockMarksProps {
  /** The block's element, which the marks are placed in. */
  wrapper: RefObject<HTMLElement | null>;
  position: number;
}

type Lines = readonly MarkLine[];

const none: readonly Id[] = [];

/** The marks beside a block, one for each line on which claims begin. */
export function BlockMarks({ wrapper, position }: BlockMarksProps) {
  const { text, layout } = useGalley();
  const { store } = useArticleContext();
  const ids = useArticle(({ data }) => data.order.beginning.get(position)) ?? none;
  const [measured] = useState(() => createStore((_: Lines, lines: Lines) => lines, []));
  const lines = useStore(measured, (now) => now);

  useLayoutEffect(() => {
    const top = wrapper.current?.getBoundingClientRect().top ?? 0;
    const places = ids.flatMap((id): MarkPlace[] => {
      const start = store.get().data.claims.get(id)?.start;
      const range = start === undefined ? null : text.liveRange({ start, end: start + 1 });
      const box = range?.getBoundingClientRect();
      return box === undefined ? [] : [{ id, top: box.top - top, height: box.height }];
    });
    measured.dispatch(markLines(places));
  }, [ids, layout, measured, store, text, wrapper]);

  return lines.map((line) => <LineMark key={line.ids[0]} line={line} />);
}
