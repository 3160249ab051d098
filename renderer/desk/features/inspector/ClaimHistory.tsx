import { useEffect, useId, useState } from 'react';
import { ChevronRight } from 'lucide-react';
import type { Claim } from '../../../../core/model/claim/claim.ts';
import { eventWords } from '../../../../core/wording/event.ts';
import type { Event } from '../../../../core/model/history/event.ts';
import { useArticle } from '../../article-state/article-context.tsx';
import { evidenceOf, reviewsOf } from '../../article-state/article-data.ts';
import { call } from '../../app-state/bridge.ts';
import { useApp } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { useNotify } from '../../app-state/notifications.ts';
import { momentText } from '../../../../core/wording/date-text.ts';
import { cx } from '../../ui/props.ts';
import styles from './ClaimInspector.module.css';

/** Everything that was done to the claim, newest first; fetched only when it is looked at. */
export function ClaimHistory({ claim }: { claim: Claim }) {
  const t = useMessages();
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  return (
    <section className={styles.section}>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setOpen(!isOpen)}
      >
        <ChevronRight size={13} aria-hidden className={cx(isOpen && styles.turned)} />
        {t('inspector.history')}
      </button>
      <div id={listId}>{isOpen && <Entries claim={claim} />}</div>
    </section>
  );
}

function Entries({ claim }: { claim: Claim }) {
  const t = useMessages();
  const notify = useNotify();
  const language = useApp((state) => state.language);
  const checkers = useApp((state) => state.checkers);
  const evidence = useArticle(({ data }) => evidenceOf(data, claim.id));
  const reviews = useArticle(({ data }) => reviewsOf(data, claim.id));
  const [events, setEvents] = useState<readonly Event[]>([]);
  useEffect(() => {
    let cancelled = false;
    call('claim.history', { claimId: claim.id }).then(
      (history) => !cancelled && setEvents(history.events.toReversed()),
      (thrown: unknown) => !cancelled && notify.failed(thrown),
    );
    return () => {
      cancelled = true;
    };
    // A change of the claim, of its evidence or of a second reading is a new entry.
  }, [claim, evidence, reviews, notify]);

  return (
    <ol className={styles.historyList}>
      {events.map((event) => {
        const { what, details } = eventWords(event, t);
        const initials = checkers.find(({ id }) => id === event.checkerId)?.initials;
        return (
          <li key={event.id} className={styles.entry}>
            <p>{what}</p>
            {details.map((detail) => (
              <p key={detail} className={styles.detail} dir="auto">
                {detail}
              </p>
            ))}
            <p className={styles.when}>
              {initials === undefined ? '' : `${initials} · `}
              {momentText(event.at, language)}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
