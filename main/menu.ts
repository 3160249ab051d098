import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import { acceleratorOf, commandOf, commands, type Command, type CommandMenu } from '../core/commands.ts';
import { translator, type Translate } from '../core/i18n/translate.ts';
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

/**
 * Puts up the application menu from the desk's own commands. Keys are shown and not caught here: the desk catches them,
 * since single letters must type in a field. A command that does nothing on the screen is greyed. On a Mac a shown key is always caught, so only keys with Cmd are shown.
 */
export function setupMenu(
  language: Language,
  platform: NodeJS.Platform,
  screen: Screen,
  perform: (id: string) => void,
  bindings: KeyBindings,
): void {
  const t = translator(language);
  const isMac = platform === 'darwin';
  const item = (command: Command): MenuItemConstructorOptions => ({
    ...entry(command, t, platform, perform, bindings),
    enabled: worksOn(command, screen),
  });
  const template: MenuItemConstructorOptions[] = order.map((menu) => ({
    label: t(`menu.${menu}`),
    submenu: [
      ...commands
        .filter((command) => command.menu === menu && !(isMac && command.id === 'app.about'))
        .map(item),
      ...(roles[menu] ?? []),
    ],
  }));
  if (isMac) template.unshift({ label: app.name, submenu: [item(commandOf('app.about')), ...macRoles] });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function entry(
  command: Command,
  t: Translate,
  platform: NodeJS.Platform,
  perform: (id: string) => void,
  bindings: KeyBindings,
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
