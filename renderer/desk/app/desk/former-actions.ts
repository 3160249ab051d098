import type { CommandIn } from '../../../../core/commands/commands.ts';
import type { Perform } from '../../app-state/screens.ts';
import { claimWords, selectedClaim, type ActionParts } from '../../article-state/action-parts.ts';
import { formerTicks } from '../../article-state/former-ticks.ts';
import { focusTextIfLost } from '../../article-state/focus-text.ts';

type Ids = Extract<CommandIn<'desk'>, `former.${string}`>;

/** Returns the actions of the commands about ticks that claims had in an older version. `undo` takes the last change back. */
export function formerActions(parts: ActionParts, undo: Perform): Record<Ids, Perform> {
  const { store, saver, notify, t } = parts;

  const decide = (what: 'confirmTicks' | 'leaveOpen') => async () => {
    const { several, data } = store.get();
    const selected = selectedClaim(store);
    if (selected === null) return notify.done(t('claims.selectFirst'));
    const claimIds = several.size > 1 ? [...several] : [selected.id];
    const asked = claimIds.filter((id) => {
      const claim = data.claims.get(id);
      return claim !== undefined && formerTicks(store.get(), claim) !== null;
    });
    if (asked.length === 0) return notify.done(t('former.none'));
    const done = await saver.save('claims.change', { claimIds, change: { what } });
    focusTextIfLost();
    if (done === null) return;
    const takeBack = { label: t('command.history.undo'), run: undo };
    const { length } = done.claims;
    if (length < asked.length)
      notify.done(t('former.notConfirmed', { n: asked.length - length }), length > 0 ? takeBack : undefined);
    else if (claimIds.length > 1) notify.done(t('several.done', { n: length }), takeBack);
    else store.dispatch({ type: 'announce', text: claimWords(parts, selected.id, false) });
  };

  return { 'former.confirm': decide('confirmTicks'), 'former.reopen': decide('leaveOpen') };
}
