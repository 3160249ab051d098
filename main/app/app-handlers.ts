import { app, clipboard, shell } from 'electron';
import { TickmarkError } from '../../core/kernel/errors.ts';
import { WebAddress } from '../../core/model/evidence/evidence.ts';
import type { Handlers } from '../../core/contract/index.ts';
import { readView } from '../../core/model/library/view.ts';
import { allCheckers, saveChecker } from '../../db/queries/settings/checkers.ts';
import { remember, write } from '../../db/queries/history/commit.ts';
import {
  readDrafts,
  keepDrafts,
  keepOpenArticle,
  hasOpenArticle,
  readOpenArticle,
  type OpenArticle,
} from '../../db/queries/settings/desk-state.ts';
import { rememberOpened } from '../../db/queries/articles/recent-articles.ts';
import { changeSettings, readSettings, readValue } from '../../db/queries/settings/settings.ts';
import { deskMemory, type DeskBegin } from '../base/desk-memory.ts';
import type { Screen } from './menu.ts';
import { vaultState } from '../../db/crypto/library-key.ts';
import { languageOf, now, type Context } from '../base/context.ts';
import type { Library } from '../../db/store/open.ts';
import { logError } from '../base/log.ts';

/** What the app's handlers need besides the library. */
interface AppWork {
  /** Files that were handed over come before the article that was on the desk. */
  loads: { waiting(): readonly string[] };
  drafts: KeptDrafts;
  /** Told of every change of the settings. */
  settingsChanged(): void;
  /** Told of every new screen. */
  showing(screen: Screen): void;
  /** Opens a library that is only read again, for writing; the page begins again. */
  openToWrite(): Promise<void>;
}

/** The app itself: beginning, settings, checkers, links. */
export function appHandlers(
  context: Context,
  { loads, drafts, settingsChanged, showing, openToWrite }: AppWork,
): Pick<
  Handlers,
  | 'app.begin'
  | 'app.showing'
  | 'draft.keep'
  | 'app.openLink'
  | 'app.copy'
  | 'app.showLibraryFile'
  | 'app.openToWrite'
  | 'settings.set'
  | 'checker.save'
> {
  const { library } = context;
  /** No page of this library has begun. */
  let isNew = true;
  function beginDesk(): DeskBegin {
    const { db } = library;
    if (isNew) {
      const article = loads.waiting().length === 0 ? readOpenArticle(db) : null;
      deskMemory.takeOver({ drafts: readDrafts(db), article });
    }
    isNew = false;
    return deskMemory.begin();
  }
  function keepShown(onDesk: OpenArticle | null): void {
    // A start that begins with the library does not wait for the disk.
    if (onDesk === null && !hasOpenArticle(library.db)) return;
    remember(library, () => {
      keepOpenArticle(library.db, onDesk);
      if (onDesk !== null) rememberOpened(library.db, onDesk.articleId, now());
    });
  }
  return {
    'app.begin': () => ({
      settings: readSettings(library.db),
      language: languageOf(context),
      checkers: allCheckers(library.db),
      libraryView: readView(readValue(library.db, 'libraryView')),
      libraryPath: library.path,
      isOnlyRead: !library.writable,
      appVersion: app.getVersion(),
      platform: process.platform,
      vault: vaultState(library.db),
      ...beginDesk(),
    }),
    'draft.keep': ({ name, value }) => {
      deskMemory.keepDraft(name, value);
      drafts.changed();
      return {};
    },
    'app.showing': ({ screen, articleId, versionId }) => {
      const onDesk = articleId === null ? null : { articleId, versionId };
      deskMemory.shows(onDesk);
      keepShown(onDesk);
      showing(screen);
      return {};
    },
    'app.openLink': async ({ link }) => {
      if (!WebAddress.safeParse(link).success) throw new TickmarkError('linkRefused', { link });
      await shell.openExternal(new URL(link).href);
      return {};
    },
    'app.copy': async ({ words }) => {
      await clipboard.writeText(words);
      return {};
    },
    'app.showLibraryFile': () => {
      shell.showItemInFolder(library.path);
      return {};
    },
    'app.openToWrite': async () => {
      if (!library.writable) await openToWrite();
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

/** Milliseconds after which drafts are written, so that not every letter causes a write. */
const SOON = 1000;

/** Stores drafts in the library, so that they are there at the next start. */
export interface KeptDrafts {
  /** A draft has changed or gone. */
  changed(): void;
  /** Writes what is not written yet, before the library is closed. */
  close(): void;
}

/** `drafts` gives all of them, by name. */
export function setupKeptDrafts(
  library: Library,
  drafts: () => Readonly<Record<string, string>>,
): KeptDrafts {
  let timer: NodeJS.Timeout | null = null;
  const keep = (): void => {
    if (timer === null) return;
    clearTimeout(timer);
    timer = null;
    try {
      remember(library, () => keepDrafts(library.db, drafts()));
    } catch (thrown) {
      // For example a full disk. The drafts are still in memory, and nobody has asked to save them.
      logError('drafts', thrown);
    }
  };
  return {
    changed: () => {
      timer ??= setTimeout(keep, SOON);
    },
    close: keep,
  };
}
