import { useState } from 'react';
import type { NearMatch, NearMatchDecision } from '../../../../core/protection/near-match.ts';
import { placeText } from '../../../../core/protection/place-text.ts';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import type { Review } from './use-review.ts';
import styles from './Review.module.css';

/**
 * The review before something leaves: every place that still looks like a protected source, in its words, to be blacked out
 * or let stand. What is decided of words holds wherever the article has them.
 */
export function ReviewDialog({ review, onClose }: { review: Review; onClose(): void }) {
  const t = useMessages();
  const matches = review.matches ?? [];
  const undecided = [...new Set(matches.filter(({ decision }) => decision === null).map(({ key }) => key))];
  /** Whether the button to close takes the focus as it comes: what decided on all that was left goes, and had it. */
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
