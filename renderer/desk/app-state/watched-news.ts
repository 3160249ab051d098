import type { Notice } from '../../../core/contract/index.ts';
import { translator } from '../../../core/i18n/translate.ts';
import { folderName } from '../../../core/model/watched/settling.ts';
import type { AppStore } from './app-context.tsx';
import { notifierOf } from './notifications.ts';

/** Says in a quiet line how many texts came from a watched folder, and offers to look at them. It opens nothing by itself. */
export function tellWatched(
  store: AppStore,
  { folder, path, texts }: NonNullable<Notice<'watched'>['news']>,
): void {
  const t = translator(store.get().language);
  notifierOf(store).done(t('watched.news', { n: texts, name: folderName(path) }), {
    label: t('watched.see'),
    shows: true,
    run: () => store.dispatch({ type: 'dialog', dialog: { name: 'watched', folder } }),
  });
}
