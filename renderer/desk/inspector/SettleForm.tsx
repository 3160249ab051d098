import { useArticleContext } from '../article/article-context.tsx';
import { SnippetArea } from '../snippets/SnippetArea.tsx';
import { useMessages } from '../state/use-messages.ts';
import { ReviewForm } from './ReviewForm.tsx';
import { useKeptText } from './use-kept-text.ts';

/** How a disagreement was settled, by the name of the checker at the keyboard. */
export function SettleForm({ reviewId, onDone }: { reviewId: string; onDone(): void }) {
  const t = useMessages();
  const { saver } = useArticleContext();
  const [resolution, setResolution, forget] = useKeptText(`settle ${reviewId}`);

  function leave() {
    forget();
    onDone();
  }
  async function save() {
    if ((await saver.save('review.resolve', { reviewId, resolution })) !== null) leave();
  }

  return (
    <ReviewForm canSave={resolution.trim() !== ''} onSave={() => void save()} onCancel={leave}>
      <SnippetArea
        label={t('review.resolution')}
        value={resolution}
        onChange={setResolution}
        autoFocus
        maxLength={20_000}
      />
    </ReviewForm>
  );
}
