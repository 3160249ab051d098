import { flushSync } from 'react-dom';
import type { CommandIn } from '../../../../core/commands/commands.ts';
import type { ActionParts } from '../../article-state/action-parts.ts';
import { wishAfter } from '../../article-state/desk-layout.ts';
import { focusText, isInText } from '../../article-state/focus-text.ts';
import { indexAt } from '../../article-state/stops.ts';

type Ids = Extract<CommandIn<'desk'>, `pane.${string}` | 'desk.back'>;

/** Returns the actions of the commands that go from pane to pane. */
export function paneActions(parts: ActionParts): Record<Ids, () => void> {
  return {
    'pane.next': () => focusPane(1),
    'pane.previous': () => focusPane(-1),
    'pane.claims': () => {
      const shown = parts.layout.claims !== null;
      const hadFocus = document.activeElement?.closest('[data-pane=claims]') !== null;
      const claims = wishAfter(shown, parts.layout.claimsOver);
      flushSync(() => parts.setWishes((wishes) => ({ ...wishes, claims })));
      if (shown && hadFocus) focusText();
      if (!shown && parts.layout.claimsOver)
        document.querySelector<HTMLElement>('[data-pane=claims] [data-pane-focus]')?.focus();
    },
    'pane.inspector': () => {
      const inspector = wishAfter(parts.layout.inspector !== null, parts.layout.inspectorOver);
      parts.setWishes((wishes) => ({ ...wishes, inspector }));
    },
    'desk.back': () => back(parts),
  };
}

/** Puts the focus in the pane beside the one that has it: on its list, its text or its first control. */
function focusPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll('[data-pane]')];
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(Math.max(0, at) + step + panes.length) % panes.length];
  next?.querySelector<HTMLElement>('[data-pane-focus]')?.focus();
}

/**
 * Goes one step back: out of a field or another pane to the text. In the text, it ends what was begun last: finding, a
 * selection of words, a pane that lies over the text, the selected claim.
 */
function back({ store, text, layout, setWishes }: ActionParts): void {
  const { finding, selected } = store.get();
  const { claims, claimsOver, inspector, inspectorOver } = layout;
  const reads = isInText();
  const isInFindBar = Boolean(document.activeElement?.closest('[role=search]'));
  if (finding !== null && (reads || isInFindBar)) endFinding(store, isInFindBar);
  else if (claimsOver && claims !== null) setWishes((wishes) => ({ ...wishes, claims: null }));
  else if (inspectorOver && inspector !== null) setWishes((wishes) => ({ ...wishes, inspector: null }));
  else if (reads && text.selectedSpan() !== null) text.select(null);
  else if (reads && selected !== null) store.dispatch({ type: 'select', id: null, reveal: false });
  focusText();
}

/**
 * Ends finding. After leaving its bar, the reader is at the place that was found. The next key must be about what is in
 * sight there, and not about a claim that was scrolled away. So the selected claim stays selected only if the place is in
 * its words.
 */
function endFinding(store: ActionParts['store'], isInFindBar: boolean): void {
  const { finding, data, selected } = store.get();
  const place = finding?.found[finding.current];
  store.dispatch({ type: 'find', finding: null, reveal: false });
  if (!isInFindBar || place === undefined) return;
  const claim = selected === null ? undefined : data.claims.get(selected.id);
  const isInClaim = claim !== undefined && claim.start < place.end && claim.end > place.start;
  const stop = Math.max(0, indexAt(data.stops, place.start));
  store.dispatch({ type: 'caret', stop, claimId: isInClaim ? claim.id : null, reveal: false });
}
