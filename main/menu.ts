import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import {
  acceleratorOf,
  commandOf,
  commands,
  type Command,
  type CommandId,
  type CommandMenu,
} from '../core/commands.ts';
import { translator, type Translate } from '../core/i18n/translate.ts';
import type { Id } from '../core/ids.ts';
import { keysOf, type KeyBindings } from '../core/key-bindings.ts';
import type { Language } from '../core/settings.ts';

const order: readonly CommandMenu[] = ['file', 'edit', 'claim', 'article', 'view', 'help'];

/** The platform's own entries, after ours. */
const roles: Partial<Record<CommandMenu, MenuItemConstructorOptions[]>> = {
  file: [{ type: 'separator' }, { role: 'quit' }],
  edit: [{ type: 'separator' }, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
  view: [{ type: 'separator' }, { role: 'togglefullscreen' }],
};

/** What the app's own menu on a Mac has after About. */
const macRoles: MenuItemConstructorOptions[] = [
  { type: 'separator' },
  { role: 'services' },
  { type: 'separator' },
  { role: 'hide' },
  { role: 'hideOthers' },
  { role: 'unhide' },
  { type: 'separator' },
  { role: 'quit' },
];

/** What the window shows: the first screen, where somebody gives a name, has no commands. */
export type Screen = 'first' | 'library' | 'desk';

function worksOn({ where }: Command, screen: Screen): boolean {
  return screen !== 'first' && (where === 'everywhere' || where === screen);
}

/** What the menu is made of, and what it does. */
export interface MenuParts {
  language: Language;
  platform: NodeJS.Platform;
  screen: Screen;
  bindings: KeyBindings;
  /** The articles that were last on the desk, the latest first. */
  opened: readonly { articleId: Id; title: string }[];
  /** Performs a command of the desk. */
  perform(id: string): void;
  open(articleId: Id): void;
  /** Empties the list of what was open. */
  forgetOpened(): void;
}

/**
 * Puts up the application menu from the desk's own commands. Keys are shown and not caught here: the desk catches them,
 * since single letters must type in a field. A command that does nothing on the screen is greyed. On a Mac a shown key is always caught, so only keys with Cmd are shown.
 */
export function setupMenu(parts: MenuParts): void {
  const { language, platform, screen } = parts;
  const t = translator(language);
  const isMac = platform === 'darwin';
  const item = (command: Command): MenuItemConstructorOptions => ({
    ...entry(command, t, parts),
    enabled: worksOn(command, screen),
  });
  const template: MenuItemConstructorOptions[] = order.map((menu) => ({
    label: t(`menu.${menu}`),
    submenu: [
      ...commands
        .filter((command) => command.menu === menu && !(isMac && command.id === 'app.about'))
        .flatMap((command) =>
          command.id === LOADS_LAST ? [item(command), recentMenu(t, parts)] : [item(command)],
        ),
      ...(roles[menu] ?? []),
    ],
  }));
  if (isMac) template.unshift({ label: app.name, submenu: [item(commandOf('app.about')), ...macRoles] });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** The command after which what was open stands in the menu. */
const LOADS_LAST: CommandId = 'article.loadFolder';
/** Letters of a title in the menu. */
const TITLE_LENGTH = 60;

function recentMenu(
  t: Translate,
  { screen, opened, open, forgetOpened }: MenuParts,
): MenuItemConstructorOptions {
  return {
    id: 'recent',
    label: t('menu.recent'),
    enabled: screen !== 'first' && opened.length > 0,
    submenu: [
      ...opened.map(({ articleId, title }) => ({ label: titleOf(title), click: () => open(articleId) })),
      { type: 'separator' },
      { label: t('menu.recentForget'), click: forgetOpened },
    ],
  };
}

/** A title as a menu shows it: on one line, not too long, and an & that is one. */
function titleOf(title: string): string {
  const letters = [...title.replace(/\s+/g, ' ')];
  const short = letters.length > TITLE_LENGTH ? `${letters.slice(0, TITLE_LENGTH - 1).join('')}…` : title;
  return short.replaceAll('&', '&&');
}

function entry(
  command: Command,
  t: Translate,
  { platform, perform, bindings }: MenuParts,
): MenuItemConstructorOptions {
  const key = keysOf(command, bindings)[0];
  const accelerator = key === undefined ? null : acceleratorOf(key);
  const shown = accelerator !== null && (platform !== 'darwin' || accelerator.startsWith('CmdOrCtrl'));
  return {
    id: command.id,
    label: t(command.label),
    ...(shown ? { accelerator, registerAccelerator: platform === 'darwin' } : {}),
    click: () => perform(command.id),
  };
}
