import { missingFor } from '../../../../core/model/claim/claim.ts';
import type { Perform } from '../../app-state/screens.ts';
import type { CommandIn } from '../../../../core/commands/commands.ts';
import type { Id } from '../../../../core/kernel/ids.ts';
import {
  claimWords,
  requestField,
  selectedWords,
  withClaim,
  withSeveral,
  type ActionParts,
} from '../../article-state/action-parts.ts';
import { evidenceOf } from '../../article-state/article-data.ts';
import type { InspectorField } from '../../article-state/article-view.ts';
import { focusTextIfLost } from '../../article-state/focus-text.ts';
import { groupClaims } from '../../article-state/claim-groups.ts';
import { isOwnList, listClaims } from '../../article-state/claim-list.ts';
import { claimFrom } from '../../article-state/claim-navigation.ts';
import { offerSameSpeaker } from '../../article-state/attribution.ts';

type Ids = Extract<
  CommandIn<'desk'>,
  | 'claim.next'
  | 'claim.previous'
  | 'claim.nextOpen'
  | 'claim.previousOpen'
  | 'claim.edit'
  | 'claim.speaker'
  | 'claim.note'
  | 'claim.remove'
  | 'claim.suggest'
>;

/** Characters of selected words that may still be somebody's name. */
const MAX_SPEAKER = 200;

/** Returns the actions of the commands that go to a claim or are about the selected one. `undo` takes the last change back. */
export function claimActions(parts: ActionParts, undo: Perform): Record<Ids, Perform> {
  const { app, store, saver, notify, t, text } = parts;

  const offerUndo = { label: t('command.history.undo'), run: undo };
  const numberOf = (id: Id): number => store.get().data.order.numbers.get(id) ?? 0;

  /** The list as it is shown, if it is not all claims or all open ones: the keys go through the claims that are visible. */
  function ownList(): readonly Id[] | null {
    const { data, filter, held } = store.get();
    if (!isOwnList(filter)) return null;
    const listed = listClaims(data, filter, held);
    const { ids } = groupClaims(listed, data, app.get().settings.claimGrouping, held, t);
    return ids.slice(0, ids.length - listed.outside);
  }

  function goTo(id: Id) {
    store.dispatch({ type: 'select', id, reveal: true });
    store.dispatch({ type: 'announce', text: claimWords(parts, id, true) });
  }

  function go(step: 1 | -1, open: boolean) {
    const listed = ownList();
    const id = claimFrom(store.get(), step, open, listed);
    if (id !== null) goTo(id);
    else if (listed !== null) notify.done(t('claims.noMoreListed'));
    else notify.done(t(open ? 'claims.noMoreOpen' : 'claims.noMore'));
  }

  /** The open claim to go on with once the selected one is removed: the next, else the one before it. */
  function openBeside(): Id | null {
    const listed = ownList();
    return claimFrom(store.get(), 1, true, listed) ?? claimFrom(store.get(), -1, true, listed);
  }

  /** Selected words that may be a name become the speaker; else the field is opened. */
  function nameSpeaker(): unknown {
    const span = selectedWords(parts);
    return withClaim(parts, async ({ id, attribution }) => {
      const speaker = span === null ? '' : text.text.slice(span.start, span.end).trim();
      if (span === null || speaker.length > MAX_SPEAKER || speaker.includes('\n'))
        return requestField(parts, 'speaker');
      const start = text.text.indexOf(speaker, span.start);
      const speakerSpan = { start, end: start + speaker.length };
      text.select(null);
      const change = await saver.save('claim.setDetails', {
        claimId: id,
        details: { attribution: { cue: null, cueSpan: null, ...attribution, speaker, speakerSpan } },
      });
      if (change !== null) offerSameSpeaker({ store, saver, notify, t, undo }, attribution?.speaker, speaker);
    });
  }

  return {
    'claim.next': () => go(1, false),
    'claim.previous': () => go(-1, false),
    'claim.nextOpen': () => go(1, true),
    'claim.previousOpen': () => go(-1, true),
    'claim.edit': () => withClaim(parts, ({ id }) => requestField(parts, firstField(parts, id))),
    'claim.speaker': nameSpeaker,
    'claim.note': () => withClaim(parts, () => requestField(parts, 'note')),
    'claim.suggest': () => {
      void saver.saveMeanwhile('claim.suggest', { versionId: store.get().data.version.id }).then((change) => {
        if (change === null) return;
        const n = change.claims.length;
        notify.done(t('claims.suggested', { n }), n > 0 ? offerUndo : undefined);
      });
    },
    'claim.remove': () =>
      withSeveral(parts, { what: 'remove' }, undo) ??
      withClaim(parts, async ({ id, status }) => {
        const number = numberOf(id);
        const next = openBeside();
        const change = await saver.save(status === 'suggested' ? 'claim.dismiss' : 'claim.remove', {
          claimId: id,
        });
        focusTextIfLost();
        if (change === null) return;
        // The checker may have selected another claim while this one was saved.
        if (next !== null && store.get().selected === null) goTo(next);
        notify.done(t(status === 'suggested' ? 'claims.dismissed' : 'claims.removed', { number }), offerUndo);
      }),
  };
}

/** Returns the field that Enter goes to: the first that the verdict still needs, else the speaker. */
function firstField({ store }: ActionParts, id: string): InspectorField {
  const { data } = store.get();
  const claim = data.claims.get(id);
  const [missing] = claim === undefined ? [] : missingFor(claim, evidenceOf(data, id));
  if (missing === undefined) return 'speaker';
  return missing === 'evidence' || missing === 'saidEvidenceOnly' ? 'newEvidence' : missing;
}
