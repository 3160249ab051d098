import type { WebContents } from 'electron';
import type { Handlers } from '../../core/contract/index.ts';
import type { Id } from '../../core/kernel/ids.ts';
import type { Language, Settings } from '../../core/model/settings/settings.ts';
import type { LibraryPlace } from '../base/library-file.ts';
import type { Screen } from './menu.ts';
import type { LockScreenLook } from '../features/vault/lock-screen.ts';

/** The one window and its menus, whatever their content is. */
export interface WindowHost {
  /** The window's page, or null while there is none. */
  page(): WebContents | null;
  /** The system's locale, BCP 47. */
  readonly locale: string;
  /** Updates the theme and the menus to the settings. */
  dress(): void;
  /** Updates the menus when there are other articles, or articles with other titles. */
  fillMenu(): void;
  /** The page has drawn itself: a window that is not seen yet is shown. */
  drawn(): void;
  /** The page shows this screen: so it is drawn, and the menus offer what does something there. */
  showing(screen: Screen): void;
  /** Opens the library of a place; the page begins again with it. Throws where it cannot be opened: nothing changes then. */
  open(place: LibraryPlace): Promise<void>;
  /** The same, but where it cannot be opened the page begins again with what is wrong. */
  reopen(place: LibraryPlace): Promise<void>;
  /** Closes the library, forgets what of it is protected, and puts the lock screen in the desk's place. */
  lock(place: LibraryPlace, look: Omit<LockScreenLook, 'left'>): void;
}

/**
 * The content of the window: an open library, the lock screen, or the recovery of a library that cannot be opened.
 */
export interface WindowContent {
  readonly handlers: Handlers;
  language(): Language;
  theme(): Settings['theme'];
  /** Whether protected sources are encrypted here and open: then there is something to lock. */
  hasVault(): boolean;
  /** The checker's own keys, for the menus. */
  keys(): Settings['keys'];
  /** The articles that were last on the desk, the latest first, for the menu; and what empties that list. */
  opened(): readonly { articleId: Id; title: string }[];
  forgetOpened(): void;
  /** The page is there, or is there again. */
  ready(): void;
  /** Loads files that the system or a second start handed over, now or once a library is open. */
  handOver(paths: readonly string[]): void;
  /** Closes it. Returns the files that are not loaded yet. */
  close(): string[];
}
