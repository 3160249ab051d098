import { useState } from 'react';
import type { Claim } from '../../../../core/model/claim/claim.ts';
import {
  isOpenDisagreement,
  isOwnDisagreement,
  isSignOffOf,
  type Review,
} from '../../../../core/model/review/review.ts';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { useRun } from '../../commands/command-context.tsx';
import { useApp } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { useTell } from '../../app-state/use-tell.ts';
import { momentText } from '../../../../core/wording/date-text.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { SettleForm } from './SettleForm.tsx';
import styles from './SecondReader.module.css';

/** One second reader's word on a claim: a sign-off, or a disagreement and how it was settled. */
export function ReviewCard({ review, claim }: { review: Review; claim: Claim }) {
  const t = useMessages();
  const { saver } = useArticleContext();
  const language = useApp((state) => state.language);
  const name = useCheckerName();
  const checkerId = useApp((state) => state.settings.checkerId);
  const number = useArticle(({ data }) => data.order.numbers.get(claim.id)) ?? 0;
  const run = useRun();
  const tell = useTell();
  const isOwn = checkerId === review.checkerId;
  const [settles, setSettles] = useState(false);
  const isOpen = isOpenDisagreement(review);
  const maySettle = isOpen && !isOwnDisagreement(review, claim, checkerId);

  async function takeBack() {
    if ((await saver.save('review.takeBack', { reviewId: review.id })) === null) return;
    const words = t(review.agrees ? 'review.signOffTakenBack' : 'review.disagreementTakenBack', { number });
    tell.done(words, { label: t('command.history.undo'), run: () => run('history.undo') });
  }
  return (
    <div className={cx(styles.card, isOpen && styles.open)}>
      <p className={styles.head}>
        <span>{t(headOf(review, claim, isOwn), { name: name(review.checkerId) })}</span>
        <span className={styles.when}>{momentText(review.createdAt, language)}</span>
      </p>
      {review.verdict !== null && <p>{t('review.wouldSet', { verdict: t(`verdict.${review.verdict}`) })}</p>}
      {!review.agrees && review.said !== undefined && review.said !== null && (
        <p>{t('agreement.wouldSetSaid', { verdict: t(`verdict.${review.said}`) })}</p>
      )}
      {review.independent === true && <p className={styles.hint}>{t('agreement.unseenBy')}</p>}
      {review.reason !== null && review.reason !== '' && (
        <p className={styles.words} dir="auto">
          {review.reason}
        </p>
      )}
      {review.resolvedBy !== null && (
        <p className={styles.words} dir="auto">
          {t('review.resolvedBy', { name: name(review.resolvedBy), words: review.resolution ?? '' })}
        </p>
      )}
      {review.resolvedBy !== null && (review.resolvedVerdict ?? null) !== null && (
        <p>{t('review.settledAs', { verdict: t(`verdict.${review.resolvedVerdict ?? 'unchecked'}`) })}</p>
      )}
      <div className={styles.buttons}>
        {maySettle && !settles && <Button onPress={() => setSettles(true)}>{t('review.settle')}</Button>}
        {isOwn && review.resolvedBy === null && (
          <Button tone="quiet" onPress={() => void takeBack()}>
            {t('review.takeBack')}
          </Button>
        )}
      </div>
      {settles && maySettle && (
        <SettleForm
          review={review}
          claim={claim}
          name={name(review.checkerId)}
          onDone={() => setSettles(false)}
        />
      )}
    </div>
  );
}

function headOf(
  review: Review,
  claim: Claim,
  isOwn: boolean,
):
  | 'review.disagreedBy'
  | 'review.signedOffBy'
  | 'review.signedOffByYou'
  | 'review.outdated'
  | 'agreement.foundSaidAlike' {
  if (!review.agrees) return 'review.disagreedBy';
  if ((review.said ?? null) !== null) return 'agreement.foundSaidAlike';
  if (!isSignOffOf(review, claim)) return 'review.outdated';
  return isOwn ? 'review.signedOffByYou' : 'review.signedOffBy';
}

/** Returns what gives a checker's name. */
function useCheckerName(): (id: string) => string {
  const checkers = useApp((state) => state.checkers);
  return (id) => checkers.find((checker) => checker.id === id)?.name ?? '?';
}
