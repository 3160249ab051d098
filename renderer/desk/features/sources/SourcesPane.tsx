import { useRef, useState, type ClipboardEvent, type DragEvent, type ReactNode } from 'react';
import type { Id } from '../../../../core/kernel/ids.ts';
import type { SourceEntry } from '../../../../core/model/source/source-text.ts';
import type { CommandId } from '../../../../core/commands/commands.ts';
import { useAppStore } from '../../app-state/app-context.tsx';
import { call } from '../../app-state/bridge.ts';
import { useNumbers } from '../../app-state/formats.ts';
import { useNotify } from '../../app-state/notifications.ts';
import { useArticleContext } from '../../article-state/article-context.tsx';
import { evidenceIn, namedPictures } from '../../article-state/evidence-form.ts';
import { useRun } from '../../commands/command-context.tsx';
import { isField } from '../../app-state/loading/paste-and-drop.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ActionMenu } from '../../ui/Popover.tsx';
import { ProgressRail } from '../../ui/ProgressLine.tsx';
import { cx } from '../../ui/props.ts';
import { useMessages } from '../../ui/interface.tsx';
import { addSourceFiles, beginSource } from './add-sources.ts';
import { SelectedSource } from './SelectedSource.tsx';
import { entryKey, SourceList } from './SourceList.tsx';
import { useSourceActions } from './source-actions.ts';
import { useSources, type ArticleSources } from '../../shared/sources/use-sources.ts';
import styles from './SourcesPane.module.css';

/**
 * What the article rests on: its sources, how far they are read, and what can be done with each. `first` is the id of the source that is
 * selected to begin with, null for the first in the list.
 */
export function SourcesPane({ first }: { first: Id | null }) {
  const t = useMessages();
  const sources = useSources();
  const { entries, reading, refresh } = sources;
  const [selectedKey, setSelectedKey] = useState<string | null>(first);
  const [known, setKnown] = useState<readonly SourceEntry[] | null>(null);
  const { isOver, ...incoming } = useIncoming();
  const act = useSourceActions(refresh);
  // What was just added is what the checker goes on with. A row that is gone passes the selection on to its neighbour.
  if (entries !== known) {
    setKnown(entries);
    setSelectedKey(selectedAfter(known, entries ?? [], selectedKey));
  }
  const selected = entries?.find((entry) => entryKey(entry) === selectedKey) ?? null;

  return (
    <section
      className={cx(styles.pane, isOver && styles.over)}
      aria-label={t('sources.name')}
      // The pane takes the focus while it has no list, so that what is pasted there becomes a source.
      tabIndex={-1}
      {...((entries === null || entries.length === 0) && { 'data-pane-focus': true })}
      {...incoming}
    >
      {entries !== null && entries.length === 0 && <NoSources />}
      {entries !== null && entries.length > 0 && (
        <>
          <div className={styles.tools}>
            <AddButton />
          </div>
          <SourceList
            entries={entries}
            selected={selectedKey}
            nowRead={reading?.name ?? null}
            onSelect={setSelectedKey}
            onOpen={act.open}
            onEdit={act.edit}
            onRemove={act.remove}
          />
          {selected !== null && <SelectedSource entry={selected} act={act} />}
        </>
      )}
      <Reading reading={reading} entries={entries ?? []} onStopped={refresh} />
      {isOver && (
        <p className={styles.dropHint} role="status">
          {t('sources.drop')}
        </p>
      )}
    </section>
  );
}

/** Returns which source is selected once others are there: a new one, the same one, or the neighbour of one that is gone. */
function selectedAfter(
  before: readonly SourceEntry[] | null,
  after: readonly SourceEntry[],
  selected: string | null,
): string | null {
  const had = new Set(before?.map(entryKey));
  const added = before === null ? undefined : after.findLast((entry) => !had.has(entryKey(entry)));
  if (added !== undefined) return entryKey(added);
  if (after.some((entry) => entryKey(entry) === selected)) return selected;
  const at = before?.findIndex((entry) => entryKey(entry) === selected) ?? -1;
  const next = after[Math.min(Math.max(0, at), after.length - 1)];
  return next === undefined ? null : entryKey(next);
}

