import { useRef, useState } from 'react';
import type { Claim } from '../../../../core/model/claim/claim.ts';
import { tickOfClaim, tickOfReview, type Review } from '../../../../core/model/review/review.ts';
import type { Verdict } from '../../../../core/model/claim/verdict.ts';
import { useArticle, useArticleContext } from '../../article-state/article-context.tsx';
import { useRun } from '../../commands/command-context.tsx';
import { SnippetArea } from '../../parts/snippets/SnippetArea.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { useTell } from '../../app-state/use-tell.ts';
import { ReviewForm } from './ReviewForm.tsx';
import { SettledVerdict } from './SettledVerdict.tsx';
import { useKeptText } from './use-kept-text.ts';

interface SettleFormProps {
  review: Review;
  claim: Claim;
  /** Who disagrees. */
  name: string;
  onDone(): void;
}

/**
 * How a disagreement was settled, by the name of the checker at the keyboard, and what its tick has from then on: that has
 * to be chosen, since words that say one thing beside a tick that says another settle nothing.
 */
export function SettleForm({ review, claim, name, onDone }: SettleFormProps) {
  const t = useMessages();
  const run = useRun();
  const tell = useTell();
  const { saver } = useArticleContext();
  const number = useArticle(({ data }) => data.order.numbers.get(claim.id)) ?? 0;
  const [resolution, setResolution, forget] = useKeptText(`settle ${review.id}`);
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [isMissing, setMissing] = useState(false);
  const choices = useRef<HTMLDivElement>(null);
  const tick = tickOfReview(review);

  function cancel() {
    forget();
    onDone();
  }
  async function save() {
    if (verdict === null) return;
    if ((await saver.save('review.resolve', { reviewId: review.id, resolution, verdict })) === null) return;
    cancel();
    const { verdict: was } = tickOfClaim(claim, tick);
    const key = was === verdict ? 'review.settledKept' : 'review.settledChanged';
    const words = { number, verdict: t(`verdict.${verdict}`) };
    tell.done(t(key, words), { label: t('command.history.undo'), run: () => run('history.undo') });
  }
  /** False where the verdict is still to be chosen: the focus is then where that is done. */
  function mayEnd(): boolean {
    if (verdict !== null) return true;
    setMissing(true);
    choices.current?.querySelector('input')?.focus();
    return false;
  }

  return (
    <ReviewForm
      canSave={resolution.trim() !== ''}
      mayEnd={mayEnd}
      onSave={() => void save()}
      onLeave={onDone}
      onCancel={cancel}
    >
      <SnippetArea
        label={t('review.resolution')}
        value={resolution}
        onChange={setResolution}
        autoFocus
        maxLength={20_000}
      />
      <SettledVerdict
        ref={choices}
        tick={tick}
        present={tickOfClaim(claim, tick).verdict}
        wanted={tick === 'said' ? (review.said ?? null) : review.verdict}
        name={name}
        value={verdict}
        isMissing={isMissing && verdict === null}
        onChange={setVerdict}
      />
    </ReviewForm>
  );
}
