import { useLayoutEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { useRun } from '../../commands/command-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { findFrom, searchIn } from './find-words.ts';
import styles from './Galley.module.css';

/** Finds words in the article; there only while something is looked for. */
export function FindBar() {
  const isOpen = useArticle(({ finding }) => finding !== null);
  return isOpen && <OpenBar />;
}

function OpenBar() {
  const t = useMessages();
  const run = useRun();
  const { store } = useArticleContext();
  const finding = useArticle((view) => view.finding);
  const text = useArticle(({ data }) => data.version.text);
  const search = useMemo(() => searchIn(text), [text]);
  const input = useRef<HTMLInputElement>(null);

  // When the bar is opened again, the field takes the focus with its words selected, ready to be replaced.
  const opened = finding?.opened;
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, [opened]);
  if (finding === null) return null;
  const { query, found, current } = finding;

  function look(next: string) {
    store.dispatch({ type: 'find', finding: findFrom(store.get(), next, search(next)), reveal: true });
  }
  function press(event: KeyboardEvent) {
    if (event.key === 'Enter') run(event.shiftKey ? 'find.previous' : 'find.next');
    else if (event.key === 'Escape') run('desk.back');
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className={styles.bar} role="search">
      <TextField
        label={t('command.find.open')}
        showLabel={false}
        type="search"
        placeholder={t('command.find.open')}
        value={query}
        onChange={look}
        onKeyDown={press}
        inputRef={input}
        className={styles.field}
      />
      <span className={styles.count} aria-live="polite">
        {query.trim() === ''
          ? ''
          : found.length === 0
            ? t('find.none')
            : t('find.count', { at: current + 1, count: found.length })}
      </span>
      <IconButton
        label={t('command.find.previous')}
        command="find.previous"
        onPress={() => run('find.previous')}
      >
        <ChevronUp size={16} aria-hidden />
      </IconButton>
      <IconButton label={t('command.find.next')} command="find.next" onPress={() => run('find.next')}>
        <ChevronDown size={16} aria-hidden />
      </IconButton>
      <IconButton label={t('ui.close')} keys="Escape" onPress={() => run('desk.back')}>
        <X size={16} aria-hidden />
      </IconButton>
    </div>
  );
}
