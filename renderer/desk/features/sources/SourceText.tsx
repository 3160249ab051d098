import { useVirtualizer } from '@tanstack/react-virtual';
import { Fragment, useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Span } from '../../../../core/model/article/article.ts';
import type { SourceBlock, SourceEntry, SourceFile } from '../../../../core/model/source/source-text.ts';
import { locatorText } from '../../../../core/wording/locator.ts';
import { useAppStore } from '../../app-state/app-context.tsx';
import { useNumbers } from '../../app-state/formats.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { CommandKey, Kbd } from '../../ui/Kbd.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { cx } from '../../ui/props.ts';
import { findInBlocks, textOf, unsureOf, unsurePieces, type FoundInBlock } from './find-in-source.ts';
import { sourceName } from './SourceList.tsx';
import { useSourceText } from '../../shared/sources/use-source-text.ts';
import { useTakeWords, type ShownText } from './take-words.ts';
import { useHearWords } from './hear-words.ts';
import styles from './SourceText.module.css';

interface SourceTextProps {
  entry: SourceEntry;
  file: SourceFile;
  /** The passage that is shown and marked, by its place in the file; null for the beginning. */
  at: number | null;
  onClose(): void;
}

/** The assumed height of a block in pixels before it is measured. */
const BLOCK_HEIGHT = 72;

