import type { CommandIn } from '../../../../core/commands/commands.ts';
import type { Claim } from '../../../../core/model/claim/claim.ts';
import type { Verdict } from '../../../../core/model/claim/verdict.ts';
import { tickOfClaim } from '../../../../core/model/review/review.ts';
import type { Perform } from '../../app-state/screens.ts';
import {
  claimWords,
  requestField,
  withClaim,
  withSeveral,
  type ActionParts,
} from '../../article-state/action-parts.ts';
import type { IntendedTick } from '../../article-state/article-view.ts';
import { offeredReason } from '../../article-state/text-notes.ts';

type Ids = Extract<CommandIn<'desk'>, `verdict.${string}` | `said.${string}`>;

/**
 * Returns the actions of the commands that set a tick of the selected claim, or of several. `undo` takes the last change
 * back.
 */
export function verdictActions(parts: ActionParts, undo: Perform): Record<Ids, Perform> {
  const { app, store, saver, notify, t } = parts;

  const verdict = (value: Verdict) => () =>
    withSeveral(parts, { what: 'setVerdict', verdict: value }, undo) ??
    withClaim(parts, async (claim) => {
      const { id } = claim;
      if (isForSecondReader(claim, 'verdict')) return readSecond(claim, 'verdict', value);
      // The inspector offers the reason that the text itself gives, so the key sets it together with the verdict.
      const reason = value === 'unverifiable' ? offeredReason(store.get().notes, claim) : null;
      const change = await saver.save('claim.setVerdict', {
        claimId: id,
        verdict: value,
        ...(reason !== null && { reason }),
      });
      if (change === null) return;
      store.dispatch({ type: 'announce', text: claimWords(parts, id, false) });
      sayReplaced('claims.verdictReplaced', id, claim.verdict, value);
    });

  /** Says that a decision replaced another, and offers to take it back, because the key may have been meant for a field. */
  function sayReplaced(
    key: 'claims.verdictReplaced' | 'claims.saidReplaced',
    id: string,
    was: Verdict,
    is: Verdict,
  ) {
    if (was === is || was === 'unchecked' || is === 'unchecked') return;
    const words = {
      number: store.get().data.order.numbers.get(id) ?? 0,
      was: t(`verdict.${was}`),
      is: t(`verdict.${is}`),
    };
    notify.done(t(key, words), { label: t('command.history.undo'), run: undo });
  }

  /**
   * True if somebody else decided. A key never overwrites another checker's tick, even after a disagreement about it was
   * settled: the settlement fixed the tick.
   */
  function isForSecondReader(claim: Claim, tick: IntendedTick['tick']): boolean {
    const { verdict: current, by } = tickOfClaim(claim, tick);
    return current !== 'unchecked' && by !== null && by !== app.get().settings.checkerId;
  }

  /** If a second reader would set another value, that is a disagreement with a reason. If it is the same, it is a sign-off. */
  function readSecond(claim: Claim, tick: IntendedTick['tick'], value: Verdict) {
    const { verdict: current, by } = tickOfClaim(claim, tick);
    const everybody = [...store.get().data.checkers, ...app.get().checkers];
    const name = everybody.find(({ id }) => id === by)?.name ?? '';
    if (value === current) return notify.done(t('review.alreadyBy', { name }));
    notify.done(t('review.decidedBy', { name }));
    requestField(parts, 'disagree', { tick, verdict: value === 'unchecked' ? null : value });
  }

  const said = (value: Verdict) => () =>
    withClaim(parts, async (claim) => {
      const { id, attribution, said: was } = claim;
      if (attribution === null) return notify.done(t('inspector.speakerFirst'));
      if (isForSecondReader(claim, 'said')) return readSecond(claim, 'said', value);
      const change = await saver.save('claim.setSaid', { claimId: id, said: value });
      if (change === null) return;
      store.dispatch({ type: 'announce', text: `${t('tick.said')}: ${t(`verdict.${value}`)}` });
      sayReplaced('claims.saidReplaced', id, was, value);
    });

  return {
    'verdict.verified': verdict('verified'),
    'verdict.unverifiable': verdict('unverifiable'),
    'verdict.refuted': verdict('refuted'),
    'verdict.unchecked': verdict('unchecked'),
    'said.verified': said('verified'),
    'said.unverifiable': said('unverifiable'),
    'said.refuted': said('refuted'),
    'said.unchecked': said('unchecked'),
  };
}
