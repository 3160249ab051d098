import { isLive } from '../../../../core/model/claim/claim.ts';
import type { CommandIn } from '../../../../core/commands/commands.ts';
import {
  loadCopiedVersion,
  loadVersion,
  readNotes,
  chooseAnnotations,
} from '../../app-state/loading/article-files.ts';
import type { MessageKey } from '../../../../core/i18n/messages.ts';
import { call } from '../../app-state/bridge.ts';
import { stepFinding } from '../../features/galley/FindBar.tsx';
import type { DeskActions, Perform } from '../../app-state/screens.ts';
import { beginTour } from '../../app-state/tour.ts';
import type { ActionParts } from '../../article-state/action-parts.ts';
import { claimActions } from './claim-actions.ts';
import { verdictFilter, type ListFilter } from '../../article-state/claim-list.ts';
import { focusTextIfLost, focusText, isInText } from '../../article-state/focus-text.ts';
import { listAndGo } from '../../article-state/claim-navigation.ts';
import { claimPartActions } from './claim-part-actions.ts';
import { printReport } from '../../article-state/print-report.ts';
import { evidenceActions } from './evidence-actions.ts';
import { formerActions } from './former-actions.ts';
import { verdictActions } from './verdict-actions.ts';
import { sourceActions } from './source-actions.ts';
import { earlierActions } from './earlier-actions.ts';
import { passageActions } from './passage-actions.ts';
import { caretActions } from './caret-actions.ts';
import { textActions } from './text-actions.ts';
import { flushSync } from 'react-dom';
import { wishAfter } from '../../article-state/desk-layout.ts';
import { indexAt } from '../../article-state/stops.ts';

/**
 * Returns the actions of every command of the desk. An action that changes the article returns a promise, and keys wait for
 * it.
 */
export function deskActions(parts: ActionParts): DeskActions {
  const article = articleActions(parts);
  return {
    ...claimActions(parts, article['history.undo']),
    ...verdictActions(parts, article['history.undo']),
    ...formerActions(parts, article['history.undo']),
    ...evidenceActions(parts, article['history.undo']),
    ...claimPartActions(parts, article['history.undo']),
    ...caretActions(parts),
    ...textActions(parts, article['history.undo']),
    ...paneActions(parts),
    ...sourceActions(parts),
    ...passageActions(parts),
    ...earlierActions(parts),
    ...article,
  };
}

type Ids = Extract<
  CommandIn<'desk'>,
  | `history.${string}`
  | `find.${string}`
  | `filter.${string}`
  | 'report.export'
  | 'report.print'
  | 'case.save'
  | 'article.saveOriginal'
  | 'article.details'
  | 'article.loadVersion'
  | 'article.pasteVersion'
  | 'version.left'
  | 'agreement.show'
  | 'annotations.read'
  | 'annotations.draft'
  | 'annotations.author'
  | 'library.show'
  | 'help.tour'
>;

