import { app, dialog, shell } from 'electron';
import { TickmarkError } from '../../core/errors.ts';
import { WebAddress } from '../../core/evidence.ts';
import type { Handlers } from '../../core/contract.ts';
import { readView } from '../../core/library/view.ts';
import { allCheckers, saveChecker } from '../../db/checkers.ts';
import { write } from '../../db/commit.ts';
import { rememberOpened } from '../../db/opened.ts';
import { changeSettings, readSettings, readValue } from '../../db/settings.ts';
import { deskMemory } from '../desk-memory.ts';
import type { Screen } from '../menu.ts';
import { languageOf, now, type Context } from '../context.ts';

/**
 * The app itself: beginning, settings, checkers, links. `settingsChanged` is told of every
 * change, `showing` of every new screen.
 */
export function appHandlers(
  context: Context,
  settingsChanged: () => void,
  showing: (screen: Screen) => void,
): Pick<
  Handlers,
  | 'app.begin'
  | 'app.showing'
  | 'draft.keep'
  | 'app.openLink'
  | 'app.showLibraryFile'
  | 'settings.set'
  | 'checker.save'
> {
  const { library } = context;
  return {
    'app.begin': () => ({
      settings: readSettings(library.db),
      language: languageOf(context),
      checkers: allCheckers(library.db),
      libraryView: readView(readValue(library.db, 'libraryView')),
      libraryPath: library.path,
      appVersion: app.getVersion(),
      platform: process.platform,
      ...deskMemory.begin(),
    }),
    'draft.keep': ({ name, value }) => {
      deskMemory.keepDraft(name, value);
      return {};
    },
    'app.showing': ({ screen, articleId, versionId }) => {
      deskMemory.shows(articleId === null ? null : { articleId, versionId });
      if (articleId !== null) write(library, () => rememberOpened(library.db, articleId, now()));
      showing(screen);
      return {};
    },
    'app.openLink': async ({ link }) => {
      if (!WebAddress.safeParse(link).success) throw new TickmarkError('linkRefused', { link });
      await shell.openExternal(new URL(link).href);
      return {};
    },
    'app.showLibraryFile': () => {
      shell.showItemInFolder(library.path);
      return {};
    },
    'settings.set': (changes) => {
      const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
      const settings = write(library, () => changeSettings(library.db, given));
      settingsChanged();
      return { settings, language: languageOf(context) };
    },
    'checker.save': (input) => {
      const saved = write(library, () => {
        const checker = saveChecker(library.db, input, now());
        return { checker, settings: changeSettings(library.db, { checkerId: checker.id }) };
      });
      settingsChanged();
      return { ...saved, checkers: allCheckers(library.db) };
    },
  };
}

/** Asks where to save; null when the dialog is closed. */
export async function askWhereToSave(defaultName: string, extensions: string[] = []): Promise<string | null> {
  const filters = extensions.length === 0 ? [] : [{ name: 'Tickmark', extensions }];
  const { canceled, filePath } = await dialog.showSaveDialog({ defaultPath: defaultName, filters });
  return canceled || filePath === '' ? null : filePath;
}
