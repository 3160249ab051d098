import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Block } from '../../../../core/model/article/article.ts';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { isDialogOpen } from '../../app-state/loading/use-incoming.ts';
import { useApp } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { EdgeStrip } from './EdgeStrip.tsx';
import { FindBar } from './FindBar.tsx';
import { GalleyContext } from './galley-context.tsx';
import { GalleyGroup, GROUP_SIZE } from './GalleyGroup.tsx';
import { TitleBlock } from './TitleBlock.tsx';
import { directionOf } from './direction.ts';
import { openingHeading, opensText, titleBlockOf } from './title-block.ts';
import { NearBlocks } from './near-blocks.ts';
import { useClicks } from './use-clicks.ts';
import { useKeepInSight } from './use-keep-in-sight.ts';
import { useLayoutCount } from './use-layout-count.ts';
import { usePainting } from './use-painting.ts';
import { usePlace } from './use-place.ts';
import { useReveal } from './use-reveal.ts';
import './highlights.css';
import styles from './Galley.module.css';

/** The article as a printed proof, with the claims painted on the words and their marks in the margin. */
export function Galley() {
  const t = useMessages();
  const { store, saver, text } = useArticleContext();
  const blocks = useArticle(({ data }) => data.blocks);
  const article = useArticle(({ data }) => data.article);
  const version = useArticle(({ data }) => data.version);
  const textSize = useApp((state) => state.settings.textSize);
  const scroller = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLElement>(null);
  const [near] = useState(() => new NearBlocks());
  const layout = useLayoutCount(sheet, textSize);
  const parts = useMemo(() => ({ text, near, layout }), [text, near, layout]);
  const direction = useMemo(() => directionOf(version.text), [version.text]);
  const isOlder = useArticle(({ data }) => data.versions.at(-1)?.number !== data.version.number);
  const title =
    titleBlockOf(blocks, version.text, article.title) ?? (isOlder ? openingHeading(blocks) : null);
  const { headline, groups } = useMemo(() => inGroups(blocks, title === 0), [blocks, title]);

  usePainting(store, text, near, scroller);
  useReveal(store, text, scroller);
  useKeepInSight(store, text, scroller);
  usePlace(store, text, scroller);
  const onClick = useClicks(store, text);
  const toggle = useCallback(
    (block: Block) => void saver.save('block.setText', { blockId: block.id, isText: !block.isText }),
    [saver],
  );

  // The scroller has the keys' focus while the text is read; it is not itself pressed. A dialog over a text that has just
  // come, such as what a merge did, keeps the focus where it has it.
  useLayoutEffect(() => {
    if (!isDialogOpen()) scroller.current?.focus({ preventScroll: true });
  }, []);
  return (
    <GalleyContext.Provider value={parts}>
      <section className={styles.galley} aria-label={t('galley.name')}>
        <FindBar />
        <div className={styles.row}>
          <div
            ref={scroller}
            className={styles.scroller}
            tabIndex={0}
            data-pane-focus
            role="document"
            aria-label={t('galley.text', { title: article.title })}
          >
            <article
              ref={sheet}
              className={styles.sheet}
              lang={article.language === 'und' ? undefined : article.language}
              dir={direction}
              onClick={onClick}
            >
              {headline !== null && (
                <GalleyGroup blocks={headline} text={version.text} title={title} onToggle={toggle} />
              )}
              <TitleBlock showTitle={title === null && !opensText(blocks, version.text, article.title)} />
              {groups.map((group) => (
                <GalleyGroup
                  key={group[0]?.id}
                  blocks={group}
                  text={version.text}
                  title={title}
                  onToggle={toggle}
                />
              ))}
            </article>
          </div>
          <EdgeStrip scroller={scroller} />
        </div>
      </section>
    </GalleyContext.Provider>
  );
}

/** Puts the blocks in groups, the headline, where the text begins with it, in one of its own, above what the article is. */
function inGroups(blocks: readonly Block[], hasHeadline: boolean) {
  const headline = hasHeadline ? blocks.slice(0, 1) : null;
  const groups: Block[][] = [];
  for (let at = hasHeadline ? 1 : 0; at < blocks.length; at += GROUP_SIZE)
    groups.push(blocks.slice(at, at + GROUP_SIZE));
  return { headline, groups };
}
