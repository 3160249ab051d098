import type { Translate } from '../../../core/i18n/translate.ts';
import type { Span } from '../../../core/model/article/article.ts';
import type { Claim } from '../../../core/model/claim/claim.ts';
import type { GalleyText } from './galley-text.ts';
import { wholeWords } from './words-of-text.ts';
import type { AppStore } from '../app-state/app-context.tsx';
import { claimLabel } from '../app-state/labels.ts';
import type { Notifier } from '../app-state/notifications.ts';
import type { DeskLayout, PaneList, PaneWishes } from './desk-layout.ts';
import { changeSeveral, type ArticleStore, type Saver } from './save.ts';
import type { InspectorField, IntendedTick } from './article-view.ts';
import type { ClaimsChange } from '../../../core/model/claim/claim.ts';
import type { Perform } from '../app-state/screens.ts';

/** The things that the desk's commands work with. */
export interface ActionParts {
  app: AppStore;
  store: ArticleStore;
  saver: Saver;
  text: GalleyText;
  notify: Notifier;
  t: Translate;
  /** The panes as they are now. */
  layout: DeskLayout;
  /** What the left pane lists. */
  list: PaneList;
  setWishes(change: (wishes: PaneWishes) => PaneWishes): void;
}

/** Returns the selected claim, or null. */
export function selectedClaim(store: ArticleStore): Claim | null {
  const { selected, data } = store.get();
  return (selected && data.claims.get(selected.id)) ?? null;
}

/**
 * Returns the span of the words that are selected in the text, extended to whole words (offsets in its version), or null if
 * none are.
 */
export function selectedWords({ store, text }: Pick<ActionParts, 'store' | 'text'>): Span | null {
  const span = text.selectedSpan();
  const { version, article } = store.get().data;
  return span && wholeWords(version.text, span, article.language);
}

/** Returns what a screen reader says about a claim: its number and verdict, and its words if the checker only moved to it. */
export function claimWords({ store, t }: ActionParts, id: string, withQuote: boolean): string {
  const { data } = store.get();
  const claim = data.claims.get(id);
  if (claim === undefined) return '';
  const number = data.order.numbers.get(id) ?? 0;
  const words = claimLabel(claim, number, t);
  return withQuote ? `${words}: ${claim.quote}` : words;
}

/** Does something with the selected claim, or says that none is selected. */
export function withClaim({ store, notify, t }: ActionParts, act: (claim: Claim) => unknown): unknown {
  const claim = selectedClaim(store);
  return claim === null ? notify.done(t('claims.selectFirst')) : act(claim);
}

/** Does one thing with several claims if several are marked; null if not. `undo` takes it back. */
export function withSeveral(parts: ActionParts, change: ClaimsChange, undo: Perform): Promise<void> | null {
  const { several } = parts.store.get();
  return several.size < 2 ? null : changeSeveral(parts, several, change, undo);
}

/** Shows the inspector and puts the focus in one of its fields. */
export function requestField(
  { setWishes, store }: ActionParts,
  field: InspectorField,
  intendedTick: IntendedTick | null = null,
): void {
  setWishes((wishes) => ({ ...wishes, inspector: true }));
  store.dispatch({ type: 'requestField', field, intendedTick });
}
