import { useRef } from 'react';
import type { CommandId } from '../../../../core/commands/commands.ts';
import { commandOf } from '../../../../core/commands/commands.ts';
import type { ArticleSummary } from '../../../../core/contract/index.ts';
import type { MessageKey } from '../../../../core/i18n/messages.ts';
import { keysOf } from '../../../../core/commands/key-bindings.ts';
import type { Shelf } from '../../../../core/model/library/view.ts';
import { useRun } from '../../commands/command-context.tsx';
import { useApp } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { ActionMenu, type MenuAction } from '../../ui/Popover.tsx';
import styles from './ArticleTable.module.css';

/** The point at which the menu opens, in the window's CSS pixels. */
export interface MenuPlace {
  x: number;
  y: number;
}

export interface RowMenuProps {
  place: MenuPlace;
  /** What it is about. */
  summaries: readonly ArticleSummary[];
  shelf: Shelf;
  onRestore(summary: ArticleSummary): void;
  onClose(): void;
}

/** CSS pixels that an entry takes, and the menu's own edges. */
const ENTRY = 30;
const EDGES = 24;

/** What can be done with an article, or with several that are chosen. */
export function RowMenu({ place, summaries, shelf, onRestore, onClose }: RowMenuProps) {
  const t = useMessages();
  const run = useRun();
  const keys = useApp((state) => state.settings.keys);
  const anchor = useRef<HTMLDivElement>(null);
  const [first] = summaries;
  if (first === undefined) return null;
  const action = (id: CommandId, label: MessageKey): MenuAction => {
    const [key] = id === 'library.open' ? ['Enter'] : keysOf(commandOf(id), keys);
    return { id, label: t(label), ...(key !== undefined && { keys: key }), run: () => run(id) };
  };
  const ofOne = [
    action('library.open', 'library.open'),
    action('library.rename', 'library.rename'),
    action('library.details', 'library.details'),
    action('library.saveCase', 'library.case'),
  ];
  const actions: readonly MenuAction[] =
    shelf === 'deleted'
      ? [
          { id: 'restore', label: t('library.restore'), run: () => summaries.forEach(onRestore) },
          ...(summaries.length === 1 ? [action('library.erase', 'erase.article')] : []),
        ]
      : [
          ...(summaries.length === 1 ? ofOne : []),
          action('library.export', 'library.export'),
          action('library.results', 'library.results'),
          action('library.archive', shelf === 'archive' ? 'library.unarchive' : 'library.archive'),
          action('library.remove', 'library.delete'),
          ...(summaries.length === 1 ? [action('library.erase', 'erase.article')] : []),
        ];
  // If there is no room below, the menu begins higher, so that it is not cut off.
  const lowest = Math.max(0, window.innerHeight - actions.length * ENTRY - EDGES);
  const label =
    summaries.length === 1
      ? t('library.rowActions', { title: first.article.title })
      : t('library.pickedActions', { n: summaries.length });
  return (
    <>
      <div ref={anchor} className={styles.anchor} style={{ left: place.x, top: Math.min(place.y, lowest) }} />
      <ActionMenu label={label} actions={actions} anchor={anchor} onClose={onClose} />
    </>
  );
}
