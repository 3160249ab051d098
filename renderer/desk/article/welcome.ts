import { translator } from '../../../core/i18n/translate.ts';
import type { Session } from '../../../core/session.ts';
import type { AppStore } from '../state/app-context.tsx';
import { tellThrough } from '../state/use-tell.ts';
import { momentText } from '../state/words.ts';
import type { ArticleData } from './article-data.ts';

/** Milliseconds after which somebody may want to be told where they were. */
const AWAY = 10 * 60_000;

/** Returns the last sitting over an article where it ended long enough before `now` to have been forgotten, or null. */
export function sittingToRecall(sessions: readonly Session[], now: number): Session | null {
  const last = sessions.at(-1);
  if (last === undefined) return null;
  return now - Date.parse(last.endedAt ?? last.startedAt) > AWAY ? last : null;
}

/** Tells who comes back to an article how it stands: where they were is on the screen already. */
export function tellWhereLeft(app: AppStore, { sessions, counts, coverage }: ArticleData): void {
  const last = sittingToRecall(sessions, Date.now());
  if (last === null) return;
  const { language, checkers } = app.get();
  const text = translator(language)('sitting.welcome', {
    open: counts.unchecked,
    untouched: coverage.untouched,
    name: checkers.find(({ id }) => id === last.checkerId)?.name ?? '?',
    when: momentText(last.endedAt ?? last.startedAt, language),
  });
  tellThrough(app).done(text);
}
