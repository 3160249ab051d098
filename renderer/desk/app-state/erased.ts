import type { Notice } from '../../../core/contract/index.ts';
import { translator } from '../../../core/i18n/translate.ts';
import { call } from './bridge.ts';
import type { AppStore } from './app-context.tsx';
import { keepDraft } from './drafts.ts';
import { tellThrough } from './use-tell.ts';

/** Something was erased from the library: nothing in the window shows it, or offers it again, from here on. */
export function takeErased(app: AppStore, { erasure, drafts }: Notice<'erased'>): void {
  for (const name of drafts) keepDraft(name, null);
  if (erasure.kind === 'source') app.dispatch({ type: 'offersGone' });
  else app.dispatch({ type: 'articleErased', articleId: erasure.articleId });
}

/** Reads which erasures were not brought to their end. */
export async function readUnfinished(app: AppStore): Promise<void> {
  const { unfinished } = await call('erase.unfinished', {});
  app.dispatch({ type: 'unfinished', unfinished });
}

/** Reads at the start whether an erasure was not brought to its end, and offers to go on with it. */
export async function offerUnfinished(app: AppStore): Promise<void> {
  const tell = tellThrough(app);
  try {
    await readUnfinished(app);
  } catch (thrown) {
    tell.failed(thrown);
    return;
  }
  const { unfinished, screen, language } = app.get();
  // The library has a line that says so.
  if (unfinished.length === 0 || screen.name === 'library') return;
  const t = translator(language);
  tell.done(t('erase.unfinishedLine'), { label: t('erase.unfinishedAsk'), run: () => showUnfinished(app) });
}

/** Shows the erasures that were not brought to their end, or says that there is none. */
export async function askUnfinished(app: AppStore): Promise<void> {
  try {
    await readUnfinished(app);
    if (app.get().unfinished.length > 0) showUnfinished(app);
    else tellThrough(app).done(translator(app.get().language)('erase.unfinishedNone'));
  } catch (thrown) {
    tellThrough(app).failed(thrown);
  }
}

function showUnfinished(app: AppStore): void {
  app.dispatch({ type: 'dialog', dialog: { name: 'unfinishedErasure' } });
}
