import { useEffect, useRef, useState } from 'react';
import type { Span } from '../../../../core/model/article/article.ts';
import { commandOf, type CommandId } from '../../../../core/commands/commands.ts';
import { keysOf } from '../../../../core/commands/key-bindings.ts';
import { call } from '../../app-state/bridge.ts';
import { useArticle, useArticleContext, useSelectedClaim } from '../../article-state/article-context.tsx';
import { useRun } from '../../commands/command-context.tsx';
import { isTyping } from '../../commands/key-target.ts';
import { useApp } from '../../app-state/app-context.tsx';
import { useMessages } from '../../ui/interface.tsx';
import { useNotify } from '../../app-state/notifications.ts';
import { ActionMenu, type MenuAction } from '../../ui/Popover.tsx';
import { claimAtEvent, selectionAtEvent } from '../../article-state/claim-at-event.ts';
import type { Claim } from '../../../../core/model/claim/claim.ts';
import styles from './ClaimList.module.css';

/** CSS pixels that an entry takes, and the menu's own edges. */
const ENTRY = 30;
const EDGES = 24;

/** Where a menu is open, and the selected words that it is about, or null for claims. */
interface Open {
  left: number;
  top: number;
  span: Span | null;
}

/**
 * The menu of a claim, which a right click on it opens, in the list or in the text, or the menu key on the selected one; and
 * that of selected words, which a right click on them opens.
 */
export function ClaimMenu() {
  const t = useMessages();
  const run = useRun();
  const notify = useNotify();
  const { store, text } = useArticleContext();
  const keys = useApp((state) => state.settings.keys);
  const claim = useSelectedClaim();
  const several = useArticle((view) => view.several);
  const anchor = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<Open | null>(null);

  useEffect(() => {
    const asked = (event: MouseEvent) => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      const found = claimAtEvent(event, store.get(), text);
      const span = found === null ? selectionAtEvent(event, text) : null;
      if (found === null && span === null) return;
      event.preventDefault();
      if (found === null) return setAt({ left: event.clientX, top: event.clientY, span });
      // A press on one of several marked claims is about all of them.
      const { several: marked } = store.get();
      if (marked.size < 2 || !marked.has(found.id))
        store.dispatch({ type: 'select', id: found.id, reveal: false });
      setAt({ left: found.x, top: found.y, span: null });
    };
    window.addEventListener('contextmenu', asked);
    return () => window.removeEventListener('contextmenu', asked);
  }, [store, text]);

  if (at === null || (claim === null && at.span === null)) return null;
  const { span } = at;
  const entry = (id: CommandId): MenuAction => {
    const command = commandOf(id);
    const [key] = keysOf(command, keys);
    const perform = () => {
      // The press on the menu may have taken the selection away.
      if (span !== null) text.select(span);
      run(id);
    };
    return { id, label: t(command.label), ...(key !== undefined && { keys: key }), run: perform };
  };
  // Main copies it, because the page itself may not write to the clipboard.
  const copy = (words: Span): MenuAction => ({
    id: 'copy',
    label: t('field.copy'),
    keys: 'Mod+C',
    run: () =>
      void call('app.copy', { words: text.text.slice(words.start, words.end) }).catch((thrown: unknown) =>
        notify.failed(thrown),
      ),
  });
  const actions =
    span !== null
      ? [...selectionMenuCommands(claim !== null).map(entry), copy(span)]
      : (several.size > 1 || claim === null ? severalMenuCommands : claimMenuCommands(claim)).map(entry);
  const name = span !== null ? 'selectionMenu.name' : several.size > 1 ? 'several.name' : 'claimMenu.name';
  // If there is no room below, the menu begins higher, so that it is not cut off.
  const lowest = Math.max(0, window.innerHeight - actions.length * ENTRY - EDGES);
  return (
    <>
      <div
        ref={anchor}
        className={styles.menuAnchor}
        style={{ left: at.left, top: Math.min(at.top, lowest) }}
      />
      <ActionMenu label={t(name)} actions={actions} anchor={anchor} onClose={() => setAt(null)} />
    </>
  );
}

/**
 * Returns the commands that the menu of a claim offers, in their order. For a suggestion, the commands that keep or dismiss
 * it come first.
 */
function claimMenuCommands({ status, attribution }: Pick<Claim, 'status' | 'attribution'>): CommandId[] {
  const isSuggestion = status === 'suggested';
  return [
    ...(isSuggestion ? (['claim.keep', 'claim.remove'] as const) : []),
    'verdict.verified',
    'verdict.unverifiable',
    'verdict.refuted',
    'verdict.unchecked',
    ...(attribution === null ? [] : (['said.verified', 'said.unverifiable', 'said.refuted'] as const)),
    'evidence.add',
    'evidence.again',
    'evidence.calculate',
    'claim.speaker',
    'claim.note',
    'claim.split',
    'claim.join',
    ...(isSuggestion ? [] : (['claim.remove'] as const)),
  ];
}

/** The commands that the menu of several claims offers: those that do one thing with all of them. */
const severalMenuCommands: readonly CommandId[] = [
  'claim.keep',
  'claim.remove',
  'sentence.noClaim',
  'verdict.verified',
  'verdict.unverifiable',
  'verdict.refuted',
  'verdict.unchecked',
  'former.confirm',
  'former.reopen',
];

/** The commands that the menu of selected words offers, in their order; `hasClaim` where a claim is selected too. */
function selectionMenuCommands(hasClaim: boolean): CommandId[] {
  return [
    'claim.make',
    ...(hasClaim ? (['claim.setSpan', 'claim.speaker'] as const) : []),
    'sentence.noClaim',
    'find.open',
  ];
}
