import { useEffect, useEffectEvent, useRef } from 'react';
import {
  isBefore,
  takenWords,
  type BlockPlace,
  type TakenWords,
} from '../../../../core/model/source/evidence-from-source.ts';
import type { Locator } from '../../../../core/model/source/locator.ts';
import type { SourceBlock, SourceEntry } from '../../../../core/model/source/source-text.ts';
import { useAppStore } from '../../app-state/app-context.tsx';
import { useNotify } from '../../app-state/notifications.ts';
import { useArticleContext } from '../../article-state/article-context.tsx';
import { selectedClaim } from '../../article-state/action-parts.ts';
import { useMessages } from '../../ui/interface.tsx';
import { textOf, type FoundInBlock } from './find-in-source.ts';

/** What is shown of a source, as far as words of it can be taken. */
export interface ShownText {
  entry: SourceEntry;
  hash: string;
  blocks: readonly SourceBlock[];
  /** The passage that is marked, or null. */
  marked: number | null;
  found: FoundInBlock | null;
  /** False while more of the text is to come. */
  isWhole: boolean;
}

/**
 * Returns what asks to take words of a source as evidence of the selected claim: the selected words, else the passage in which the find is,
 * else the marked passage.
 */
export function useTakeWords(shown: ShownText): () => void {
  const t = useMessages();
  const app = useAppStore();
  const notify = useNotify();
  const { store } = useArticleContext();
  const waits = useRef(false);
  const take = () => {
    const claim = selectedClaim(store);
    if (claim === null) return notify.done(t('claims.selectFirst'));
    const words = wordsToTake(shown);
    const { entry, marked, isWhole } = shown;
    // The key may come before the marked passage does.
    waits.current = words === null && marked !== null && !isWhole;
    if (words !== null)
      app.dispatch({ type: 'dialog', dialog: { name: 'takeEvidence', claimId: claim.id, entry, words } });
    else if (marked === null || isWhole) notify.done(t('passages.selectWords'));
  };
  const goOn = useEffectEvent(take);
  const { blocks, isWhole } = shown;
  useEffect(() => {
    if (waits.current) goOn();
  }, [blocks, isWhole]);
  return take;
}

function wordsToTake(shown: ShownText): TakenWords | null {
  const { hash, blocks } = shown;
  const texts = blocks.map((block) => ({ text: textOf(block), locator: block.locator }));
  const span = placesToTake(shown);
  const words = span && takenWords(hash, texts, ...span);
  if (!words) return null;
  // A sentence knows better than its block when it is said.
  const time = timeOf(shown);
  return time === null ? words : { ...words, locator: time };
}

function placesToTake({ blocks, marked, found }: ShownText): Places | null {
  return selectedPlaces() ?? (found === null ? passageOf(blocks, marked) : passageAt(blocks, found));
}

/** Returns when the words are said that would be taken; null where there are none, and in a text without times. */
export function timeOf(shown: ShownText): Extract<Locator, { kind: 'time' }> | null {
  const [one, other] = placesToTake(shown) ?? [];
  if (one === undefined || other === undefined) return null;
  const { block, offset } = isBefore(other, one) ? other : one;
  let end = -1;
  const passage = shown.blocks[block]?.passages.find(({ text }) => (end += text.length + 1) > offset);
  return passage?.locator.kind === 'time' ? passage.locator : null;
}

type Places = readonly [BlockPlace, BlockPlace];

/** Returns the two ends of what is selected in the blocks, or null if nothing is. Each block of the page has its index. */
function selectedPlaces(): Places | null {
  const selection = window.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = placeOf(range.startContainer, range.startOffset);
  const end = placeOf(range.endContainer, range.endOffset);
  return start === null || end === null ? null : [start, end];
}

/** Returns a place in the page as a place in the blocks, or null outside them. What stands beside a block's words counts as its beginning. */
function placeOf(node: Node, offset: number): BlockPlace | null {
  const element = node instanceof Element ? node : node.parentElement;
  const block = element?.closest('[data-index]');
  const words = block?.querySelector('p');
  if (!block || !words) return null;
  const index = Number(block.getAttribute('data-index'));
  if (!words.contains(node)) return { block: index, offset: 0 };
  const before = document.createRange();
  before.setStart(words, 0);
  before.setEnd(node, offset);
  return { block: index, offset: before.toString().length };
}

/** Returns the ends of a passage by its place in the file, or null if there is none. */
function passageOf(blocks: readonly SourceBlock[], ordinal: number | null): Places | null {
  if (ordinal === null) return null;
  for (const [block, { passages }] of blocks.entries()) {
    let offset = 0;
    for (const passage of passages) {
      const end = offset + passage.text.length;
      if (passage.ordinal === ordinal)
        return [
          { block, offset },
          { block, offset: end },
        ];
      offset = end + 1;
    }
  }
  return null;
}

/** Returns the ends of the passage in which found words begin. */
function passageAt(blocks: readonly SourceBlock[], { block, start }: FoundInBlock): Places | null {
  let end = -1;
  const passage = blocks[block]?.passages.find(({ text }) => (end += text.length + 1) > start);
  return passage === undefined ? null : passageOf(blocks, passage.ordinal);
}
