import type { Checker } from '../../../core/model/session.ts';
import { changeSettings } from '../app-state/settings-change.ts';
import { useAppStore } from '../app-state/app-context.tsx';
import { useMessages } from '../ui/interface.tsx';
import { useNotify } from '../app-state/notifications.ts';
import { useArticleIfAny } from './article-context.tsx';
import { countToSettle } from './claim-list.ts';

/**
 * Returns a function that makes somebody else the checker. It says so, with the disagreements that they may settle in the
 * open article.
 */
export function useSwitchChecker(): (checker: Checker) => Promise<void> {
  const app = useAppStore();
  const t = useMessages();
  const notify = useNotify();
  const article = useArticleIfAny();
  return async ({ id, name }) => {
    if (id === app.get().settings.checkerId || !(await changeSettings(app, { checkerId: id }))) return;
    const n = article === null ? 0 : countToSettle(article.store.get().data, id);
    const toSettle = n === 0 ? '' : ` ${t('sitting.disagreements', { n })}`;
    notify.checker(t('sitting.now', { name }) + toSettle);
  };
}
