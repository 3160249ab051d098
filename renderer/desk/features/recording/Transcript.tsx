import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { timeText } from '../../../../core/model/source/locator.ts';
import type { SourceFile } from '../../../../core/model/source/source-text.ts';
import type { TranscriptLine } from '../../../../core/model/source/transcript-lines.ts';
import { Button } from '../../ui/Button.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { rowAfterKey } from '../../ui/keyboard.ts';
import { cx } from '../../ui/props.ts';
import styles from './Transcript.module.css';

interface TranscriptProps {
  file: SourceFile;
  lines: readonly TranscriptLine[];
  /** It says when what is said. */
  isTimed: boolean;
  /** False while more of it is to come. */
  isWhole: boolean;
  /** The line that is said now; -1 for none. */
  current: number;
  onPlay(second: number): void;
}

/** The assumed height of a line in pixels before it is measured. */
const LINE_HEIGHT = 56;
/** Lines that PageUp and PageDown move by. */
const PAGE = 8;

/**
 * The transcript of a recording, a line for each time. It follows the playing until the checker scrolls or moves in it, and again once they
 * play from a line or ask for it.
 */
export function Transcript(props: TranscriptProps) {
  const { file, lines, isTimed, isWhole, current, onPlay } = props;
  const t = useMessages();
  const [follows, setFollows] = useState(true);
  const disorder =
    file.reading.state === 'read'
      ? file.reading.warnings.find(({ code }) => code === 'timesOutOfOrder')
      : undefined;
  return (
    <section className={styles.transcript} aria-label={t('recording.transcript')}>
      <div className={styles.head}>
        <span className={styles.name} dir="auto">
          {file.name}
        </span>
        {isTimed && !follows && (
          <Button tone="quiet" onPress={() => setFollows(true)} className={styles.follow}>
            {t('recording.follow')}
          </Button>
        )}
      </div>
      {isWhole && !isTimed && <p className={styles.note}>{t('recording.untimed')}</p>}
      {disorder !== undefined && (
        <p className={styles.note}>{t('warning.timesOutOfOrder', { detail: disorder.detail ?? '' })}</p>
      )}
      <Lines
        lines={lines}
        current={current}
        follows={follows && isTimed}
        onLeave={() => setFollows(false)}
        onPlay={(second) => {
          setFollows(true);
          onPlay(second);
        }}
      />
    </section>
  );
}

interface LinesProps extends Pick<TranscriptProps, 'lines' | 'current' | 'onPlay'> {
  follows: boolean;
  /** The checker reads elsewhere. */
  onLeave(): void;
}

/** The lines; only those in sight are in the page. */
function Lines({ lines, current, follows, onLeave, onPlay }: LinesProps) {
  const t = useMessages();
  const scroller = useRef<HTMLDivElement>(null);
  /** The line that keys are about; null while that is the one that is said. */
  const [own, setOwn] = useState<number | null>(null);
  const cursor = own ?? Math.max(0, current);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_HEIGHT,
    overscan: 8,
  });
  useEffect(() => {
    if (follows && current !== -1) rows.scrollToIndex(current, { align: 'center' });
  }, [follows, current, rows, lines]);
  // Following again, keys are about the line that is said.
  if (follows && own !== null) setOwn(null);

  function play(index: number) {
    const at = lines[index]?.at ?? null;
    if (at === null) return;
    setOwn(null);
    onPlay(at);
  }

  function press(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const next = rowAfterKey(event.key, cursor, lines.length, PAGE);
    if (next === null && event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    if (next === null) return play(cursor);
    setOwn(next);
    onLeave();
    rows.scrollToIndex(next, { align: 'auto' });
  }

  return (
    <div
      ref={scroller}
      role="listbox"
      tabIndex={0}
      aria-label={t('recording.lines')}
      aria-activedescendant={lines.length === 0 ? undefined : lineId(cursor)}
      className={styles.lines}
      onKeyDown={press}
      onWheel={onLeave}
      onTouchMove={onLeave}
      // A press on the bar beside the lines, not on one of them.
      onPointerDown={(event) => event.target === event.currentTarget && onLeave()}
    >
      <div className={styles.all} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const line = lines[index];
          if (line === undefined) return null;
          return (
            <div
              key={index}
              ref={rows.measureElement}
              id={lineId(index)}
              data-index={index}
              role="option"
              aria-selected={index === cursor}
              aria-posinset={index + 1}
              aria-setsize={lines.length}
              {...(index === current && { 'aria-current': 'true' as const })}
              className={cx(
                styles.line,
                index === current && styles.said,
                index === own && styles.cursor,
                line.at === null && styles.untimed,
              )}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => {
                // Words that are selected are about to be copied.
                if (window.getSelection()?.isCollapsed !== false) play(index);
              }}
            >
              <span className={styles.time}>{line.at === null ? '' : timeText(line.at)}</span>
              <p className={styles.words} dir="auto">
                {line.speaker !== null && lines[index - 1]?.speaker !== line.speaker && (
                  <span className={styles.speaker}>{line.speaker}</span>
                )}
                {line.text}
              </p>
            </div>
          );
        })}
      </div>
    </div>
  );
}

function lineId(index: number): string {
  return `transcript-line-${index}`;
}