/** The text of a source as it was read, with where each part stands, to be read and searched. */
export function SourceText({ entry, file, at, onClose }: SourceTextProps) {
  const t = useMessages();
  const app = useAppStore();
  const { blocks, isWhole } = useSourceText(file.hash);
  const original = entry.source.attachments.find(({ hash }) => hash === file.hash);
  const search = useFind(blocks);
  const field = useRef<HTMLInputElement>(null);
  const asked =
    at === null ? -1 : blocks.findIndex(({ passages }) => passages.some(({ ordinal }) => ordinal === at));
  const target = search.current?.block ?? asked;

  const shown: ShownText = { entry, hash: file.hash, blocks, marked: at, found: search.current, isWhole };
  const take = useTakeWords(shown);
  const hearing = useHearWords(shown);

  function press(event: KeyboardEvent) {
    if (hearing?.press(event) === true) return;
    if (event.key === 'Enter' && !event.defaultPrevented && !event.repeat) {
      event.preventDefault();
      return take();
    }
    if (event.key.toLowerCase() !== 'f' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    field.current?.focus();
    field.current?.select();
  }

  return (
    <Dialog
      title={sourceName(entry, t)}
      onClose={onClose}
      size="large"
      footer={
        <>
          {original !== undefined && (
            <Button
              onPress={() =>
                app.dispatch({
                  type: 'dialog',
                  dialog: { name: 'attachment', file: original, ownerId: entry.source.id },
                })
              }
            >
              {t('sources.original')}
            </Button>
          )}
          {hearing !== null && (
            <Button onPress={hearing.hear}>
              {t('recording.hear')} <CommandKey command="passage.hear" />
            </Button>
          )}
          <Button tone="dark" onPress={take}>
            {t('passages.takeWords')} <Kbd keys="Enter" />
          </Button>
        </>
      }
    >
      <div className={styles.whole} onKeyDown={press}>
        <FindInSource search={search} inputRef={field} />
        {blocks.length === 0 && isWhole ? (
          <p className={styles.none}>{t('sources.emptyText')}</p>
        ) : (
          <Blocks blocks={blocks} target={target} marked={at} found={search.current} />
        )}
      </div>
    </Dialog>
  );
}

interface FindProps {
  search: Search;
  inputRef: React.RefObject<HTMLInputElement | null>;
}

function FindInSource({ search, inputRef }: FindProps) {
  const t = useMessages();
  const number = useNumbers();
  const { query, found, at, setQuery, step } = search;
  return (
    <div className={styles.find} role="search">
      <TextField
        type="search"
        label={t('sources.find')}
        showLabel={false}
        placeholder={t('sources.find')}
        value={query}
        onChange={setQuery}
        inputRef={inputRef}
        onKeyDown={(event) => {
          // With Ctrl it takes the passage in which the words were found.
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          step(event.shiftKey ? -1 : 1);
        }}
      />
      <span className={styles.count} role="status">
        {query.trim() === ''
          ? ''
          : t('sources.found', { at: number(found.length === 0 ? 0 : at + 1), n: number(found.length) })}
      </span>
    </div>
  );
}

interface BlocksProps {
  blocks: readonly SourceBlock[];
  /** The block that is brought into sight; -1 for none. */
  target: number;
  /** The passage that is marked. */
  marked: number | null;
  found: FoundInBlock | null;
}

/** The blocks; only those in sight are in the page. */
function Blocks({ blocks, target, marked, found }: BlocksProps) {
  const t = useMessages();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: blocks.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => BLOCK_HEIGHT,
    overscan: 8,
  });
  useEffect(() => {
    // React Aria puts the focus on the first control: keys are to scroll the text.
    scroller.current?.focus();
  }, []);
  useEffect(() => {
    if (target !== -1) rows.scrollToIndex(target, { align: 'center' });
  }, [target, rows]);
  return (
    <div ref={scroller} className={styles.text} role="region" tabIndex={0} aria-label={t('sources.text')}>
      <div className={styles.blocks} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const block = blocks[index];
          if (block === undefined) return null;
          const place = locatorText(block.locator, t);
          const previous = blocks[index - 1];
          const isSame = previous !== undefined && locatorText(previous.locator, t) === place;
          return (
            <div
              key={index}
              ref={rows.measureElement}
              data-index={index}
              className={styles.block}
              style={{ transform: `translateY(${start}px)` }}
            >
              <span className={styles.place}>{isSame ? '' : place}</span>
              <p className={cx(styles.words, block.kind === 'heading' && styles.heading)} dir="auto">
                <Words block={block} marked={marked} found={found?.block === index ? found : null} />
              </p>
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** A block's words, with the passage or the find in it marked. */
function Words({
  block,
  marked,
  found,
}: {
  block: SourceBlock;
  marked: number | null;
  found: FoundInBlock | null;
}) {
  if (found !== null) {
    const text = textOf(block);
    const unsure = unsureOf(block);
    return (
      <>
        <UnsureText text={text} unsure={unsure} start={0} end={found.start} />
        <mark className={styles.found}>
          <UnsureText text={text} unsure={unsure} start={found.start} end={found.end} />
        </mark>
        <UnsureText text={text} unsure={unsure} start={found.end} end={text.length} />
      </>
    );
  }
  return block.passages.map(({ ordinal, text, unsure = [] }, index): ReactNode => {
    const words = <UnsureText text={text} unsure={unsure} start={0} end={text.length} />;
    return (
      <Fragment key={ordinal}>
        {index === 0 ? '' : ' '}
        {ordinal === marked ? <mark className={styles.marked}>{words}</mark> : words}
      </Fragment>
    );
  });
}

/** The words from `start` to `end`; those that may have been read wrongly are underlined. */
function UnsureText({
  text,
  unsure,
  start,
  end,
}: Span & { text: string; unsure: readonly Span[] }): ReactNode {
  const t = useMessages();
  return unsurePieces(text, unsure, { start, end }).map((piece) =>
    piece.isUnsure ? (
      <span key={piece.start} className={styles.unsure} title={t('sources.unsureWord')}>
        {text.slice(piece.start, piece.end)}
      </span>
    ) : (
      text.slice(piece.start, piece.end)
    ),
  );
}

interface Search {
  query: string;
  found: readonly FoundInBlock[];
  /** Which of them is the current one. */
  at: number;
  current: FoundInBlock | null;
  setQuery(query: string): void;
  step(by: 1 | -1): void;
}

/** Finds words in the blocks; the current find is the first, until the checker steps on. */
function useFind(blocks: readonly SourceBlock[]): Search {
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const found = useMemo(() => findInBlocks(blocks, query), [blocks, query]);
  return {
    query,
    found,
    at,
    current: found[at] ?? null,
    setQuery: (next) => {
      setQuery(next);
      setAt(0);
    },
    step: (by) => found.length > 0 && setAt((at + by + found.length) % found.length),
  };
}
