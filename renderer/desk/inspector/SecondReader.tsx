import { useState } from 'react';
import type { Claim } from '../../../core/claim.ts';
import { isSignOffOf } from '../../../core/review.ts';
import { reviewsOf } from '../article/article-data.ts';
import { useArticle } from '../article/article-context.tsx';
import { useRun } from '../commands/command-context.tsx';
import { useApp } from '../state/app-context.tsx';
import { useMessages } from '../state/use-messages.ts';
import { Button } from '../ui/Button.tsx';
import { CommandKey } from '../ui/Kbd.tsx';
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
  const own = checkerId === claim.verdictBy;
  const hasSigned = reviews.some((review) => review.checkerId === checkerId && isSignOffOf(review, claim));
  const [disagrees, setDisagrees] = useState(false);
  const wouldSet = useArticle((view) => view.wouldSet);
  useWanted('disagree', () => setDisagrees(claim.verdict !== 'unchecked' && !own));
  if (claim.verdict === 'unchecked' && reviews.length === 0) return null;
  return (
    <Section title={t('review.title')}>
      {reviews.map((review) => (
        <ReviewCard key={review.id} review={review} claim={claim} />
      ))}
      {claim.verdict !== 'unchecked' && own && <p className={styles.hint}>{t('review.own')}</p>}
      {claim.verdict !== 'unchecked' && !own && !disagrees && (
        <div className={styles.buttons}>
          {!hasSigned && (
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
        <DisagreeForm key={wouldSet} claim={claim} begin={wouldSet} onDone={() => setDisagrees(false)} />
      )}
    </Section>
  );
}
