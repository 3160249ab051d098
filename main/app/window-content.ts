import type { WebContents } from 'electron';
import type { Handlers } from '../../core/contract/index.ts';
import type { Id } from '../../core/kernel/ids.ts';
import type { Language, Settings } from '../../core/model/settings/settings.ts';
import type { LibraryPlace } from '../base/library-file.ts';
import type { FindPiece } from '../base/recording-protocol.ts';
import type { Screen } from './menu.ts';
import type { LockScreenLook } from '../features/vault/lock-screen.ts';

/** The one window and its menus, whatever their content is. */
export interface WindowHost {
  /** The window's page, or null while there is none. */
  page(): WebContents | null;
  /** The system's locale, BCP 47. */
  readonly locale: string;
  /** Updates the theme and the menus to the settings. */
  updateLook(): void;
  /** Updates the menus when there are other articles, or articles with other titles. */
  fillMenu(): void;
  /** The page has drawn itself, so a hidden window is shown. */
  drawn(): void;
  /** The page shows this screen, so it has been drawn. The menus then offer what works there. */
  showing(screen: Screen): void;
  /**
   * Opens the library of a place, and the page begins again with it. Throws if it cannot be opened; then nothing
   * changes.
   */
  open(place: LibraryPlace): Promise<void>;
  /** The same, but if it cannot be opened the page begins again with what is wrong. */
  reopen(place: LibraryPlace): Promise<void>;
  /** Closes the library, forgets its protected contents, and replaces the desk by the lock screen. */
  lock(place: LibraryPlace, look: Omit<LockScreenLook, 'left'>): void;
}

/**
 * The content of the window: an open library, the lock screen, or the recovery of a library that cannot be opened.
 */
export interface WindowContent {
  readonly handlers: Handlers;
  language(): Language;
  theme(): Settings['theme'];
  /** Whether there is something to lock: protected sources that are encrypted and open. */
  hasVault(): boolean;
  /** The checker's own keys, for the menus. */
  keys(): Settings['keys'];
  /** The articles that were last on the desk, the latest first, for the menu; and the function that empties that list. */
  opened(): readonly { articleId: Id; title: string }[];
  forgetOpened(): void;
  /** Finds a part of a recording for the page. */
  readonly recording: FindPiece;
  /** The page is there, or is there again. */
  ready(): void;
  /** Loads files that the system or a second start handed over, now or once a library is open. */
  handOver(paths: readonly string[]): void;
  /** Closes it. Returns the files that are not loaded yet. */
  close(): string[];
}
