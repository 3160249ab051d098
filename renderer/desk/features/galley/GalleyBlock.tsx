import { memo, useCallback, useRef } from 'react';
import type { Block } from '../../../../core/model/article/article.ts';
import { leaveFocus } from '../../article-state/focus-text.ts';
import { CommandKey } from '../../ui/Kbd.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { cx } from '../../ui/cx.ts';
import { BlockMarks } from './BlockMarks.tsx';
import { RemarkMarks } from './RemarkMarks.tsx';
import { useGalley } from './galley-context.tsx';
import styles from './GalleyBlock.module.css';

export interface GalleyBlockProps {
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
