import {
  memo,
  useCallback,
  useRef,
  useLayoutEffect,
  useState,
  type RefObject,
  useEffect,
  type CSSProperties,
} from 'react';
import type { Block } from '../../../../core/model/article/article.ts';
import { leaveFocus } from '../../article-state/focus-text.ts';
import { CommandKey } from '../../ui/Kbd.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { cx } from '../../ui/props.ts';
import { RemarkMarks, LineMark } from './MarginMarks.tsx';
import { useGalley } from './galley-context.tsx';
import type { Id } from '../../../../core/kernel/ids.ts';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { createStore, useStore } from '../../app-state/store.ts';
import { markLines, type MarkedLine, type MarkPlace } from './mark-positions.ts';
import styles from './GalleyBlock.module.css';

interface BlockMarksProps {
  /** The block's element, which the marks are placed in. */
  wrapper: RefObject<HTMLElement | null>;
  position: number;
}

/** The lines that have marks, and how wide the margin beside them is, in CSS pixels. */
interface Measured {
  lines: readonly MarkedLine[];
  room: number;
}

const nothing: Measured = { lines: [], room: 0 };

/** What of the margin is left free beside the text (MarginMarks.module.css). */
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
const GalleyBlock = memo(function GalleyBlock(props: GalleyBlockProps) {
  const { block, text, isTitle, isNear, onToggle } = props;
  const wrapper = useRef<HTMLDivElement>(null);
  const { text: galleyText } = useGalley();
  const { position } = block;
  // It is one function for the block's whole life. With a new one, the text would be unregistered while the marks are
  // measured.
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

/** Blocks in a group: enough that a book has few groups to watch, few enough that one is about a screen. */
export const GROUP_SIZE = 10;

interface GalleyGroupProps {
  /** Consecutive blocks of the version. */
  blocks: readonly Block[];
  /** The version's text. */
  text: string;
  /** The position of the block that is the article's headline, in this group or another; null if none is. */
  title: number | null;
  onToggle(block: Block): void;
}

/** A stretch of blocks that is laid out only when it comes near the window, and is marked only then. */
export const GalleyGroup = memo(function GalleyGroup(props: GalleyGroupProps) {
  const { blocks, text, title, onToggle } = props;
  const { near } = useGalley();
  const element = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  const first = blocks[0]?.position ?? 0;
  const count = blocks.length;
  useEffect(() => {
    const positions = Array.from({ length: count }, (_, index) => first + index);
    return element.current === null ? undefined : near.add(element.current, positions, setNear);
  }, [near, first, count]);

  const lines = blocks.reduce((sum, block) => sum + linesOf(block), 0);
  return (
    <div
      ref={element}
      className={styles.group}
      style={{ '--lines': lines, '--count': count } as CSSProperties}
    >
      {blocks.map((block) => (
        <GalleyBlock
          key={block.id}
          block={block}
          text={text.slice(block.start, block.end)}
          isTitle={block.position === title}
          isNear={isNear}
          onToggle={onToggle}
        />
      ))}
    </div>
  );
});

/** Roughly how many lines a block takes, so that the whole is about as high as it will be before it is laid out. */
function linesOf(block: Block): number {
  return Math.max(1, Math.ceil((block.end - block.start) / 62));
}
