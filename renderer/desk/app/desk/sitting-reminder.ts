import { translator } from '../../../../core/i18n/translate.ts';
import type { Session } from '../../../../core/model/session.ts';
import type { AppStore } from '../../app-state/app-context.tsx';
import { notifierOf } from '../../app-state/notifications.ts';
import { momentText } from '../../../../core/wording/date-text.ts';
import type { ArticleData } from '../../article-state/article-data.ts';
import { countToSettle } from '../../article-state/claim-list.ts';

/** Milliseconds after which people may want a reminder of where they were. */
const AWAY = 10 * 60_000;

/** Returns the last sitting over an article, if it ended so long before `now` that people may have forgotten it, or null. */
export function sittingToRecall(sessions: readonly Session[], now: number): Session | null {
  const last = sessions.at(-1);
  if (last === undefined) return null;
  return now - Date.parse(last.endedAt ?? last.startedAt) > AWAY ? last : null;
}

/**
 * Says how the article stands when a checker opens it: the screen already shows where they were. A colleague's disagreement
 * is mentioned even after a short absence.
 */
export function remindOfSitting(app: AppStore, data: ArticleData): void {
  const { language, checkers, settings } = app.get();
  const t = translator(language);
  const last = sittingToRecall(data.sessions, Date.now());
  const n = countToSettle(data, settings.checkerId);
  const lines = [
    ...(last === null
      ? []
      : [
          t('sitting.welcome', {
            open: data.counts.unchecked,
            untouched: data.coverage.untouched,
            name: checkers.find(({ id }) => id === last.checkerId)?.name ?? '?',
            when: momentText(last.endedAt ?? last.startedAt, language),
          }),
        ]),
    ...(n === 0 ? [] : [t('sitting.disagreements', { n })]),
  ];
  if (lines.length > 0) notifierOf(app).done(lines.join(' '));
}
