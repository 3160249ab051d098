import { memo, useEffect, useRef, useState, type CSSProperties } from 'react';
import type { Block } from '../../../../core/model/article/article.ts';
import { useGalley } from './galley-context.tsx';
import { GalleyBlock } from './GalleyBlock.tsx';
import styles from './GalleyBlock.module.css';

/** Blocks in a group: enough that a book has few groups to watch, few enough that one is about a screen. */
export const GROUP_SIZE = 10;

export interface GalleyGroupProps {
  /** Consecutive blocks of the version. */
  blocks: readonly Block[];
  /** The version's text. */
  text: string;
  /** The position of the block that is the article's headline, in this group or another; null where none is. */
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
