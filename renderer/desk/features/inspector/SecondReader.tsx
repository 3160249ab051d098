import { useState } from 'react';
import type { Claim } from '../../../../core/model/claim/claim.ts';
import {
  isOwnDisagreement,
  isSignOffOf,
  tickOfClaim,
  isOpenDisagreement,
  type Review,
} from '../../../../core/model/review/review.ts';
import { reviewsOf } from '../../article-state/article-data.ts';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { useRun } from '../../commands/command-context.tsx';
import { useApp } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { CommandKey } from '../../ui/Kbd.tsx';
import { Section, useFocusRequest } from './Section.tsx';
import { useNotify } from '../../app-state/notifications.ts';
import { SettleForm } from './SettleForm.tsx';
import { momentText } from '../../../../core/wording/date-text.ts';
import { cx } from '../../ui/props.ts';
import { DisagreeForm } from './ReviewForm.tsx';
import styles from './Section.module.css';

/** What second readers say of a claim's ticks, and their means to say it; nothing for a claim that has neither. */
export function SecondReader({ claim }: { claim: Claim }) {
  const t = useMessages();
  const run = useRun();
  const reviews = useArticle(({ data }) => reviewsOf(data, claim.id));
  const checkerId = useApp((state) => state.settings.checkerId);
  const own = claim.verdict !== 'unchecked' && claim.verdictBy === checkerId;
  const others = (['verdict', 'said'] as const).filter((tick) => isOthers(claim, tick, checkerId));
  const hasSpoken = reviews.some(
    (review) =>
      (review.checkerId === checkerId && isSignOffOf(review, claim)) ||
      isOwnDisagreement(review, claim, checkerId),
  );
  const [disagrees, setDisagrees] = useState(false);
  const intendedTick = useArticle((view) => view.intendedTick);
  useFocusRequest('disagree', () => setDisagrees(others.length > 0));
  if (claim.verdict === 'unchecked' && reviews.length === 0) return null;
  return (
    <Section title={t('review.title')}>
      {reviews.map((review) => (
        <ReviewCard key={review.id} review={review} claim={claim} />
      ))}
      {own && <p className={styles.reviewHint}>{t('review.own')}</p>}
      {others.length > 0 && !disagrees && (
        <div className={styles.buttons}>
          {others.includes('verdict') && !hasSpoken && (
            <Button onPress={() => run('review.signOff')}>
              {t('review.signOff')} <CommandKey command="review.signOff" />
            </Button>
          )}
          <Button onPress={() => setDisagrees(true)}>
            {t('review.disagree')} <CommandKey command="review.disagree" />
          </Button>
        </div>
      )}
      {disagrees && (
        <DisagreeForm
          key={intendedTick === null ? '' : `${intendedTick.tick} ${intendedTick.verdict ?? ''}`}
          claim={claim}
          ticks={others}
          begin={intendedTick}
          onDone={() => setDisagrees(false)}
        />
      )}
    </Section>
  );
}

/** True for a tick that somebody else set. */
function isOthers(claim: Claim, tick: 'verdict' | 'said', checkerId: string | null): boolean {
  const { verdict, by } = tickOfClaim(claim, tick);
  return verdict !== 'unchecked' && by !== checkerId;
}

/** One second reader's word on a claim: a sign-off, or a disagreement and how it was settled. */
function ReviewCard({ review, claim }: { review: Review; claim: Claim }) {
  const t = useMessages();
  const { saver } = useArticleContext();
  const language = useApp((state) => state.language);
  const name = useCheckerName();
  const checkerId = useApp((state) => state.settings.checkerId);
  const number = useArticle(({ data }) => data.order.numbers.get(claim.id)) ?? 0;
  const run = useRun();
  const notify = useNotify();
  const isOwn = checkerId === review.checkerId;
  const [settles, setSettles] = useState(false);
  const isOpen = isOpenDisagreement(review);
  const maySettle = isOpen && !isOwnDisagreement(review, claim, checkerId);

  async function takeBack() {
    if ((await saver.save('review.takeBack', { reviewId: review.id })) === null) return;
    const words = t(review.agrees ? 'review.signOffTakenBack' : 'review.disagreementTakenBack', { number });
    notify.done(words, { label: t('command.history.undo'), run: () => run('history.undo') });
  }
  return (
    <div className={cx(styles.card, isOpen && styles.open)}>
      <p className={styles.reviewHead}>
        <span>{t(headOf(review, claim, isOwn), { name: name(review.checkerId) })}</span>
        <span className={styles.when}>{momentText(review.createdAt, language)}</span>
      </p>
      {review.verdict !== null && <p>{t('review.wouldSet', { verdict: t(`verdict.${review.verdict}`) })}</p>}
      {!review.agrees && review.said !== undefined && review.said !== null && (
        <p>{t('agreement.wouldSetSaid', { verdict: t(`verdict.${review.said}`) })}</p>
      )}
      {review.independent === true && <p className={styles.reviewHint}>{t('agreement.unseenBy')}</p>}
      {review.reason !== null && review.reason !== '' && (
        <p className={styles.reviewWords} dir="auto">
          {review.reason}
        </p>
      )}
      {review.resolvedBy !== null && (
        <p className={styles.reviewWords} dir="auto">
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
