import { useEffect, useRef, useState } from 'react';
import { commandOf } from '../../../core/commands.ts';
import { keysOf } from '../../../core/key-bindings.ts';
import { useArticle, useArticleContext, useSelectedClaim } from '../article/article-context.tsx';
import { useRun } from '../commands/command-context.tsx';
import { isTyping } from '../commands/key-target.ts';
import { useApp } from '../state/app-context.tsx';
import { useMessages } from '../state/use-messages.ts';
import { ActionMenu } from '../ui/ActionMenu.tsx';
import { claimMenuCommands, severalMenuCommands } from './claim-menu-actions.ts';
import { claimAtEvent } from './claim-at-event.ts';
import styles from './ClaimMenu.module.css';

/** CSS pixels that an entry takes, and the menu's own edges. */
const ENTRY = 30;
const EDGES = 24;

/** The menu of a claim, which a right click on it opens, in the list or in the text, or the menu key on the selected one. */
export function ClaimMenu() {
  const t = useMessages();
  const run = useRun();
  const { store, text } = useArticleContext();
  const keys = useApp((state) => state.settings.keys);
  const claim = useSelectedClaim();
  const several = useArticle((view) => view.several);
  const anchor = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<{ left: number; top: number } | null>(null);

  useEffect(() => {
    const asked = (event: MouseEvent) => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      const found = claimAtEvent(event, store.get(), text);
      if (found === null) return;
      event.preventDefault();
      // Pressed on one of several, it is about them all.
      const { several: marked } = store.get();
      if (marked.size < 2 || !marked.has(found.id))
        store.dispatch({ type: 'select', id: found.id, reveal: false });
      setAt({ left: found.x, top: found.y });
    };
    window.addEventListener('contextmenu', asked);
    return () => window.removeEventListener('contextmenu', asked);
  }, [store, text]);

  if (at === null || claim === null) return null;
  const offered = several.size > 1 ? severalMenuCommands : claimMenuCommands(claim);
  const actions = offered.map((id) => {
    const command = commandOf(id);
    const [key] = keysOf(command, keys);
    return { id, label: t(command.label), ...(key !== undefined && { keys: key }), run: () => run(id) };
  });
  // Where there is no room below, it begins higher, rather than being cut short.
  const lowest = Math.max(0, window.innerHeight - actions.length * ENTRY - EDGES);
  return (
    <>
      <div ref={anchor} className={styles.anchor} style={{ left: at.left, top: Math.min(at.top, lowest) }} />
      <ActionMenu
        label={t(several.size > 1 ? 'several.name' : 'claimMenu.name')}
        actions={actions}
        anchor={anchor}
        onClose={() => setAt(null)}
      />
    </>
  );
}
