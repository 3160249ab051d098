import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import {
  acceleratorOf,
  commandOf,
  commands,
  keyCaps,
  type Command,
  type CommandId,
  type CommandMenu,
} from '../../core/commands/commands.ts';
import type { MessageKey } from '../../core/i18n/messages.ts';
import { translator, type Translate } from '../../core/i18n/translate.ts';
import type { Id } from '../../core/kernel/ids.ts';
import { keysOf, type KeyBindings } from '../../core/commands/key-bindings.ts';
import type { Language } from '../../core/model/settings/settings.ts';

const order: readonly CommandMenu[] = ['file', 'edit', 'claim', 'article', 'view', 'help'];

/** The platform's own entries, after ours. */
const roles: Partial<Record<CommandMenu, MenuItemConstructorOptions[]>> = {
  file: [{ type: 'separator' }, { role: 'quit' }],
  edit: [{ type: 'separator' }, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
  view: [{ type: 'separator' }, { role: 'togglefullscreen' }],
};

/** The entries of the app's own menu on a Mac, after About. */
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

/** The screen that the window shows. The first screen, where somebody gives a name, has no commands. */
export type Screen = 'first' | 'library' | 'desk';

function worksOn({ where }: Command, screen: Screen): boolean {
  return screen !== 'first' && (where === 'everywhere' || where === screen);
}

/** What the menu needs: its data and its actions. */
export interface MenuParts {
  language: Language;
  platform: NodeJS.Platform;
  screen: Screen;
  bindings: KeyBindings;
  /** Whether there is something to lock. */
  hasVault: boolean;
  /** The articles that were last on the desk, the latest first. */
  opened: readonly { articleId: Id; title: string }[];
  /** Performs a command of the desk. */
  perform(id: string): void;
  open(articleId: Id): void;
  /** Empties the list of what was open. */
  forgetOpened(): void;
}

/**
 * Builds the application menu from the desk's commands. The menu shows keys but does not catch them; the desk does,
 * because single letters must type in a field. A command that does nothing on the screen is greyed, or left out if
 * its key belongs to one that works there. On a Mac a shown key is always caught, so only keys with Cmd are shown.
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
      ...inParts(
        commands.filter(
          (command) =>
            command.menu === menu &&
            !(isMac && command.id === 'app.about') &&
            (parts.hasVault || command.id !== 'app.lock') &&
            !isElsewhere(command, parts),
        ),
        item,
        t,
        parts,
      ),
      ...(roles[menu] ?? []),
    ],
  }));
  if (isMac) template.unshift({ label: app.name, submenu: [item(commandOf('app.about')), ...macRoles] });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** True for a command of another screen whose key belongs to one that works here, so that no key is in the menus twice. */
function isElsewhere(command: Command, { screen, bindings }: MenuParts): boolean {
  const [key] = keysOf(command, bindings);
  if (key === undefined || screen === 'first' || worksOn(command, screen)) return false;
  return commands.some((other) => worksOn(other, screen) && keysOf(other, bindings)[0] === key);
}

/** Commands with a separator above them, if others are there. */
const beginParts: ReadonlySet<CommandId> = new Set([
  'report.export',
  'library.show',
  'app.lock',
  'library.search',
  'find.open',
  'verdict.verified',
  'claim.edit',
  'claim.make',
  'claim.split',
  'review.signOff',
  'claim.suggest',
  'sentence.noClaim',
  'library.articles',
  'library.groupByNone',
  'filter.open',
  'pane.next',
  'text.larger',
  'theme.system',
  'help.tour',
]);

/** Commands that go into a submenu, by the beginning of their ids, and its name. */
const bundles: Readonly<Record<string, MessageKey>> = {
  said: 'menu.said',
  word: 'menu.words',
  filter: 'menu.filter',
  theme: 'menu.theme',
  language: 'menu.language',
};

/** The short names of commands in a menu that already says what they are about. */
const shortNames: Partial<Record<CommandId, MessageKey>> = {
  'theme.system': 'settings.theme.system',
  'theme.light': 'settings.theme.light',
  'theme.dark': 'settings.theme.dark',
  'theme.contrast': 'settings.theme.contrast',
  'language.system': 'settings.language.system',
  'language.en': 'settings.language.en',
  'language.nl': 'settings.language.nl',
};

/** Returns a menu's entries, with separators and submenus. */
function inParts(
  inMenu: readonly Command[],
  item: (command: Command) => MenuItemConstructorOptions,
  t: Translate,
  parts: MenuParts,
): MenuItemConstructorOptions[] {
  const entries: MenuItemConstructorOptions[] = [];
  const open = new Map<string, MenuItemConstructorOptions[]>();
  for (const command of inMenu) {
    if (entries.length > 0 && beginParts.has(command.id)) entries.push({ type: 'separator' });
    const [group = ''] = command.id.split('.');
    const name = bundles[group];
    const bundle = open.get(group);
    if (bundle !== undefined) bundle.push(item(command));
    else if (name !== undefined) {
      const submenu = [item(command)];
      open.set(group, submenu);
      entries.push({ label: t(name), submenu, enabled: worksOn(command, parts.screen) });
    } else entries.push(item(command));
    if (command.id === LOADS_LAST) entries.push(recentMenu(t, parts));
  }
  return entries;
}

/** The command after which the menu lists recently opened articles. */
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

/** A title for the menu: on one line, not too long, with & escaped. */
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
  const isMac = platform === 'darwin';
  const shown = accelerator !== null && (!isMac || accelerator.startsWith('CmdOrCtrl'));
  const label = t(shortNames[command.id] ?? command.label);
  // A key sequence, which no menu can show beside the name, is added to the name.
  const inName = key === undefined || shown ? '' : ` (${keyCaps(key, isMac).join(' ')})`;
  return {
    id: command.id,
    label: `${label}${inName}`,
    ...(shown ? { accelerator, registerAccelerator: isMac } : {}),
    click: () => perform(command.id),
  };
}
