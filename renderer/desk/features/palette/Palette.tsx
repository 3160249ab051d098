import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useArticleIfAny } from '../../article-state/article-context.tsx';
import { useSwitchChecker } from '../../article-state/use-switch-checker.ts';
import { rowAfterKey } from '../../ui/list-keys.ts';
import { useRun } from '../../commands/command-context.tsx';
import { useApp } from '../../app-state/app-context.tsx';
import { useSnippetInsertion } from '../../parts/snippets/use-snippet-insertion.ts';
import { useMessages } from '../../ui/interface.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { usePointerMoved } from '../../ui/use-pointer-moved.ts';
import { PaletteRow } from './PaletteRow.tsx';
import { paletteEntries, type PaletteEntry } from './palette-entries.ts';
import styles from './Palette.module.css';

/** Any command, and any checker, snippet or claim by its words: typed, chosen with the arrows, done with Enter. */
export function Palette({ onClose }: { onClose(): void }) {
  const t = useMessages();
  const run = useRun();
  const screen = useApp((state) => state.screen.name);
  const article = useArticleIfAny();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const isMoved = usePointerMoved();
  const listId = useId();
  const current = useRef<HTMLDivElement>(null);
  const snippets = useSnippetInsertion();
  const data = article?.store.get().data ?? null;
  const checkers = useApp((state) => state.checkers);
  const checkerId = useApp((state) => state.settings.checkerId);
  const switchTo = useSwitchChecker();
  const hasVault = useApp((state) => state.vault === 'open');
  const others = checkers.filter(({ id }) => id !== checkerId);
  const entries = paletteEntries(query, screen, data, snippets.offered, others, t, hasVault);

  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' });
  }, [at, query]);

  function perform(entry: PaletteEntry | undefined) {
    if (entry === undefined) return;
    if (entry.type === 'snippet') return snippets.insert(entry.snippet, onClose);
    onClose();
    if (entry.type === 'checker') return void switchTo(entry.checker);
    if (entry.type === 'command') run(entry.command.id);
    else article?.store.dispatch({ type: 'select', id: entry.claim.id, reveal: true });
  }
  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const next = ['Home', 'End'].includes(event.key) ? null : rowAfterKey(event.key, at, entries.length, 8);
    if (next !== null) setAt(next);
    else if (event.key === 'Enter') perform(entries[at]);
    else return;
    event.preventDefault();
  }

  return (
    <Dialog title={t('palette.title')} showTitle={false} onClose={onClose}>
      <div className={styles.palette}>
        <input
          className={styles.input}
          role="combobox"
          aria-label={t('palette.title')}
          aria-autocomplete="list"
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={entries.length > 0 ? `${listId}-${at}` : undefined}
          placeholder={t(article === null ? 'palette.placeholder' : 'palette.placeholderDesk')}
          value={query}
          autoFocus
          spellCheck={false}
          onChange={(event) => {
            setQuery(event.target.value);
            setAt(0);
          }}
          onKeyDown={press}
        />
        <div id={listId} role="listbox" aria-label={t('palette.title')} className={styles.list}>
          {entries.map((entry, index) => (
            <PaletteRow
              key={entry.key}
              ref={index === at ? current : null}
              id={`${listId}-${index}`}
              entry={entry}
              isCurrent={index === at}
              onPoint={(event) => isMoved(event) && setAt(index)}
              onPress={() => perform(entry)}
            />
          ))}
        </div>
        <div role="status">{entries.length === 0 && <p className={styles.none}>{t('palette.none')}</p>}</div>
      </div>
    </Dialog>
  );
}
