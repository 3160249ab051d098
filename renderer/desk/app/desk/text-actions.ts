import type { Perform } from '../../app-state/screens.ts';
import type { CommandIn } from '../../../../core/commands/commands.ts';
import type { Span } from '../../../../core/model/article/article.ts';
import { stepWord, wordsIn, type WordStep } from '../../article-state/words-of-text.ts';
import {
  claimWords,
  selectedClaim,
  selectedWords,
  type ActionParts,
} from '../../article-state/action-parts.ts';
import { claimAtStop, nextUntouched } from '../../article-state/claim-navigation.ts';
import { otherClaimAt } from '../../article-state/other-claim.ts';
import { nextQuotation } from '../../article-state/quotations.ts';
import { changeSeveral } from '../../article-state/save.ts';
import { indexAt, indexesIn } from '../../article-state/stops.ts';

type Ids = Extract<
  CommandIn<'desk'>,
  | `sentence.${string}`
  | `word.${string}`
  | 'quotation.next'
  | 'block.toggleText'
  | 'claim.make'
  | 'claim.setSpan'
>;

/** Returns what the commands do that are about the text: its sentences, words and paragraphs. `undo` takes the last change back. */
export function textActions(parts: ActionParts, undo: Perform): Record<Ids, Perform> {
  const { store, saver, tell, t, text } = parts;

  /** What a command is about: the selected words, else the sentence under the caret. */
  function target(): Span | null {
    const { data, caret } = store.get();
    return selectedWords(parts) ?? data.stops[caret] ?? null;
  }

  function toStop(stop: number) {
    const { data } = store.get();
    if (stop < 0 || stop >= data.stops.length) return;
    text.select(null);
    const claimId = claimAtStop(data, stop);
    store.dispatch({ type: 'caret', stop, claimId, reveal: true });
    const span = data.stops[stop];
    const sentence = span === undefined ? '' : data.version.text.slice(span.start, span.end);
    store.dispatch({ type: 'say', text: claimId === null ? sentence : claimWords(parts, claimId, true) });
  }

  function step(by: WordStep) {
    const { data, caret, selected } = store.get();
    const stop = data.stops[caret];
    const span = text.selectedSpan();
    if (stop === undefined) return;
    const first = span === null ? stop.start : (data.blocks[indexAt(data.blocks, span.start)]?.start ?? 0);
    const last = data.blocks[indexAt(data.blocks, span?.end ?? stop.end) + 1] ?? data.blocks.at(-1);
    const end = span === null ? stop.end : (last?.end ?? stop.end);
    const next = stepWord(wordsIn(data.version.text, { start: first, end }, data.article.language), span, by);
    text.select(next);
    if (next === null) return;
    const at = indexAt(data.stops, by === 'extend' ? next.end - 1 : next.start);
    store.dispatch({ type: 'caret', stop: at, claimId: selected?.id ?? null, reveal: true });
    store.dispatch({ type: 'say', text: data.version.text.slice(next.start, next.end) });
  }

  /** Selects the words of a quotation, so that C makes a claim of them. */
  function toQuotation() {
    const { data, caret } = store.get();
    const selected = text.selectedSpan();
    const span = nextQuotation(
      data,
      selected === null ? (data.stops[caret]?.start ?? 0) : selected.start + 1,
    );
    if (span === null) return tell.done(t('galley.noQuotation'));
    text.select(span);
    store.dispatch({ type: 'caret', stop: indexAt(data.stops, span.start), claimId: null, reveal: true });
    store.dispatch({ type: 'say', text: data.version.text.slice(span.start, span.end) });
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
    store.dispatch({ type: 'say', text: claimWords(parts, made.id, true) });
  }

  async function setSpan() {
    const claim = selectedClaim(store);
    const span = selectedWords(parts);
    if (claim === null || span === null) return tell.done(t('claims.selectWords'));
    const { data } = store.get();
    const other = otherClaimAt(data, claim, span);
    if (other !== null) {
      // Another claim's words are hardly meant for the one that happens to be selected.
      store.dispatch({ type: 'select', id: other.id, reveal: true });
      return tell.done(t('claims.othersWords', { number: data.order.numbers.get(other.id) ?? 0 }));
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
    if (marked.length + untouched.length === 0) return tell.done(t('galley.nothingToClear'));
    const noClaim = untouched.length > 0;
    const sentenceIds = (noClaim ? untouched : marked).slice(0, 1000).map(({ id }) => id);
    const change = await saver.save('sentence.setNoClaim', { sentenceIds, noClaim });
    if (change !== null)
      store.dispatch({ type: 'say', text: t(noClaim ? 'galley.noClaim' : 'galley.noClaimGone') });
  }

  function toggleText(): unknown {
    const { data, caret } = store.get();
    const span = text.selectedSpan();
    const at = span === null ? data.stops[caret]?.block : indexAt(data.blocks, span.start);
    const block = data.blocks[at ?? -1];
    return block && saver.save('block.setText', { blockId: block.id, isText: !block.isText });
  }

  return {
    'sentence.next': () => toStop(store.get().caret + 1),
    'sentence.previous': () => toStop(store.get().caret - 1),
    'sentence.nextUntouched': () => {
      const stop = nextUntouched(store.get());
      if (stop === null) tell.done(t('galley.noneUntouched'));
      else toStop(stop);
    },
    'quotation.next': toQuotation,
    'sentence.noClaim': () => toggleNoClaim(),
    'word.next': () => step('next'),
    'word.previous': () => step('previous'),
    'word.extend': () => step('extend'),
    'word.shrink': () => step('shrink'),
    'block.toggleText': toggleText,
    'claim.make': () => make(),
    'claim.setSpan': () => setSpan(),
  };
}