/** What the pane is for, and the ways to fill it. */
function NoSources() {
  const t = useMessages();
  return (
    <EmptyState compact title={t('sources.none')} actions={<AddButton />}>
      {t('sources.noneText')}
    </EmptyState>
  );
}

const additions = [
  'source.addFiles',
  'source.addFolder',
  'source.addLink',
  'source.addTalk',
  'source.addFromArticle',
] as const satisfies readonly CommandId[];

/** The button that opens the ways to add a source. */
function AddButton() {
  const t = useMessages();
  const run = useRun();
  const anchor = useRef<HTMLSpanElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <span ref={anchor}>
      <Button isMenuOpen={isOpen} onPress={() => setOpen(true)}>
        {t('sources.add')}
      </Button>
      {isOpen && (
        <ActionMenu
          label={t('sources.add')}
          anchor={anchor}
          onClose={() => setOpen(false)}
          actions={additions.map((id) => ({ id, label: t(`command.${id}`), run: () => run(id) }))}
        />
      )}
    </span>
  );
}

interface ReadingProps {
  reading: ArticleSources['reading'];
  entries: readonly SourceEntry[];
  onStopped(): void;
}

/** The progress of reading, with the button that stops it. Nothing while no file waits. */
function Reading({ reading, entries, onStopped }: ReadingProps): ReactNode {
  const t = useMessages();
  const number = useNumbers();
  const notify = useNotify();
  const waiting = entries.flatMap(({ files }) => files).filter((file) => file.reading.state === 'waiting');
  if (waiting.length === 0 && (reading === null || reading.name === null)) return null;
  const done = reading?.done ?? 0;
  const total = Math.max(1, reading?.total ?? waiting.length);
  const pages = reading?.pages;
  const files = t('sources.reading', { done: number(done), total: number(total) });
  const text =
    pages === undefined
      ? files
      : `${files} · ${t('sources.recognizing', { page: number(pages.done + 1), total: number(pages.total) })}`;
  const stop = () =>
    call('source.cancelReading', {}).then(onStopped, (thrown: unknown) => notify.failed(thrown));
  return (
    <div className={styles.reading}>
      <p className={styles.readingText} role="status">
        {text}
      </p>
      <Button tone="quiet" onPress={() => void stop()}>
        {t('load.stop')}
      </Button>
      <ProgressRail
        label={text}
        done={done + (pages === undefined ? 0 : pages.done / pages.total)}
        total={total}
        className={styles.rail}
      />
    </div>
  );
}

/** Takes what is pasted or dropped on the pane: files become sources, an address becomes the form of a link. */
function useIncoming() {
  const t = useMessages();
  const app = useAppStore();
  const { store } = useArticleContext();
  const notify = useNotify();
  const [isOver, setOver] = useState(false);
  const add = (files: readonly File[]) => void addSourceFiles({ app, store, notify }, files);
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  return {
    isOver,
    onDragOver: (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    },
    onDragLeave: (event: DragEvent) => {
      const { relatedTarget } = event;
      if (!(relatedTarget instanceof Node && event.currentTarget.contains(relatedTarget))) setOver(false);
    },
    onDrop: (event: DragEvent) => {
      setOver(false);
      if (!hasFiles(event)) return;
      // The window would load them as articles.
      event.preventDefault();
      add([...event.dataTransfer.files]);
    },
    onPaste: (event: ClipboardEvent) => {
      if (isField(event.target instanceof Element ? event.target : null)) return;
      const pasted = evidenceIn(event.clipboardData);
      if (pasted === null) return;
      // The desk would begin evidence with it.
      event.preventDefault();
      event.stopPropagation();
      if (pasted.link !== null) beginSource(app, 'link', pasted.link);
      else add(namedPictures(pasted.files, t('evidence.pasted'), new Date()));
    },
  };
}
