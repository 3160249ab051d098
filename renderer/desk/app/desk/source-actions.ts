import { flushSync } from 'react-dom';
import type { CommandIn } from '../../../../core/commands/commands.ts';
import type { Perform } from '../../app-state/screens.ts';
import type { ActionParts } from '../../article-state/action-parts.ts';
import { beginSource, chooseSources } from '../../features/sources/add-sources.ts';

type Ids = Extract<CommandIn<'desk'>, `source.${string}` | 'pane.sources'>;

/** Returns the actions of the commands about the article's sources. */
export function sourceActions(parts: ActionParts): Record<Ids, Perform> {
  const { app } = parts;
  /** Shows the sources in the left pane, with the focus on them. */
  function showSources() {
    const claims = parts.layout.claims === null ? true : null;
    flushSync(() =>
      parts.setWishes((wishes) => ({ ...wishes, claims: claims ?? wishes.claims, list: 'sources' })),
    );
    document.querySelector<HTMLElement>('[data-pane=claims] [data-pane-focus]')?.focus();
  }
  const shown =
    (act: () => unknown): Perform =>
    () => {
      showSources();
      return act();
    };
  return {
    'pane.sources': showSources,
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
