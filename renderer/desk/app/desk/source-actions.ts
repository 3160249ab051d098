import { flushSync } from 'react-dom';
import type { CommandIn } from '../../../../core/commands/commands.ts';
import type { Perform } from '../../app-state/screens.ts';
import type { ActionParts } from '../../article-state/action-parts.ts';
import type { PaneList } from '../../article-state/desk-layout.ts';
import { beginSource, chooseSources } from '../../features/sources/add-sources.ts';

type Ids = Extract<CommandIn<'desk'>, `source.${string}` | 'pane.sources' | 'pane.proof'>;

/** Gives the focus to the list in the left pane. */
export function focusLeftList(): void {
  document.querySelector<HTMLElement>('[data-pane=claims] [data-pane-focus]')?.focus();
}

/** Returns the actions of the commands about the article's sources, and of those that list something else than claims on the left. */
export function sourceActions(parts: ActionParts): Record<Ids, Perform> {
  const { app } = parts;
  /** Shows another list in the left pane, with the focus on it. */
  function showList(list: PaneList) {
    const claims = parts.layout.claims === null ? true : null;
    flushSync(() => parts.setWishes((wishes) => ({ ...wishes, claims: claims ?? wishes.claims, list })));
    focusLeftList();
  }
  const shown =
    (act: () => unknown): Perform =>
    () => {
      showList('sources');
      return act();
    };
  return {
    'pane.sources': () => showList('sources'),
    'pane.proof': () => showList('proof'),
    // The system's dialog stays open for as long as it takes: no key waits for it.
    'source.addFiles': shown(() => void chooseSources(parts, 'files')),
    'source.addFolder': shown(() => void chooseSources(parts, 'folder')),
    'source.addLink': shown(() => beginSource(app, 'link')),
    'source.addTalk': shown(() => beginSource(app, 'interview')),
    'source.addFromArticle': shown(() =>
      app.dispatch({ type: 'dialog', dialog: { name: 'sourcesFromArticle' } }),
    ),
  };
}
