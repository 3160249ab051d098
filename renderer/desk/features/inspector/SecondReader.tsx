import { useState } from 'react';
import type { Claim } from '../../../../core/model/claim/claim.ts';
import { isOwnDisagreement, isSignOffOf, tickOfClaim } from '../../../../core/model/review/review.ts';
import { reviewsOf } from '../../article-state/article-data.ts';
import { useArticle } from '../../article-state/article-context.tsx';
import { useRun } from '../../commands/command-context.tsx';
import { useApp } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { Button } from '../../ui/Button.tsx';
import { CommandKey } from '../../ui/Kbd.tsx';
import { DisagreeForm } from './DisagreeForm.tsx';
import { ReviewCard } from './ReviewCard.tsx';
import { Section } from './Section.tsx';
import { useWanted } from './use-wanted.ts';
import styles from './SecondReader.module.css';

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
  const wouldSet = useArticle((view) => view.wouldSet);
  useWanted('disagree', () => setDisagrees(others.length > 0));
  if (claim.verdict === 'unchecked' && reviews.length === 0) return null;
  return (
    <Section title={t('review.title')}>
      {reviews.map((review) => (
        <ReviewCard key={review.id} review={review} claim={claim} />
      ))}
      {own && <p className={styles.hint}>{t('review.own')}</p>}
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
          key={wouldSet === null ? '' : `${wouldSet.tick} ${wouldSet.verdict ?? ''}`}
          claim={claim}
          ticks={others}
          begin={wouldSet}
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
