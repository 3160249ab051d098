import type { CommandIn } from '../../../../core/commands/commands.ts';
import type { EarlierHint } from '../../../../core/model/earlier-check/earlier-hint.ts';
import { isTakenCheck } from '../../../../core/model/earlier-check/evidence-from-check.ts';
import type { Claim } from '../../../../core/model/claim/claim.ts';
import type { Perform } from '../../app-state/screens.ts';
import { selectedClaim, type ActionParts } from '../../article-state/action-parts.ts';
import { evidenceOf } from '../../article-state/article-data.ts';
import { hintsOfClaim } from '../../article-state/earlier-view.ts';
import { setOther } from '../../article-state/find-earlier.ts';

type Ids = Extract<CommandIn<'desk'>, `earlier.${string}` | 'claim.thread'>;

/** Returns the actions of the commands about earlier checks of the selected claim, which are about the likeliest, and about where else it is said. */
export function earlierActions({ app, store, notify, t }: ActionParts): Record<Ids, Perform> {
  /** Does something with the likeliest earlier check that nobody said is not the same, or says that there is none. */
  function withFirst(act: (claim: Claim, hint: EarlierHint) => void): void {
    const claim = selectedClaim(store);
    if (claim === null) return notify.done(t('claims.selectFirst'));
    const hint = hintsOfClaim(store.get().earlier, claim.id).find(({ isOther }) => !isOther);
    if (hint === undefined) return notify.done(t('earlier.none'));
    act(claim, hint);
  }

  function say(claim: Claim, { key }: EarlierHint): void {
    const number = store.get().data.order.numbers.get(claim.id) ?? 0;
    const change = (isOther: boolean) => setOther(store, claim.id, key, isOther);
    const undo = { label: t('command.history.undo'), run: () => void change(false).catch(notify.failed) };
    change(true).then(() => notify.done(t('earlier.said', { number }), undo), notify.failed);
  }

  return {
    'earlier.take': () =>
      withFirst((claim, hint) => {
        if (isTakenCheck(evidenceOf(store.get().data, claim.id), hint))
          return notify.done(t('earlier.isTaken'));
        app.dispatch({ type: 'dialog', dialog: { name: 'takeCheck', claimId: claim.id, hint } });
      }),
    'earlier.notSame': () => withFirst(say),
    'claim.thread': () => {
      const claim = selectedClaim(store);
      if (claim === null) notify.done(t('claims.selectFirst'));
      else app.dispatch({ type: 'dialog', dialog: { name: 'thread', claimId: claim.id } });
    },
  };
}
