import { useEffect } from 'react';
import { useMessages } from '../../ui/interface.tsx';
import { useNotify, notifierOf } from '../../app-state/notifications.ts';
import type { ArticleData } from '../../article-state/article-data.ts';
import { useArticleContext } from '../../article-state/article-context.tsx';
import { translator } from '../../../../core/i18n/translate.ts';
import type { Session } from '../../../../core/model/session.ts';
import type { AppStore } from '../../app-state/app-context.tsx';
import { momentText } from '../../../../core/wording/date-text.ts';
import { countToSettle } from '../../article-state/claim-list.ts';

/** The number that a claim had, and the one that it has now. */
interface Renumbering {
  was: number;
  is: number;
}

/**
 * Returns the first decided claim, in article order, whose number differs after a change, or null. Numbers follow the text,
 * and people may have referred to a decided claim by its number.
 */
export function firstRenumbering(before: ArticleData, after: ArticleData): Renumbering | null {
  if (before.order === after.order) return null;
  for (const id of before.order.ids) {
    const was = before.order.numbers.get(id);
    const is = after.order.numbers.get(id);
    if (was === undefined || is === undefined || was === is) continue;
    const claim = before.claims.get(id);
    if (claim !== undefined && (claim.verdict !== 'unchecked' || claim.said !== 'unchecked'))
      return { was, is };
  }
  return null;
}

/** Says once, each time that an article is opened, that a decided claim has another number now, and why. */
export function useRenumberingNotice(): void {
  const { store } = useArticleContext();
  const notify = useNotify();
  const t = useMessages();
  useEffect(() => {
    let before = store.get().data;
    const stop = store.subscribe(() => {
      const { data } = store.get();
      const found = firstRenumbering(before, data);
      before = data;
      if (found === null) return;
      stop();
      notify.done(t('claims.renumbered', { was: found.was, is: found.is }));
    });
    return stop;
  }, [store, notify, t]);
}

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
