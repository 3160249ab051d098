import type { ReactNode } from 'react';
import { noFilter } from '../../../../core/model/library/filter.ts';
import { useRun } from '../../commands/command-context.tsx';
import { useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { errorText } from '../../app-state/notifications.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { CommandKey } from '../../ui/Kbd.tsx';
import type { Articles, Shown, ViewControl } from './use-library-view.ts';
import type { Load } from '../../app-state/loading/use-load.ts';
import { verdicts, verdictSign } from '../../../../core/model/claim/verdict.ts';
import { useModKey } from './LibraryFooter.tsx';
import { cx } from '../../ui/props.ts';
import styles from './LibraryBody.module.css';

interface LibraryBodyProps {
  articles: Articles;
  shown: Shown;
  control: ViewControl;
  load: Load;
  /** The table, for when there is something to put into it. */
  children: ReactNode;
}

/** The table, or what stands in its place: reading, could not be read, nothing yet, nothing left by the filter. */
export function LibraryBody({ articles, shown, control, load, children }: LibraryBodyProps) {
  const t = useMessages();
  const store = useAppStore();
  const { list, failure, readAgain } = articles;
  const { shelf } = control.view;

  if (list === null && failure === null)
    return (
      <div className={styles.empty} aria-busy="true" role="status">
        <p className={styles.reading}>{t('library.reading')}</p>
      </div>
    );
  if (list === null)
    return (
      <div className={styles.empty} role="alert">
        <EmptyState
          title={t('library.failed')}
          actions={<Button onPress={readAgain}>{t('library.retry')}</Button>}
        >
          {errorText(store, failure)}
        </EmptyState>
      </div>
    );
  if (list.lines.length === 0) return <EmptyLibrary load={load} />;
  if (shown.shelf.length === 0) return <EmptyShelf control={control} />;
  if (shown.remaining === 0)
    return (
      <div className={styles.empty} role="status">
        <EmptyState
          title={t('library.noMatch')}
          actions={
            <Button onPress={() => control.change({ filter: noFilter })}>{t('library.clearFilters')}</Button>
          }
        >
          {t('library.noMatchHint', { n: shown.shelf.length })}
        </EmptyState>
      </div>
    );
  return (
    <>
      {shelf === 'deleted' && <p className={styles.note}>{t('library.deletedNote')}</p>}
      {children}
    </>
  );
}

/** A shelf with nothing on it, in a library that has articles elsewhere. */
function EmptyShelf({ control }: { control: ViewControl }) {
  const t = useMessages();
  const run = useRun();
  const { shelf } = control.view;
  const back = (
    <Button onPress={() => control.change({ shelf: 'articles', top: 0 })}>{t('library.showAll')}</Button>
  );
  const load = (
    <Button tone="dark" onPress={() => run('article.load')}>
      {t('library.load')} <CommandKey command="article.load" />
    </Button>
  );
  return (
    <div className={styles.empty} role="status">
      <EmptyState title={t(`library.emptyShelf.${shelf}`)} actions={shelf === 'articles' ? load : back}>
        {t(`library.emptyShelf.${shelf}.hint`)}
      </EmptyState>
    </div>
  );
}

/** A library without articles: what the app does, and how to begin. */
function EmptyLibrary({ load }: { load: Load }) {
  const t = useMessages();
  const run = useRun();
  const paste = useModKey('V');
  return (
    <section className={styles.empty} aria-labelledby="empty-title">
      <div className={styles.emptyInside}>
        <h2 id="empty-title" className={styles.emptyTitle}>
          {t('empty.title')}
        </h2>
        <p className={styles.emptyText}>{t('empty.what')}</p>
        <p className={styles.marks} aria-hidden>
          {verdicts.map((verdict) => (
            <span key={verdict} data-sign={verdictSign[verdict]} className={cx(styles.mark, styles[verdict])}>
              {t(`verdict.${verdict}`)}
            </span>
          ))}
        </p>
        <div className={styles.emptyLoad}>
          <Button tone="dark" autoFocus onPress={() => run('article.load')}>
            {t('empty.load')} <CommandKey command="article.load" />
          </Button>
          <span className={styles.emptyFormats}>{t('empty.formats')}</span>
        </div>
        <p className={styles.samples}>
          {t('empty.sample')}
          <Button onPress={() => load.sample('en')}>{t('empty.sample.en')}</Button>
          <Button onPress={() => load.sample('nl')}>{t('empty.sample.nl')}</Button>
        </p>
        <p className={styles.emptyHint}>
          {t('empty.hint', { key: paste })} {t('empty.offline')}
        </p>
      </div>
    </section>
  );
}
