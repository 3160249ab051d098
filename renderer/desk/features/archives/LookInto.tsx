import { useEffect, useRef, useState } from 'react';
import type { Output } from '../../../../core/contract/index.ts';
import type { CheckArchive } from '../../../../core/model/earlier-check/earlier-check.ts';
import { call } from '../../app-state/bridge.ts';
import { formatPartialDate } from '../../app-state/formats.ts';
import { useApp, useAppStore } from '../../app-state/app-context.tsx';
import { errorText, useNotify } from '../../app-state/notifications.ts';
import { LinkDialog } from '../../shared/LinkDialog.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useFirstFocus } from '../../ui/keyboard.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import fields from '../../ui/Dialog.module.css';
import managed from '../../ui/ManagedList.module.css';
import styles from './Archives.module.css';

type Page = Output<'archives.search'>;
type ListedCheck = Page['checks'][number];

interface LookIntoProps {
  archive: CheckArchive;
  onBack(): void;
  onClose(): void;
}

/** The checks of an archive, the newest first, and those that have some words. */
export function LookInto({ archive, onBack, onClose }: LookIntoProps) {
  const t = useMessages();
  const [words, setWords] = useState('');
  const [link, setLink] = useState<string | null>(null);
  const { page, why, more } = useChecks(archive.id, words);
  const first = useFirstFocus<HTMLDivElement>(true);
  return (
    <Dialog
      title={archive.name}
      onClose={onClose}
      size="large"
      footer={
        <>
          <Button onPress={onBack}>{t('archives.back')}</Button>
          <Button onPress={onClose}>{t('ui.close')}</Button>
        </>
      }
    >
      <div ref={first} className={managed.view}>
        <SearchField label={t('archives.search', { name: archive.name })} value={words} onChange={setWords} />
        <p role="status" className={fields.hint}>
          {page === null ? t('archives.searching') : t('archives.found', { n: page.total })}
        </p>
        {why !== null && (
          <p role="alert" className={fields.failed}>
            {why}
          </p>
        )}
        {page !== null && page.checks.length > 0 && (
          <ul className={styles.checks} aria-label={t('archives.results')}>
            {page.checks.map((check) => (
              <CheckRow key={check.id} check={check} onOpen={setLink} />
            ))}
          </ul>
        )}
        {page !== null && page.checks.length < page.total && (
          <div className={managed.buttons}>
            <Button onPress={more}>{t('archives.more')}</Button>
          </div>
        )}
      </div>
      {link !== null && <LinkDialog link={link} onClose={() => setLink(null)} />}
    </Dialog>
  );
}

/** One check: what was claimed, how it was rated in its publisher's words, by whom and when, and where that stands. */
function CheckRow({ check, onOpen }: { check: ListedCheck; onOpen(link: string): void }) {
  const t = useMessages();
  const notify = useNotify();
  const language = useApp((state) => state.language);
  const { claim, title, claimant, publisher, published, rating, address } = check;
  const lang = check.language === 'und' ? undefined : check.language;
  const date = published === null ? null : formatPartialDate(published, language);

  function copy(words: string) {
    call('app.copy', { words }).then(() => notify.done(t('archives.copied')), notify.failed);
  }
  return (
    <li className={styles.check}>
      <p className={styles.claim} lang={lang} dir="auto">
        {claim}
      </p>
      {title !== '' && title !== claim && (
        <p className={styles.heading} lang={lang} dir="auto">
          {title}
        </p>
      )}
      <p className={managed.facts}>
        {rating !== '' && <span className={styles.rating}>{t('archives.rated', { rating })}</span>}
        {publisher !== null && <bdi>{publisher}</bdi>}
        {date !== null && <span>{date}</span>}
        {claimant !== null && <span>{t('archives.by', { name: claimant })}</span>}
      </p>
      {address !== null && (
        <div className={styles.address}>
          <LinkButton onPress={() => onOpen(address)}>{address}</LinkButton>
          <Button
            tone="quiet"
            label={t('archives.of', { action: t('archives.copyAddress'), name: address })}
            onPress={() => copy(address)}
          >
            {t('archives.copyAddress')}
          </Button>
        </div>
      )}
    </li>
  );
}

/** How long somebody may pause in a word, in milliseconds. */
const PAUSE = 200;

/** Returns the checks of an archive that have some words, as far as they are shown; null while others are searched. */
function useChecks(id: number, words: string) {
  const store = useAppStore();
  const [page, setPage] = useState<(Page & { words: string }) | null>(null);
  const [why, setWhy] = useState<string | null>(null);
  const asked = useRef(0);

  useEffect(() => {
    const mine = ++asked.current;
    const ask = () => {
      call('archives.search', { id, words, offset: 0 }).then(
        (found) => {
          if (asked.current !== mine) return;
          setPage({ ...found, words });
          setWhy(null);
        },
        (thrown: unknown) => {
          if (asked.current === mine) setWhy(errorText(store, thrown));
        },
      );
    };
    if (words === '') {
      ask();
      return undefined;
    }
    const timer = setTimeout(ask, PAUSE);
    return () => clearTimeout(timer);
  }, [id, words, store]);

  async function next(shown: Page & { words: string }) {
    const mine = ++asked.current;
    try {
      const found = await call('archives.search', { id, words: shown.words, offset: shown.checks.length });
      if (asked.current !== mine) return;
      setPage({ ...shown, checks: [...shown.checks, ...found.checks], total: found.total });
    } catch (thrown) {
      if (asked.current === mine) setWhy(errorText(store, thrown));
    }
  }

  const isCurrent = page?.words === words;
  return { page: isCurrent ? page : null, why, more: () => void (page && next(page)) };
}