function articleActions({ app, store, saver, notify, t, text }: ActionParts): Record<Ids, Perform> {
  const articleId = store.get().data.article.id;
  const versionId = store.get().data.version.id;

  async function takeBack(which: 'undo' | 'redo') {
    const next = store.get().data.history[which];
    if (next === null) return notify.done(t(which === 'undo' ? 'desk.nothingToUndo' : 'desk.nothingToRedo'));
    const change = await saver.save(`history.${which}`, { articleId });
    if (change === null) return;
    focusTextIfLost();
    // If the claim that the checker looks at is among what changed, it stays in sight.
    const live = change.claims.filter(isLive);
    const claim = live.find(({ id }) => id === store.get().selected?.id) ?? live[0] ?? change.claims[0];
    if (claim !== undefined) store.dispatch({ type: 'select', id: claim.id, reveal: true });
    notify.step(t(which === 'undo' ? 'desk.undone' : 'desk.redone', { what: t(`event.${next.name}`) }));
  }

  function openFinding() {
    const { finding } = store.get();
    const span = text.selectedSpan();
    const words = span === null ? '' : text.text.slice(span.start, span.end);
    const query =
      words !== '' && words.length <= 80 && !words.includes('\n') ? words : (finding?.query ?? '');
    const kept = query === finding?.query ? finding : { query, found: [], current: -1 };
    const opened = (finding?.opened ?? 0) + 1;
    store.dispatch({ type: 'find', finding: { ...kept, opened }, reveal: false });
  }

  function step(by: 1 | -1) {
    const { finding } = store.get();
    if (finding === null) openFinding();
    else store.dispatch({ type: 'find', finding: stepFinding(finding, by), reveal: true });
  }

  async function saveOriginal() {
    try {
      const { path } = await call('article.saveOriginal', { articleId, versionId });
      if (path !== null) notify.done(t('desk.originalSaved', { path }));
    } catch (thrown) {
      notify.failed(thrown);
    }
  }

  const filter = (verdict: ListFilter['verdict']) => () =>
    store.dispatch({ type: 'filter', filter: verdictFilter(store.get().filter, verdict) });

  const listed = (filter: Partial<ListFilter>, none: MessageKey) => () => {
    if (!listAndGo(store, filter)) notify.done(t(none));
  };

  return {
    'history.undo': () => takeBack('undo'),
    'history.list': () => app.dispatch({ type: 'dialog', dialog: { name: 'history' } }),
    'history.redo': () => takeBack('redo'),
    'find.open': openFinding,
    'find.next': () => step(1),
    'find.previous': () => step(-1),
    'filter.open': filter('open'),
    'filter.all': filter('all'),
    'filter.verified': filter('verified'),
    'filter.unverifiable': filter('unverifiable'),
    'filter.refuted': filter('refuted'),
    'filter.disagreed': listed({ review: 'disagreed' }, 'claims.noneDisagreed'),
    'filter.missing': listed({ missing: 'any' }, 'claims.noneMissing'),
    'report.export': () => app.dispatch({ type: 'dialog', dialog: { name: 'export', articleId, versionId } }),
    'report.print': () => void printReport(app, { articleId, versionId }),
    'case.save': () => app.dispatch({ type: 'dialog', dialog: { name: 'case', articleId } }),
    'article.saveOriginal': () => void saveOriginal(),
    'article.details': () => app.dispatch({ type: 'dialog', dialog: { name: 'details' } }),
    'article.loadVersion': () => void loadVersion(app, articleId),
    'article.pasteVersion': () => void loadCopiedVersion(app, articleId),
    'version.left': () => app.dispatch({ type: 'dialog', dialog: { name: 'droppedClaims' } }),
    'agreement.show': () => app.dispatch({ type: 'dialog', dialog: { name: 'agreement' } }),
    'annotations.read': () => void chooseAnnotations(app),
    'annotations.author': () =>
      app.dispatch({ type: 'dialog', dialog: { name: 'authorNotes', draft: null } }),
    'annotations.draft': () => void readNotes(app, articleId),
    'help.tour': () => beginTour(app),
    'library.show': () => app.dispatch({ type: 'show', screen: { name: 'library' } }),
  };
}

type PaneIds = Exclude<
  Extract<CommandIn<'desk'>, `pane.${string}` | 'desk.back'>,
  'pane.sources' | 'pane.proof'
>;

/** Returns the actions of the commands that go from pane to pane. */
function paneActions(parts: ActionParts): Record<PaneIds, () => void> {
  return {
    'pane.next': () => focusPane(1),
    'pane.previous': () => focusPane(-1),
    'pane.claims': () => {
      if (parts.list !== 'claims' && parts.layout.claims !== null) return showClaims(parts);
      const shown = parts.layout.claims !== null;
      const hadFocus = document.activeElement?.closest('[data-pane=claims]') !== null;
      const claims = wishAfter(shown, parts.layout.claimsOver);
      flushSync(() => parts.setWishes((wishes) => ({ ...wishes, claims, list: 'claims' })));
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

/** Lists the claims in place of the sources. A checker who was in the list stays in it. */
function showClaims({ setWishes }: ActionParts): void {
  const hadFocus = document.activeElement?.closest('[data-pane=claims]') !== null;
  flushSync(() => setWishes((wishes) => ({ ...wishes, list: 'claims' })));
  if (hadFocus) document.querySelector<HTMLElement>('[data-pane=claims] [data-pane-focus]')?.focus();
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
