import type { Claim } from '../../../../core/model/claim/claim.ts';
import type { EvidenceDetails, Stance } from '../../../../core/model/evidence/evidence.ts';
import type { AskedOfSource } from '../../../../core/model/source/evidence-from-source.ts';
import { today } from '../../../../core/wording/date-text.ts';
import { useNotify } from '../../app-state/notifications.ts';
import { useArticleContext } from '../../article-state/article-context.tsx';
import { newForm } from '../../article-state/evidence-form.ts';
import { useRun } from '../../commands/command-context.tsx';
import { useMessages } from '../../ui/interface.tsx';

/** Makes details of what is asked of every source. */
type MakeDetails = (asked: AskedOfSource) => EvidenceDetails;

/** Returns what adds evidence from a source to a claim as one change, and says so. It resolves to whether it was saved. */
export function useTakeEvidence(): (claim: Claim, stance: Stance, make: MakeDetails) => Promise<boolean> {
  const t = useMessages();
  const notify = useNotify();
  const run = useRun();
  const { store, saver } = useArticleContext();
  return async (claim, stance, make) => {
    const { data } = store.get();
    const { target } = newForm(claim, '');
    const details = make({ stance, target, lookedAt: today(new Date()), articleId: data.article.id });
    const change = await saver.save('evidence.add', { claimId: claim.id, details });
    if (change === null) return false;
    const undo = { label: t('command.history.undo'), run: () => run('history.undo') };
    const number = data.order.numbers.get(claim.id) ?? 0;
    notify.done(t('passages.taken', { number, stance: t(`stance.${stance}`) }), undo);
    return true;
  };
}
