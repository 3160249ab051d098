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
 * Puts up the application menu from the desk's own commands. Keys are shown and not caught here: the desk catches them,
 * since single letters must type in a field. A command that does nothing on the screen is greyed, or gone where one that does has its key. On a Mac a shown key is always caught, so only keys with Cmd are shown.
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

/** True for a command of another screen whose key is that of one that works here: no key stands in the menus twice. */
function isElsewhere(command: Command, { screen, bindings }: MenuParts): boolean {
  const [key] = keysOf(command, bindings);
  if (key === undefined || screen === 'first' || worksOn(command, screen)) return false;
  return commands.some((other) => worksOn(other, screen) && keysOf(other, bindings)[0] === key);
}

/** Commands with a line above them, where others stand there. */
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

/** Commands that stand in a menu of their own inside the menu, by what their ids begin with, and its name. */
const bundles: Readonly<Record<string, MessageKey>> = {
  said: 'menu.said',
  word: 'menu.words',
  filter: 'menu.filter',
  theme: 'menu.theme',
  language: 'menu.language',
};

/** What commands are called in a menu that already says what they are about. */
const shortNames: Partial<Record<CommandId, MessageKey>> = {
  'theme.system': 'settings.theme.system',
  'theme.light': 'settings.theme.light',
  'theme.dark': 'settings.theme.dark',
  'theme.contrast': 'settings.theme.contrast',
  'language.system': 'settings.language.system',
  'language.en': 'settings.language.en',
  'language.nl': 'settings.language.nl',
};

/** Returns a menu's entries: lines between its parts, and what goes together in a menu of its own. */
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
  const isMac = platform === 'darwin';
  const shown = accelerator !== null && (!isMac || accelerator.startsWith('CmdOrCtrl'));
  const label = t(shortNames[command.id] ?? command.label);
  // What no menu can show beside the name, two keys one after the other say, is in it.
  const inName = key === undefined || shown ? '' : ` (${keyCaps(key, isMac).join(' ')})`;
  return {
    id: command.id,
    label: `${label}${inName}`,
    ...(shown ? { accelerator, registerAccelerator: isMac } : {}),
    click: () => perform(command.id),
  };
}
