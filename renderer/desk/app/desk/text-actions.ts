import type { Perform } from '../../app-state/screens.ts';
import type { CommandIn } from '../../../../core/commands/commands.ts';
import type { Span } from '../../../../core/model/article/article.ts';
import {
  claimWords,
  selectedClaim,
  selectedWords,
  type ActionParts,
} from '../../article-state/action-parts.ts';
import { otherClaimAt } from '../../article-state/claim-navigation.ts';
import { changeSeveral } from '../../article-state/save.ts';
import { indexAt, indexesIn } from '../../article-state/stops.ts';

type Ids = Extract<
  CommandIn<'desk'>,
  'sentence.noClaim' | 'block.toggleText' | 'claim.make' | 'claim.setSpan'
>;

/**
 * Returns the actions of the commands about the selection in the text or the sentence under the caret. `undo` takes the last
 * change back.
 */
export function textActions(parts: ActionParts, undo: Perform): Record<Ids, Perform> {
  const { store, saver, notify, t, text } = parts;

  /** The words that a command is about: the selected words, else the sentence under the caret. */
  function target(): Span | null {
    const { data, caret } = store.get();
    return selectedWords(parts) ?? data.stops[caret] ?? null;
  }

  async function make() {
    const span = target();
    if (span === null) return;
    const { data } = store.get();
    const same = data.order.ids.find((id) => {
      const claim = data.claims.get(id);
      return claim?.start === span.start && claim.end === span.end;
    });
    if (same !== undefined) return store.dispatch({ type: 'select', id: same, reveal: true });
    const { start, end } = span;
    const change = await saver.save('claim.make', { versionId: data.version.id, start, end });
    const made = change?.claims[0];
    if (made === undefined) return;
    text.select(null);
    store.dispatch({ type: 'select', id: made.id, reveal: false });
    store.dispatch({ type: 'announce', text: claimWords(parts, made.id, true) });
  }

  async function setSpan() {
    const claim = selectedClaim(store);
    const span = selectedWords(parts);
    if (claim === null || span === null) return notify.done(t('claims.selectWords'));
    const { data } = store.get();
    const other = otherClaimAt(data, claim, span);
    if (other !== null) {
      // Words of another claim are hardly meant for the claim that happens to be selected.
      store.dispatch({ type: 'select', id: other.id, reveal: true });
      return notify.done(t('claims.othersWords', { number: data.order.numbers.get(other.id) ?? 0 }));
    }
    if ((await saver.save('claim.setSpan', { claimId: claim.id, ...span })) !== null) text.select(null);
  }

  async function toggleNoClaim() {
    const { several } = store.get();
    if (several.size > 1) return changeSeveral(parts, several, { what: 'noClaim' }, undo);
    const span = target();
    const { data } = store.get();
    if (span === null) return;
    const sentences = indexesIn(data.sentences, span).flatMap((at) => data.sentences[at] ?? []);
    const marked = sentences.filter(({ id }) => data.states.get(id) === 'noClaim');
    const untouched = sentences.filter(({ id }) => data.states.get(id) === 'untouched');
    if (marked.length + untouched.length === 0) return notify.done(t('galley.nothingToClear'));
    const noClaim = untouched.length > 0;
    const sentenceIds = (noClaim ? untouched : marked).slice(0, 1000).map(({ id }) => id);
    const change = await saver.save('sentence.setNoClaim', { sentenceIds, noClaim });
    if (change !== null)
      store.dispatch({ type: 'announce', text: t(noClaim ? 'galley.noClaim' : 'galley.noClaimGone') });
  }

  function toggleText(): unknown {
    const { data, caret } = store.get();
    const span = text.selectedSpan();
    const at = span === null ? data.stops[caret]?.block : indexAt(data.blocks, span.start);
    const block = data.blocks[at ?? -1];
    return block && saver.save('block.setText', { blockId: block.id, isText: !block.isText });
  }

  return {
    'sentence.noClaim': () => toggleNoClaim(),
    'block.toggleText': toggleText,
    'claim.make': () => make(),
    'claim.setSpan': () => setSpan(),
  };
}
