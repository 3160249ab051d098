import { verdicts, verdictSign } from '../../../../core/model/claim/verdict.ts';
import { useRun } from '../../commands/command-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { useModKey } from './use-mod-key.ts';
import { Button } from '../../ui/Button.tsx';
import { CommandKey } from '../../ui/Kbd.tsx';
import { cx } from '../../ui/cx.ts';
import type { Load } from '../../app-state/loading/use-load.ts';
import styles from './Library.module.css';

/** A library without articles: what the app does, and how to begin. */
export function EmptyLibrary({ load }: { load: Load }) {
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
