import { memo, useRef, type CSSProperties } from 'react';
import type { Block } from '../../../core/article.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { useMessages } from '../state/use-messages.ts';
import { cx } from '../ui/cx.ts';
import { BlockMarks } from './BlockMarks.tsx';
import { useGalley } from './galley-context.tsx';
import styles from './GalleyBlock.module.css';

export interface GalleyBlockProps {
  block: Block;
  text: string;
  /** The article's headline, set as such. */
  isTitle: boolean;
  onToggle(block: Block): void;
}

/** One block of the article, as one text node, with its marks in the margin. */
export const GalleyBlock = memo(function GalleyBlock({ block, text, isTitle, onToggle }: GalleyBlockProps) {
  const wrapper = useRef<HTMLDivElement>(null);
  const galley = useGalley();
  const Words = block.kind === 'heading' ? 'h3' : 'p';
  return (
    <div
      ref={wrapper}
      data-position={block.position}
      className={cx(styles.block, styles[block.kind], !block.isText && styles.aside, isTitle && styles.title)}
      style={{ '--lines': linesOf(text) } as CSSProperties}
    >
      <BlockMarks wrapper={wrapper} position={block.position} />
      <Words
        dir="auto"
        className={styles.words}
        ref={(element: HTMLElement | null) => galley.text.put(block.position, element)}
      >
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
      onClick={onPress}
      title={t('galley.asideHint')}
    >
      {t('galley.aside')} <Kbd keys="B" className={styles.tagKey} />
    </button>
  );
}

/** Roughly how many lines a text takes, so that the scroll bar is about right before the block is laid out. */
function linesOf(text: string): number {
  return Math.max(1, Math.ceil(text.length / 62));
}
