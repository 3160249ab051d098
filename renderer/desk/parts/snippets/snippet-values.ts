import type { Article } from '../../../../core/model/article/article.ts';
import type { Claim } from '../../../../core/model/claim/claim.ts';
import type { PlaceholderValues } from '../../../../core/model/settings/snippets.ts';
import type { ArticleStore } from '../../article-state/save.ts';
import { selectedClaim } from '../../article-state/action-parts.ts';
import type { AppStore } from '../../app-state/app-context.tsx';
import { partialDateText, today } from '../../../../core/wording/date-text.ts';

/** Returns what the placeholders of a snippet stand for now, on the article that lies on the desk. */
export function snippetValues(app: AppStore, store: ArticleStore): PlaceholderValues {
  const { language, settings, checkers } = app.get();
  const { title, outlet }: Article = store.get().data.article;
  const claim: Claim | null = selectedClaim(store);
  return {
    date: partialDateText(today(new Date()), language),
    checker: checkers.find(({ id }) => id === settings.checkerId)?.name ?? null,
    speaker: claim?.attribution?.speaker ?? null,
    outlet,
    title,
  };
}
