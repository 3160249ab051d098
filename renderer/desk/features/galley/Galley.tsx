import {
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useEffect,
  type RefObject,
  type MouseEvent,
} from 'react';
import type { Block } from '../../../../core/model/article/article.ts';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { isDialogOpen } from '../../app-state/loading/paste-and-drop.ts';
import { useApp } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { EdgeStrip } from './EdgeStrip.tsx';
import { FindBar } from './FindBar.tsx';
import { GalleyContext, NearBlocks } from './galley-context.tsx';
import { GalleyGroup, GROUP_SIZE } from './GalleyBlock.tsx';
import { TitleBlock, directionOf, openingHeading, opensText, titleBlockOf } from './TitleBlock.tsx';
import { useKeepInSight, useReveal, usePlace } from './galley-scroll.ts';
import { usePainting } from './highlights.ts';
import type { Id } from '../../../../core/kernel/ids.ts';
import { claimForClick } from '../../article-state/claim-navigation.ts';
import type { ArticleStore } from '../../article-state/save.ts';
import { indexAt } from '../../article-state/stops.ts';
import type { GalleyText } from '../../article-state/galley-text.ts';
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

/** Returns a number that changes when lines may have moved: with the sheet's width, the text size, a font that came. */
function useLayoutCount(sheet: RefObject<HTMLElement | null>, textSize: number): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const element = sheet.current;
    if (element === null) return;
    const moved = () => setCount((before) => before + 1);
    let width = element.clientWidth;
    const observer = new ResizeObserver(() => {
      if (element.clientWidth === width) return;
      width = element.clientWidth;
      moved();
    });
    observer.observe(element);
    document.fonts.addEventListener('loadingdone', moved);
    moved();
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', moved);
    };
  }, [sheet, textSize]);
  return count;
}

/**
 * A click on painted words, or a few pixels beside them, selects their claim, and again the next of those that overlap there; a click elsewhere puts
 * the caret in the sentence. Dragging over words is left alone: it selects text.
 */
function useClicks(store: ArticleStore, text: GalleyText): (event: MouseEvent) => void {
  return useCallback(
    (event) => {
      if (event.target instanceof Element && event.target.closest('button') !== null) return;
      if (window.getSelection()?.isCollapsed === false) return;
      const place = text.characterAt(event.clientX, event.clientY);
      if (place === null) return;
      const { data, selected } = store.get();
      const { offset, beside, near } = place;
      const claimAt = (at: number) => claimForClick(data, at, selected?.id ?? null);
      // A click on a letter means that letter; a click in a gap, between words or at a line's end, means what is beside it.
      const isLetter = offset !== null && /\S/u.test(text.text.charAt(offset));
      const claimId = (isLetter ? [offset] : beside).reduce<Id | null>(
        (found, at) => found ?? claimAt(at),
        null,
      );
      const stop = indexAt(data.stops, offset ?? beside[0] ?? near);
      store.dispatch({ type: 'caret', stop, claimId, reveal: false });
    },
    [store, text],
  );
}
