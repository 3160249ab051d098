import type { CommandIn } from '../../../../core/commands/commands.ts';
import type { Perform } from '../../app-state/screens.ts';
import { claimWords, type ActionParts } from '../../article-state/action-parts.ts';
import { claimAtStop, nextUntouched } from '../../article-state/claim-navigation.ts';
import { indexAt, indexesIn } from '../../article-state/stops.ts';
import { stepWord, wordsIn, type WordStep } from '../../article-state/words-of-text.ts';
import type { Span } from '../../../../core/model/article/article.ts';
import { findQuotations } from '../../../../core/detect/reporting/quotations.ts';
import { mustBeCleared } from '../../../../core/model/article/coverage.ts';
import type { ArticleData } from '../../article-state/article-data.ts';

type Ids = Extract<
  CommandIn<'desk'>,
  'sentence.next' | 'sentence.previous' | 'sentence.nextUntouched' | `word.${string}` | 'quotation.next'
>;

/**
 * Returns the actions of the commands that move the caret or the selection through the text: by sentence, word and
 * quotation.
 */
export function caretActions(parts: ActionParts): Record<Ids, Perform> {
  const { store, notify, t, text } = parts;

  function toStop(stop: number) {
    const { data } = store.get();
    if (stop < 0 || stop >= data.stops.length) return;
    text.select(null);
    const claimId = claimAtStop(data, stop);
    store.dispatch({ type: 'caret', stop, claimId, reveal: true });
    const span = data.stops[stop];
    const sentence = span === undefined ? '' : data.version.text.slice(span.start, span.end);
    store.dispatch({
      type: 'announce',
      text: claimId === null ? sentence : claimWords(parts, claimId, true),
    });
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
    store.dispatch({ type: 'announce', text: data.version.text.slice(next.start, next.end) });
  }

  /** Selects the words of a quotation, so that C makes a claim of them. */
  function toQuotation() {
    const { data, caret } = store.get();
    const selected = text.selectedSpan();
    const span = nextQuotation(
      data,
      selected === null ? (data.stops[caret]?.start ?? 0) : selected.start + 1,
    );
    if (span === null) return notify.done(t('galley.noQuotation'));
    text.select(span);
    store.dispatch({ type: 'caret', stop: indexAt(data.stops, span.start), claimId: null, reveal: true });
    store.dispatch({ type: 'announce', text: data.version.text.slice(span.start, span.end) });
  }

  return {
    'sentence.next': () => toStop(store.get().caret + 1),
    'sentence.previous': () => toStop(store.get().caret - 1),
    'sentence.nextUntouched': () => {
      const stop = nextUntouched(store.get());
      if (stop === null) notify.done(t('galley.noneUntouched'));
      else toStop(stop);
    },
    'quotation.next': toQuotation,
    'word.next': () => step('next'),
    'word.previous': () => step('previous'),
    'word.extend': () => step('extend'),
    'word.shrink': () => step('shrink'),
  };
}

/** Fewer words between quotation marks are a turn of phrase, or a title. */
const FEWEST = 3;

/**
 * Returns the words between quotation marks that nobody has made a claim of, from `offset` in the version's text on and then
 * from the top; null for none. A quotation counts as done if a claim or a suggestion has words of it, or if its sentences
 * are marked as holding no claim. Linear in the text.
 */
export function nextQuotation(data: ArticleData, offset: number): Span | null {
  const open = openQuotations(data);
  return open.find(({ start }) => start >= offset) ?? open[0] ?? null;
}

function openQuotations(data: ArticleData): Span[] {
  const { text } = data.version;
  return data.blocks
    .filter(mustBeCleared)
    .flatMap((block) =>
      findQuotations(text, block.start, block.end).map(({ content }) => ({ block, content })),
    )
    .filter(
      ({ content: { start, end } }) =>
        (text.slice(start, end).match(/[\p{L}\p{N}]+/gu) ?? []).length >= FEWEST,
    )
    .filter(({ block, content }) => !isClaimed(data, block.position, content) && !isCleared(data, content))
    .map(({ content }) => content);
}

function isClaimed({ order, claims }: ArticleData, block: number, { start, end }: Span): boolean {
  return (order.touching.get(block) ?? []).some((id) => {
    const claim = claims.get(id);
    return claim !== undefined && claim.start < end && start < claim.end;
  });
}

function isCleared({ sentences, states }: ArticleData, quotation: Span): boolean {
  return indexesIn(sentences, quotation).every((at) => {
    const sentence = sentences[at];
    return sentence !== undefined && states.get(sentence.id) === 'noClaim';
  });
}
