import { memo, useCallback, useRef, useLayoutEffect, useState, type RefObject } from 'react';
import type { Block } from '../../../../core/model/article/article.ts';
import { leaveFocus } from '../../article-state/focus-text.ts';
import { CommandKey } from '../../ui/Kbd.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { cx } from '../../ui/cx.ts';
import { RemarkMarks } from './RemarkMarks.tsx';
import { useGalley } from './galley-context.tsx';
import type { Id } from '../../../../core/kernel/ids.ts';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { createStore, useStore } from '../../app-state/store.ts';
import { LineMark } from './LineMark.tsx';
import { markLines, type MarkLine, type MarkPlace } from './mark-lines.ts';
import styles from './GalleyBlock.module.css';

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
function BlockMarks({ wrapper, position }: BlockMarksProps) {
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

interface GalleyBlockProps {
  block: Block;
  text: string;
  /** The article's headline, set as such. */
  isTitle: boolean;
  /** Near the window: has its marks. */
  isNear: boolean;
  onToggle(block: Block): void;
}

/** One block of the article, as one text node, with its marks in the margin. */
export const GalleyBlock = memo(function GalleyBlock(props: GalleyBlockProps) {
  const { block, text, isTitle, isNear, onToggle } = props;
  const wrapper = useRef<HTMLDivElement>(null);
  const { text: galleyText } = useGalley();
  const { position } = block;
  // One function for the block's life: with a new one, the text would be out of reach while the marks are measured.
  const put = useCallback(
    (element: HTMLElement | null) => galleyText.put(position, element),
    [galleyText, position],
  );
  const Words = isTitle ? 'h2' : block.kind === 'heading' ? 'h3' : 'p';
  return (
    <div
      ref={wrapper}
      data-position={position}
      className={cx(styles.block, styles[block.kind], !block.isText && styles.aside, isTitle && styles.title)}
    >
      {isNear && <BlockMarks wrapper={wrapper} position={position} />}
      {isNear && <RemarkMarks wrapper={wrapper} position={position} />}
      <Words dir="auto" className={styles.words} ref={put}>
        {text}
        {!block.isText && <AsideTag onPress={() => onToggle(block)} />}
      </Words>
    </div>
  );
});

function AsideTag({ onPress }: { onPress(): void }) {
  const t = useMessages();
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.tag}
      onMouseDown={leaveFocus}
      onClick={onPress}
      title={t('galley.asideHint')}
    >
      {t('galley.aside')} <CommandKey command="block.toggleText" className={styles.tagKey} />
    </button>
  );
}
