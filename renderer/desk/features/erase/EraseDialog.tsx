import { useState } from 'react';
import { useAppStore } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import type { EraseChoice } from '../../app-state/erase-choice.ts';
import { EraseQuestion } from './EraseQuestion.tsx';
import { ErasedDialog } from './ErasedDialog.tsx';
import { ErasingDialog } from './ErasingDialog.tsx';
import { useErase } from './use-erase.ts';

export interface EraseDialogProps {
  targets: readonly EraseChoice[];
  onClose(): void;
}

/** Erases a source or an article for good: says before what will be gone, and after what is left of it elsewhere. */
export function EraseDialog({ targets, onClose }: EraseDialogProps) {
  const store = useAppStore();
  const t = useMessages();
  const [at, setAt] = useState(0);
  const choice = targets[at];
  const erasing = useErase(choice?.target);
  const { state } = erasing;
  if (choice === undefined) return null;

  /** The desk is laid out anew: what was erased is in this page's memory until then. */
  function leave(claimId = choice?.after?.claimId ?? null) {
    const after = choice?.after ?? null;
    onClose();
    if (after === null) return;
    const place = { claimId, evidenceId: null, offset: null };
    store.dispatch({
      type: 'show',
      screen: { name: 'desk', articleId: after.articleId, versionId: null, at: place },
    });
  }

  if (state.kind === 'done')
    return (
      <ErasedDialog
        result={state.result}
        why={state.why}
        onGoOn={() => void erasing.goOn(state.result.id, state.result)}
        onShow={leave}
        onClose={() => leave()}
      />
    );
  const isArticle = choice.target.kind === 'article';
  const title = t(isArticle ? 'erase.titleArticle' : 'erase.titleSource');
  if (state.kind === 'going') return <ErasingDialog title={title} state={state} onStop={erasing.stop} />;
  return (
    <EraseQuestion
      title={title}
      targets={targets}
      at={at}
      onChoose={setAt}
      look={erasing.look}
      why={state.why}
      onRun={() => void erasing.run()}
      onClose={onClose}
    />
  );
}
