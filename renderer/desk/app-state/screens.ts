import type { CommandIn } from '../../../core/commands/commands.ts';
import type { Id } from '../../../core/kernel/ids.ts';

/** What the screen of the library takes. */
export interface LibraryProps {
  /** Opens an article on the desk. */
  onOpen(articleId: Id): void;
}

/** The dialog that saves a report: mounted while it is open. */
export interface ExportDialogProps {
  articleId: Id;
  versionId: Id;
  onClose(): void;
}

/** What of the settings can be begun at. */
export type SettingsPart = 'snippets' | 'newChecker' | 'keys' | 'backups';

/** The dialog of the settings: mounted while it is open. */
export interface SettingsDialogProps {
  /** What to begin at, where that is not the top. */
  at?: SettingsPart | undefined;
  onClose(): void;
}

/** What a command does; where that takes time, it returns a promise, settled once it is done and on the screen. */
export type Perform = () => unknown;

/**
 * What the library's commands do while it is on the screen; it gives them to useScreenActions('library', …). Those that
 * are about one article act on the row that has the focus, and do nothing where there is none.
 */
export type LibraryActions = Record<CommandIn<'library'>, Perform>;

/** What the desk's commands do while it is on the screen. */
export type DeskActions = Record<CommandIn<'desk'>, Perform>;
