import type { ClaimsChange } from '../../../core/model/claim/several-claims.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import type { ActionParts } from './action-parts.ts';
import { focusTextIfLost } from './focus-text.ts';

/** Does one thing with several claims, and says how many it changed; `undo` takes it back. */
export async function changeSeveral(
  { saver, tell, t }: Pick<ActionParts, 'saver' | 'tell' | 't'>,
  ids: ReadonlySet<Id>,
  change: ClaimsChange,
  undo: () => void,
): Promise<void> {
  const done = await saver.save('claims.change', { claimIds: [...ids], change });
  focusTextIfLost();
  if (done === null) return;
  const takeBack = { label: t('command.history.undo'), run: undo };
  tell.done(t('several.done', { n: done.claims.length }), done.events.length > 0 ? takeBack : undefined);
}
