import { useEffect, useId, useRef, useState, type KeyboardEvent, type PointerEvent, type Ref } from 'react';
import { useArticleIfAny } from '../../article-state/article-context.tsx';
import { useSwitchChecker } from '../../article-state/use-switch-checker.ts';
import { rowAfterKey, usePointerMoved } from '../../ui/keyboard.ts';
import { useRun } from '../../commands/command-context.tsx';
import { useApp } from '../../app-state/app-context.tsx';
import { useSnippetInsertion } from '../../shared/snippets/snippet-insertion.ts';
import { useMessages } from '../../ui/interface.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { paletteEntries, type PaletteEntry } from './palette-entries.ts';
import { assertNever } from '../../../../core/kernel/assert-never.ts';
import { CommandKey } from '../../ui/Kbd.tsx';
import { VerdictSign } from '../../ui/VerdictSign.tsx';
import { cx } from '../../ui/props.ts';
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

interface PaletteRowProps {
  ref: Ref<HTMLDivElement>;
  id: string;
  entry: PaletteEntry;
  isCurrent: boolean;
  /** Called for every event of the pointer over it: not all of them are somebody's. */
  onPoint(event: PointerEvent): void;
  onPress(): void;
}

function PaletteRow({ ref, id, entry, isCurrent, onPoint, onPress }: PaletteRowProps) {
  return (
    <div
      ref={ref}
      id={id}
      role="option"
      aria-selected={isCurrent}
      className={cx(styles.row, isCurrent && styles.current)}
      onPointerMove={onPoint}
      onClick={onPress}
    >
      <Words entry={entry} />
    </div>
  );
}

function Words({ entry }: { entry: PaletteEntry }) {
  switch (entry.type) {
    case 'command':
      return <CommandWords entry={entry} />;
    case 'checker':
      return <CheckerWords entry={entry} />;
    case 'snippet':
      return <SnippetWords entry={entry} />;
    case 'claim':
      return <ClaimWords entry={entry} />;
    default:
      return assertNever(entry);
  }
}

function CheckerWords({ entry: { checker } }: { entry: PaletteEntry & { type: 'checker' } }) {
  const t = useMessages();
  return (
    <>
      <bdi className={styles.label}>{checker.name}</bdi>
      <span className={styles.menu}>{t('sitting.who')}</span>
      <span className={styles.menu}>{checker.initials}</span>
    </>
  );
}

function SnippetWords({ entry: { snippet } }: { entry: PaletteEntry & { type: 'snippet' } }) {
  const t = useMessages();
  return (
    <>
      <bdi className={styles.name}>{snippet.name}</bdi>
      <span className={styles.text} dir="auto">
        {snippet.text}
      </span>
      <span className={styles.menu}>{t('snippets.inPalette')}</span>
    </>
  );
}

function CommandWords({ entry }: { entry: PaletteEntry & { type: 'command' } }) {
  const t = useMessages();
  const { menu, id } = entry.command;
  return (
    <>
      <span className={styles.label}>{entry.label}</span>
      {menu !== null && <span className={styles.menu}>{t(`menu.${menu}`)}</span>}
      <CommandKey command={id} />
    </>
  );
}

function ClaimWords({ entry }: { entry: PaletteEntry & { type: 'claim' } }) {
  const t = useMessages();
  const { claim, number } = entry;
  return (
    <>
      <span className={styles.number}>{number}</span>
      <VerdictSign verdict={claim.verdict} size={12} />
      <span className="unseen">{t(`verdict.${claim.verdict}`)}</span>
      <span className={styles.quote} dir="auto">
        {claim.quote}
      </span>
      {claim.attribution !== null && <span className={styles.menu}>{claim.attribution.speaker}</span>}
    </>
  );
}
