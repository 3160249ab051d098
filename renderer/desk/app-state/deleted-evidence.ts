import type { Id } from '../../../core/kernel/ids.ts';
import { translator } from '../../../core/i18n/translate.ts';
import { call } from './bridge.ts';
import type { AppStore } from './app-context.tsx';
import { tellThrough } from './use-tell.ts';
import { deletedChoice } from './erase-choice.ts';

/** Asks which of the pieces of evidence that were deleted in an article is to be erased for good, or says that there is none. */
export async function eraseDeleted(app: AppStore, articleId: Id): Promise<void> {
  const { language } = app.get();
  try {
    const { pieces } = await call('erase.deleted', { articleId });
    const targets = pieces.map((piece) => deletedChoice(articleId, piece, language));
    if (targets.length > 0) app.dispatch({ type: 'dialog', dialog: { name: 'erase', targets } });
    else tellThrough(app).done(translator(language)('erase.noDeleted'));
  } catch (thrown) {
    tellThrough(app).failed(thrown);
  }
}
