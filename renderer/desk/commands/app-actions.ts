import type { CommandIn } from '../../../core/commands/commands.ts';
import type { Input } from '../../../core/contract/index.ts';
import { translator } from '../../../core/i18n/translate.ts';
import { defaultSettings } from '../../../core/model/settings/settings.ts';
import { changeSettings } from '../app-state/settings-change.ts';
import { call } from '../app-state/bridge.ts';
import { askUnfinished } from '../app-state/erasure.ts';
import { applyResults } from '../app-state/loading/load-results.ts';
import type { AppStore } from '../app-state/app-context.tsx';
import { notifierOf } from '../app-state/notifications.ts';

/** Returns the actions of the commands that are the same on every screen. */
export function appActions(app: AppStore): Record<CommandIn<'everywhere'>, () => void> {
  return {
    'article.load': () => void load(app, 'files'),
    'article.loadFolder': () => void load(app, 'folder'),
    'case.open': () => void load(app, 'caseFiles'),
    'report.results': () => app.dispatch({ type: 'dialog', dialog: { name: 'results', articleIds: null } }),
    'threads.show': () => app.dispatch({ type: 'dialog', dialog: { name: 'threads' } }),
    'archives.show': () => app.dispatch({ type: 'dialog', dialog: { name: 'archives' } }),
    'watched.show': () => app.dispatch({ type: 'dialog', dialog: { name: 'watched', folder: null } }),
    'app.lock': () => void lock(app),
    'app.settings': () => app.dispatch({ type: 'dialog', dialog: { name: 'settings' } }),
    'app.signingKeys': () => app.dispatch({ type: 'dialog', dialog: { name: 'settings', at: 'keys' } }),
    'app.snippets': () => app.dispatch({ type: 'dialog', dialog: { name: 'settings', at: 'snippets' } }),
    'app.unfinishedErasure': () => void askUnfinished(app),
    'app.palette': () => app.dispatch({ type: 'dialog', dialog: { name: 'palette' } }),
    'app.about': () => app.dispatch({ type: 'dialog', dialog: { name: 'about' } }),
    'help.guide': () => void openGuide(app),
    'app.keys': () => app.dispatch({ type: 'dialog', dialog: { name: 'keys' } }),
    'text.larger': () => void changeSettings(app, { textSize: textSize(app) + 1 }),
    'text.smaller': () => void changeSettings(app, { textSize: textSize(app) - 1 }),
    'theme.system': () => void changeSettings(app, { theme: 'system' }),
    'theme.light': () => void changeSettings(app, { theme: 'light' }),
    'theme.dark': () => void changeSettings(app, { theme: 'dark' }),
    'theme.contrast': () => void changeSettings(app, { theme: 'contrast' }),
    'language.system': () => void changeSettings(app, { language: 'system' }),
    'language.en': () => void changeSettings(app, { language: 'en' }),
    'language.nl': () => void changeSettings(app, { language: 'nl' }),
    'text.reset': () => void changeSettings(app, { textSize: defaultSettings.textSize }),
  };
}

async function load(app: AppStore, what: Input<'load.choose'>['what']): Promise<void> {
  try {
    applyResults(app, (await call('load.choose', { what })).results);
  } catch (thrown) {
    notifierOf(app).failed(thrown);
  }
}

/** If nothing is protected, there is nothing to lock, and a message says so. */
async function lock(app: AppStore): Promise<void> {
  const notify = notifierOf(app);
  try {
    const { state } = await call('vault.state', {});
    if (state === 'open') await call('vault.lock', {});
    else notify.done(translator(app.get().language)('lock.nothing'));
  } catch (thrown) {
    notify.failed(thrown);
  }
}

async function openGuide(app: AppStore): Promise<void> {
  try {
    await call('app.openGuide', {});
  } catch (thrown) {
    notifierOf(app).failed(thrown);
  }
}

function textSize(app: AppStore): number {
  return app.get().settings.textSize;
}
