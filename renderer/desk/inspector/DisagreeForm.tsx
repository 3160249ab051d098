import { useState } from 'react';
import type { Claim } from '../../../core/claim.ts';
import { verdicts, type Verdict } from '../../../core/verdict.ts';
import { useArticleContext } from '../article/article-context.tsx';
import { SnippetArea } from '../snippets/SnippetArea.tsx';
import { useMessages } from '../state/use-messages.ts';
import { Select, type Choice } from '../ui/Select.tsx';
import { ReviewForm } from './ReviewForm.tsx';
import { useKeptText } from './use-kept-text.ts';

interface DisagreeFormProps {
  claim: Claim;
  /** The verdict to begin with. */
  begin: Verdict | null;
  onDone(): void;
}

/** What a second reader would set, and why. */
export function DisagreeForm({ claim, begin, onDone }: DisagreeFormProps) {
  const t = useMessages();
  const { saver } = useArticleContext();
  const [verdict, setVerdict] = useState<Verdict | 'none'>(begin ?? 'none');
  const [reason, setReason, forget] = useKeptText(`disagree ${claim.id}`);
  const choices: Choice<Verdict | 'none'>[] = [
    { value: 'none', label: t('review.noVerdict') },
    ...verdicts
      .filter((value) => value !== claim.verdict)
      .map((value) => ({ value, label: t(`verdict.${value}`) })),
  ];

  function leave() {
    forget();
    onDone();
  }
  async function save() {
    const details = { agrees: false as const, verdict: verdict === 'none' ? null : verdict, reason };
    if ((await saver.save('review.add', { claimId: claim.id, details })) !== null) leave();
  }

  return (
    <ReviewForm canSave={reason.trim() !== ''} onSave={() => void save()} onCancel={leave}>
      <Select<Verdict | 'none'>
        label={t('review.verdict')}
        value={verdict}
        choices={choices}
        onChange={(next) => setVerdict(next)}
      />
      <SnippetArea
        label={t('review.reason')}
        value={reason}
        onChange={setReason}
        autoFocus
        maxLength={20_000}
      />
    </ReviewForm>
  );
}
