import type { Claim } from '../../../../core/model/claim/claim.ts';
import type { Change } from '../../../../core/model/history/change.ts';
import type { Perform } from '../../app-state/screens.ts';
import type { CommandIn } from '../../../../core/commands/commands.ts';
import { wordsIn } from '../../article-state/words-of-text.ts';
import { claimWords, selectedClaim, type ActionParts } from '../../article-state/action-parts.ts';
import { knownName } from '../../article-state/claim-list.ts';
import { changeSeveral } from '../../article-state/save.ts';
import { indexesIn } from '../../article-state/stops.ts';
import type { Span } from '../../../../core/model/article/article.ts';

type Ids = Extract<
  CommandIn<'desk'>,
  | 'claim.keep'
  | 'claim.split'
  | 'claim.join'
  | 'claim.endLater'
  | 'claim.endEarlier'
  | 'claim.startEarlier'
  | 'claim.startLater'
>;

/**
 * Returns the actions of the commands that keep a suggestion or change which words are one claim. `undo` takes the last
 * change back.
 */
export function claimPartActions(parts: ActionParts, undo: Perform): Record<Ids, Perform> {
  const { store, saver, notify, t, text } = parts;

  const undoIt = { label: t('command.history.undo'), run: undo };

  function withClaim(act: (claim: Claim) => Promise<void>): unknown {
    const claim = selectedClaim(store);
    return claim === null ? notify.done(t('claims.selectFirst')) : act(claim);
  }

  function sayClaim(id: string, change: Change | null) {
    if (change !== null) store.dispatch({ type: 'announce', text: claimWords(parts, id, true) });
  }

  /** Words selected in the claim begin the second part. */
  async function split(claim: Claim) {
    const span = text.selectedSpan();
    const at = span !== null && span.start > claim.start && span.start < claim.end ? span.start : null;
    const change = await saver.save('claim.split', { claimId: claim.id, at });
    if (change === null) return;
    text.select(null);
    notify.done(t('claims.split', { n: change.claims.length }), undoIt);
  }

  async function join(claim: Claim) {
    const { data } = store.get();
    const { order } = data;
    const other = order.ids[order.numbers.get(claim.id) ?? order.ids.length];
    if (other === undefined) return notify.done(t('claims.noNext'));
    const ticks = [claim, data.claims.get(other) ?? claim];
    const change = await saver.save('claim.join', { claimId: claim.id, other });
    if (change === null) return;
    store.dispatch({ type: 'select', id: claim.id, reveal: true });
    const { order: now, claims } = store.get().data;
    const whole = claims.get(claim.id);
    // If the parts were judged differently, nobody has judged the whole.
    const lost = ticks.some(({ verdict, said }) => verdict !== whole?.verdict || said !== whole.said);
    const number = now.numbers.get(claim.id) ?? 0;
    const done = t(lost ? 'claims.joinedUnticked' : 'claims.joined', { number });
    // The words of two people are hardly ever one claim.
    const [one, another] = ticks.map((part) => knownName(data.speakers, part));
    const speaker = whole?.attribution?.speaker ?? t('claim.ownVoice');
    notify.done(one === another ? done : `${done} ${t('claims.joinedSpeakers', { speaker })}`, undoIt);
  }

  const stretch = (how: Stretch) => () =>
    withClaim(async (claim) => {
      const { data } = store.get();
      const touched = indexesIn(data.blocks, claim);
      const block = { start: data.blocks[touched[0] ?? 0], end: data.blocks[touched.at(-1) ?? 0] };
      if (block.start === undefined || block.end === undefined) return;
      const room = { start: block.start.start, end: block.end.end };
      const words = wordsIn(data.version.text, room, data.article.language);
      const span = stretchSpan(data.version.text, words, claim, how);
      if (span === null) return notify.done(t('claims.noFurther'));
      sayClaim(claim.id, await saver.save('claim.setSpan', { claimId: claim.id, ...span }));
    });

  return {
    'claim.keep': () => {
      const { several } = store.get();
      if (several.size > 1) return changeSeveral(parts, several, { what: 'keep' }, undo);
      return withClaim(async ({ id }) => sayClaim(id, await saver.save('claim.keep', { claimId: id })));
    },
    'claim.split': () => withClaim(split),
    'claim.join': () => withClaim(join),
    'claim.endLater': stretch('endLater'),
    'claim.endEarlier': stretch('endEarlier'),
    'claim.startEarlier': stretch('startEarlier'),
    'claim.startLater': stretch('startLater'),
  };
}

type Stretch = 'endLater' | 'endEarlier' | 'startEarlier' | 'startLater';

/** Marks that close what is before them, and so go with the word that they follow. */
const CLOSING = /^[\p{Pe}\p{Pf}%‰°.,;:!?"'’”€$£]+/u;

/**
 * Returns `span` with one end a word further, given the words of the blocks that it is in, or null if there is no word
 * that way or none would be left. The end takes closing marks with the last word of the room only as far as they stand
 * directly after it: the full stop of a claim that reaches its sentence's end.
 */
function stretchSpan(text: string, words: readonly Span[], span: Span, how: Stretch): Span | null {
  const first = words.findIndex(({ end }) => end > span.start);
  const last = words.findLastIndex(({ start }) => start < span.end);
  if (first === -1 || last === -1) return null;
  const to = (index: number) => words[index];
  switch (how) {
    case 'endLater': {
      const next = to(last + 1);
      return next === undefined ? toEnd(text, span, words) : { start: span.start, end: next.end };
    }
    case 'endEarlier': {
      const before = to(last - 1);
      return before === undefined || last <= first ? null : { start: span.start, end: before.end };
    }
    case 'startEarlier': {
      const before = to(first - 1);
      return before === undefined ? null : { start: before.start, end: span.end };
    }
    case 'startLater': {
      const next = to(first + 1);
      return next === undefined || first >= last ? null : { start: next.start, end: span.end };
    }
  }
}

/** After the last word only closing marks are left to take. */
function toEnd(text: string, span: Span, words: readonly Span[]): Span | null {
  const lastEnd = words.at(-1)?.end ?? span.end;
  const marks = CLOSING.exec(text.slice(lastEnd))?.[0].length ?? 0;
  const end = lastEnd + marks;
  return end > span.end ? { start: span.start, end } : null;
}
