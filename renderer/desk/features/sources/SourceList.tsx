import { useEffect, useRef, type KeyboardEvent } from 'react';
import { TickmarkError } from '../../../../core/kernel/errors.ts';
import { errorMessage } from '../../../../core/i18n/error-message.ts';
import type { Translate } from '../../../../core/i18n/translate.ts';
import type { Language } from '../../../../core/model/settings/settings.ts';
import { timeText } from '../../../../core/model/source/locator.ts';
import type { SourceEntry, SourceFile } from '../../../../core/model/source/source-text.ts';
import { formatPartialDate } from '../../app-state/formats.ts';
import { useApp } from '../../app-state/app-context.tsx';
import { useRecordingLength } from '../../shared/player/recording-length.ts';
import { useMessages } from '../../ui/interface.tsx';
import pane from '../../ui/PaneList.module.css';
import { pressInList, usePaneListFocus } from '../../ui/pane-list.ts';
import { cx } from '../../ui/props.ts';
import styles from './SourcesPane.module.css';

interface SourceListProps {
  entries: readonly SourceEntry[];
  /** The key of the selected entry. */
  selected: string | null;
  /** The name of the file that is being read, or null. */
  nowRead: string | null;
  onSelect(key: string): void;
  onOpen(entry: SourceEntry): void;
  onEdit(entry: SourceEntry): void;
  onRemove(entry: SourceEntry): void;
}

/** Rows that PageUp and PageDown move by. */
const PAGE = 6;

/** The sources, a row each. The list keeps the focus, and its keys are about the selected row. */
export function SourceList(props: SourceListProps) {
  const { entries, selected, nowRead, onSelect } = props;
  const t = useMessages();
  const list = useRef<HTMLDivElement>(null);
  const at = entries.findIndex((entry) => entryKey(entry) === selected);

  usePaneListFocus(list);
  useEffect(() => {
    if (selected !== null) document.getElementById(rowId(selected))?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  const on = (act: (entry: SourceEntry) => void) => (row: number) => {
    const entry = entries[row];
    if (entry !== undefined) act(entry);
  };
  const press = (event: KeyboardEvent): void =>
    pressInList(event, {
      at,
      count: entries.length,
      page: PAGE,
      onMove: on((entry) => onSelect(entryKey(entry))),
      acts: { Enter: on(props.onOpen), e: on(props.onEdit), Delete: on(props.onRemove) },
    });

  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      aria-label={t('sources.name')}
      aria-activedescendant={at === -1 || selected === null ? undefined : rowId(selected)}
      className={styles.list}
      data-pane-focus
      onKeyDown={press}
    >
      {entries.map((entry) => (
        <SourceRow
          key={entryKey(entry)}
          entry={entry}
          isSelected={entryKey(entry) === selected}
          nowRead={nowRead}
          onSelect={onSelect}
          onOpen={props.onOpen}
        />
      ))}
    </div>
  );
}

/** Returns what tells an entry from all others: files of one piece of evidence have the same id. */
export function entryKey({ source, evidenceId, files }: SourceEntry): string {
  return evidenceId === null ? source.id : `${evidenceId}-${files[0]?.hash ?? ''}`;
}

function rowId(key: string): string {
  return `source-${key}`;
}

interface SourceRowProps extends Pick<SourceListProps, 'nowRead' | 'onSelect' | 'onOpen'> {
  entry: SourceEntry;
  isSelected: boolean;
}

function SourceRow({ entry, isSelected, nowRead, onSelect, onOpen }: SourceRowProps) {
  const t = useMessages();
  const language = useApp((state) => state.language);
  const { source, evidenceId, files } = entry;
  const { lookedAt } = source;
  const kind = t(source.kind === 'interview' ? 'evidence.interviewOrCall' : `evidence.${source.kind}`);
  const facts = [
    // The kind of a piece of evidence is not that of its file.
    ...(evidenceId === null
      ? [kind, t('sources.from', { supplier: t(`supplier.${source.supplier}`) })]
      : [t('sources.ofEvidence', { title: source.title ?? kind })]),
    lookedAt === null
      ? t('sources.notLookedAt')
      : t('evidence.lookedAtShown', { date: formatPartialDate(lookedAt, language) }),
  ];
  const marks = [source.primary && t('source.primary'), source.protected && t('evidence.protected')];
  return (
    <div
      id={rowId(entryKey(entry))}
      role="option"
      aria-selected={isSelected}
      className={cx(pane.row, styles.row, isSelected && pane.selected)}
      onClick={() => onSelect(entryKey(entry))}
      onDoubleClick={() => onOpen(entry)}
    >
      <span className={styles.title} dir="auto">
        {sourceName(entry, t)}
      </span>
      <span className={styles.facts}>{facts.join(' · ')}</span>
      {marks.some((mark) => mark !== false) && (
        <span className={cx(styles.facts, styles.mark)}>
          {marks.filter((mark) => mark !== false).join(' · ')}
        </span>
      )}
      {files.map((file) => (
        <span key={file.hash} className={styles.facts}>
          {file.reading.state === 'recording' ? (
            <RecordingFacts hash={file.hash} />
          ) : file.reading.state === 'failed' ? (
            t(file.reading.error.code === 'scanWithoutText' ? 'reading.noText' : 'reading.failed')
          ) : (
            readingText(file, nowRead, language, t)
          )}
        </span>
      ))}
    </div>
  );
}

/** That a file is a recording, and how long it is once that is known. */
function RecordingFacts({ hash }: { hash: string }) {
  const t = useMessages();
  const length = useRecordingLength(hash);
  return length === null ? t('reading.recording') : t('recording.ofLength', { length: timeText(length) });
}

/** Returns what a source is called: its title, its file, its address or its contact. A file of evidence has its own name. */
export function sourceName({ source, evidenceId, files }: SourceEntry, t: Translate): string {
  return (
    (evidenceId === null ? source.title : null) ??
    files[0]?.name ??
    source.link ??
    source.contact ??
    t('sources.unnamed')
  );
}

/** Returns how far a file was read, in words. */
export function readingText(
  { name, reading }: SourceFile,
  nowRead: string | null,
  language: Language,
  t: Translate,
): string {
  switch (reading.state) {
    case 'waiting':
      return t(name === nowRead ? 'sources.isRead' : 'reading.waiting');
    case 'read': {
      const passages = t('reading.read', { passages: reading.passages });
      return reading.pages === null ? passages : `${t('sources.pages', { n: reading.pages })} · ${passages}`;
    }
    case 'failed':
      return errorMessage(language, new TickmarkError(reading.error.code, { name, ...reading.error.detail }));
    case 'recording':
    case 'stopped':
    case 'locked':
    case 'absent':
      return t(`reading.${reading.state}`);
  }
}
