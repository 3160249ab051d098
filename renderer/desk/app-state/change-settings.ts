import { loadWords } from '../../../core/i18n/load-words.ts';
import { Settings } from '../../../core/model/settings/settings.ts';
import { call } from './bridge.ts';
import type { AppStore } from './app-context.tsx';
import { tellThrough } from './use-tell.ts';

/**
 * Saves settings and puts them to use; a value outside what is allowed changes nothing. Tells what went wrong. Returns
 * whether they are saved.
 */
export async function changeSettings(app: AppStore, change: Partial<Settings>): Promise<boolean> {
  if (!Settings.partial().safeParse(change).success) return false;
  try {
    const changed = await call('settings.set', change);
    await loadWords(changed.language);
    app.dispatch({ type: 'settings', ...changed });
    return true;
  } catch (thrown) {
    tellThrough(app).failed(thrown);
    return false;
  }
}
