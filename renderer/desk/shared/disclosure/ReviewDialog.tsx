import { useState, useCallback, useEffect } from 'react';
import { type NearMatch, type NearMatchDecision, placeText } from '../../../../core/protection/near-match.ts';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Segmented } from '../../ui/Choices.tsx';
import type { Id } from '../../../../core/kernel/ids.ts';
import type { Disclosure } from '../../../../core/contract/protection.ts';
import { call } from '../../app-state/bridge.ts';
import { useNotify } from '../../app-state/notifications.ts';
import styles from './Review.module.css';

/**
 * The review before something leaves. It shows every place that still looks like a protected source, with its words, to be
 * blacked out or allowed. A decision about words applies wherever the article has them.
 */
export function ReviewDialog({ review, onClose }: { review: Review; onClose(): void }) {
  const t = useMessages();
  const matches = review.matches ?? [];
  const undecided = [...new Set(matches.filter(({ decision }) => decision === null).map(({ key }) => key))];
  /**
   * Whether the button to close takes the focus when it appears: the button that decided on everything that was left had it,
   * and is removed.
   */
  const [takesFocus, setTakesFocus] = useState(undecided.length === 0);
  function decideAll(decision: NearMatchDecision) {
    setTakesFocus(true);
    void review.decide(undecided, decision);
  }
  return (
    <Dialog
      title={t('nearMatch.title')}
      onClose={onClose}
      footer={
        <>
          <span className={styles.count} role="status">
            {review.open > 0 && t('nearMatch.open', { n: review.open })}
          </span>
          {undecided.length > 0 ? (
            <>
              <Button onPress={onClose}>{t('ui.close')}</Button>
              <Button onPress={() => decideAll('stand')}>{t('nearMatch.standAll')}</Button>
              <Button tone="dark" onPress={() => decideAll('hide')}>
                {t('nearMatch.hideAll')}
              </Button>
            </>
          ) : (
            <Button key="decided" tone="dark" autoFocus={takesFocus} onPress={onClose}>
              {t('ui.close')}
            </Button>
          )}
        </>
      }
    >
      <p className={styles.ask}>{t('nearMatch.ask')}</p>
      <ul className={styles.matches}>
        {matches.map((match, index) => (
          <Match key={`${match.key} ${String(index)}`} match={match} review={review} />
        ))}
      </ul>
    </Dialog>
  );
}

function Match({ match, review }: { match: NearMatch; review: Review }) {
  const t = useMessages();
  const { key, words, before, after, place, like, decision } = match;
  const where = placeText(place, t);
  return (
    <li className={styles.match} data-near-match={words}>
      <p className={styles.excerpt} dir="auto">
        {before}
        <mark className={styles.words}>{words}</mark>
        {after}
      </p>
      <div className={styles.row}>
        <p className={styles.hint}>
          {where} · {t('nearMatch.like', { words: like.words })}
        </p>
        <Segmented
          label={t('nearMatch.choice', { words, place: where })}
          showLabel={false}
          value={decision ?? 'open'}
          choices={[
            { value: 'hide', label: t('nearMatch.hide') },
            { value: 'stand', label: t('nearMatch.stand') },
          ]}
          onChange={(chosen) => {
            if (chosen === 'hide' || chosen === 'stand') void review.decide([key], chosen);
          }}
        />
      </div>
    </li>
  );
}

/** Says in a dialog's form that something that leaves looks like a protected source; shows nothing if nothing does. */
export function ReviewLine({ review, onOpen }: { review: Review; onOpen(): void }) {
  const t = useMessages();
  const matches = review.matches ?? [];
  if (matches.length === 0) return null;
  const hidden = matches.filter(({ decision }) => decision === 'hide').length;
  const standing = matches.filter(({ decision }) => decision === 'stand').length;
  return (
    <section className={styles.line} aria-label={t('nearMatch.title')} data-near-matches={review.open}>
      <h3 className={styles.label}>{t('nearMatch.title')}</h3>
      <p className={review.open > 0 ? styles.warning : styles.hint}>
        {review.open > 0
          ? t('nearMatch.explain', { n: review.open })
          : t('nearMatch.decided', { n: matches.length, hidden, standing })}
      </p>
      <Button onPress={onOpen}>{t('nearMatch.review')}</Button>
    </section>
  );
}

/** The review of what is about to leave: what in it looks like a protected source, and what was decided. */
interface Review {
  /** Null while it is not known. */
  matches: readonly NearMatch[] | null;
  /** How many places nobody has decided on. */
  open: number;
  /** Counts decisions, because a preview from before the last decision is out of date. */
  decisions: number;
  decide(words: readonly string[], decision: NearMatchDecision): Promise<void>;
}

/** Returns the review of what leaves of an article. It is read again when that changes, and after each decision. */
export function useReview(articleId: Id, disclosure: Disclosure): Review {
  const notify = useNotify();
  const [matches, setMatches] = useState<readonly NearMatch[] | null>(null);
  const [decisions, setDecisions] = useState(0);
  const wish = JSON.stringify(disclosure);

  useEffect(() => {
    let isCurrent = true;
    call('protection.review', { articleId, disclosure: JSON.parse(wish) as Disclosure }).then(
      (answer) => isCurrent && setMatches(answer.matches),
      (thrown: unknown) => isCurrent && notify.failed(thrown),
    );
    return () => {
      isCurrent = false;
    };
  }, [articleId, wish, decisions, notify]);

  const decide = useCallback(
    async (words: readonly string[], decision: NearMatchDecision) => {
      try {
        const chosen = words.map((one) => ({ words: one, decision }));
        await call('protection.decide', { articleId, decisions: chosen });
        setDecisions((count) => count + 1);
      } catch (thrown) {
        notify.failed(thrown);
      }
    },
    [articleId, notify],
  );
  const open = (matches ?? []).filter(({ decision }) => decision === null).length;
  return { matches, open, decisions, decide };
}
