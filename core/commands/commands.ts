import type { MessageKey } from '../i18n/messages.ts';

/** Where a command does something: on the library, on the desk, or on both. */
export type CommandPlace = 'library' | 'desk' | 'everywhere';

/** The menu that shows it; null: in the palette and the list of keys only. */
export type CommandMenu = 'file' | 'edit' | 'claim' | 'article' | 'view' | 'help';

interface CommandShape {
  where: CommandPlace;
  menu: CommandMenu | null;
  /**
   * Any of these: keys joined by +, where Mod is Ctrl, or Cmd on a Mac; a space between keys means one after the
   * other. Letters are upper case; Shift is named only with letters and named keys, since '?' already says it.
   */
  keys: readonly string[];
  /**
   * plain: not while somebody types in a field. anytime: then too. native: the page itself does it on that key (the
   * paste event), so that it is only shown, never performed.
   */
  fires: 'plain' | 'anytime' | 'native';
}

type Shape<Where extends CommandPlace, Fires> = CommandShape & { where: Where; fires: Fires };

function plain<Where extends CommandPlace>(
  where: Where,
  menu: CommandMenu | null,
  keys: readonly string[],
): Shape<Where, 'plain'> {
  return { where, menu, keys, fires: 'plain' };
}

function anytime<Where extends CommandPlace>(
  where: Where,
  menu: CommandMenu | null,
  keys: readonly string[],
): Shape<Where, 'anytime'> {
  return { where, menu, keys, fires: 'anytime' };
}

/** Every command by id, in the order in which menus, palette and key list show them. */
const table = {
  'article.load': anytime('everywhere', 'file', ['Mod+O']),
  'article.loadFolder': anytime('everywhere', 'file', []),
  'case.open': anytime('everywhere', 'file', ['Mod+Shift+O']),
  'article.paste': { where: 'library', menu: null, keys: ['Mod+V'], fires: 'native' },
  'report.export': anytime('desk', 'file', ['Mod+E']),
  'report.print': anytime('desk', 'file', ['Mod+P']),
  'library.export': anytime('library', 'file', ['Mod+E']),
  'case.save': anytime('desk', 'file', ['Mod+Shift+S']),
  'report.results': anytime('everywhere', 'file', []),
  'library.results': anytime('library', 'file', []),
  'archives.show': anytime('everywhere', 'file', []),
  'watched.show': anytime('everywhere', 'file', []),
  'threads.show': anytime('everywhere', 'file', []),
  'article.saveOriginal': anytime('desk', 'file', []),
  'library.show': anytime('desk', 'file', ['Mod+L']),
  'library.open': plain('library', null, []),
  'library.rename': anytime('library', 'file', ['F2']),
  'library.details': anytime('library', 'file', ['Mod+I']),
  'library.archive': anytime('library', 'file', ['Mod+Shift+A']),
  'library.saveCase': anytime('library', 'file', ['Mod+Shift+S']),
  'library.remove': plain('library', 'file', ['Delete']),
  'library.erase': anytime('library', 'file', []),
  'app.lock': anytime('everywhere', 'file', ['Mod+Shift+L']),
  'app.settings': anytime('everywhere', 'file', ['Mod+,']),
  'app.snippets': anytime('everywhere', 'file', []),
  'app.signingKeys': anytime('everywhere', 'file', []),
  'app.unfinishedErasure': anytime('everywhere', null, []),
  'history.undo': plain('desk', 'edit', ['Mod+Z']),
  'history.redo': plain('desk', 'edit', ['Mod+Shift+Z', 'Mod+Y']),
  'history.list': plain('desk', 'edit', ['H']),
  'library.undo': plain('library', 'edit', ['Mod+Z']),
  'library.selectAll': plain('library', null, ['Mod+A']),
  'library.search': anytime('library', 'edit', ['Mod+F']),
  'library.filter': anytime('library', 'edit', ['Mod+Shift+F']),
  'library.clearFilter': anytime('library', 'edit', []),
  'find.open': anytime('desk', 'edit', ['Mod+F']),
  'find.next': anytime('desk', 'edit', ['F3', 'Mod+G']),
  'find.previous': anytime('desk', 'edit', ['Shift+F3', 'Mod+Shift+G']),
  'claim.next': plain('desk', 'claim', ['J']),
  'claim.previous': plain('desk', 'claim', ['K']),
  'claim.nextOpen': plain('desk', 'claim', ['Shift+J']),
  'claim.previousOpen': plain('desk', 'claim', ['Shift+K']),
  'verdict.verified': plain('desk', 'claim', ['V']),
  'verdict.unverifiable': plain('desk', 'claim', ['U']),
  'verdict.refuted': plain('desk', 'claim', ['X']),
  'verdict.unchecked': plain('desk', 'claim', ['0']),
  'former.confirm': plain('desk', 'claim', ['R']),
  'former.reopen': plain('desk', 'claim', ['Shift+R']),
  'said.verified': plain('desk', 'claim', ['S V']),
  'said.unverifiable': plain('desk', 'claim', ['S U']),
  'said.refuted': plain('desk', 'claim', ['S X']),
  'said.unchecked': plain('desk', 'claim', ['S 0']),
  'claim.edit': plain('desk', 'claim', ['Enter']),
  'claim.speaker': plain('desk', 'claim', ['A']),
  'evidence.add': plain('desk', 'claim', ['E']),
  'evidence.calculate': plain('desk', 'claim', ['=']),
  'evidence.again': plain('desk', 'claim', ['Shift+E']),
  'evidence.hear': plain('desk', 'claim', ['P']),
  'passage.look1': plain('desk', null, ['1']),
  'passage.look2': plain('desk', null, ['2']),
  'passage.look3': plain('desk', null, ['3']),
  'passage.look4': plain('desk', null, ['4']),
  'passage.look5': plain('desk', null, ['5']),
  'passage.take': plain('desk', 'claim', ['T']),
  'passage.hear': plain('desk', 'claim', ['L']),
  'passage.find': plain('desk', 'claim', ['F']),
  'passage.everywhere': plain('desk', 'claim', ['W']),
  'earlier.take': plain('desk', 'claim', ['O']),
  'earlier.notSame': plain('desk', 'claim', ['Shift+O']),
  'claim.thread': plain('desk', 'claim', ['Shift+T']),
  'evidence.erase': plain('desk', 'claim', []),
  'evidence.eraseDeleted': plain('desk', 'claim', []),
  'claim.note': plain('desk', 'claim', ['N']),
  'claim.make': plain('desk', 'claim', ['C']),
  'claim.setSpan': plain('desk', 'claim', ['Shift+C']),
  'claim.keep': plain('desk', 'claim', ['Y']),
  'claim.remove': plain('desk', 'claim', ['D', 'Delete']),
  'claim.split': plain('desk', 'claim', ['/']),
  'claim.join': plain('desk', 'claim', ['+']),
  'claim.endLater': plain('desk', 'claim', ['Mod+ArrowRight']),
  'claim.endEarlier': plain('desk', 'claim', ['Mod+ArrowLeft']),
  'claim.startEarlier': plain('desk', 'claim', ['Mod+Shift+ArrowLeft']),
  'claim.startLater': plain('desk', 'claim', ['Mod+Shift+ArrowRight']),
  'review.signOff': plain('desk', 'claim', ['G']),
  'review.disagree': plain('desk', 'claim', ['Shift+G']),
  'claim.suggest': anytime('desk', 'claim', ['Mod+Shift+F']),
  'article.details': anytime('desk', 'article', ['F2']),
  'article.loadVersion': anytime('desk', 'article', []),
  'article.pasteVersion': anytime('desk', 'article', []),
  'version.left': anytime('desk', 'article', []),
  'annotations.read': anytime('desk', 'article', []),
  'annotations.author': anytime('desk', 'article', []),
  'annotations.draft': anytime('desk', 'article', []),
  'agreement.show': anytime('desk', 'article', []),
  'source.addFiles': anytime('desk', 'article', []),
  'source.addFolder': anytime('desk', 'article', []),
  'source.addLink': anytime('desk', 'article', []),
  'source.addTalk': anytime('desk', 'article', []),
  'source.addFromArticle': anytime('desk', 'article', []),
  'sentence.noClaim': plain('desk', 'article', ['M']),
  'block.toggleText': plain('desk', 'article', ['B']),
  'sentence.next': plain('desk', 'article', ['ArrowDown']),
  'sentence.previous': plain('desk', 'article', ['ArrowUp']),
  'sentence.nextUntouched': plain('desk', 'article', ['Shift+M']),
  'quotation.next': plain('desk', 'article', ['Q']),
  'word.next': plain('desk', 'article', ['ArrowRight']),
  'word.previous': plain('desk', 'article', ['ArrowLeft']),
  'word.extend': plain('desk', 'article', ['Shift+ArrowRight']),
  'word.shrink': plain('desk', 'article', ['Shift+ArrowLeft']),
  'app.palette': anytime('everywhere', 'view', ['Mod+K']),
  'library.articles': anytime('library', 'view', ['Mod+1']),
  'library.archived': anytime('library', 'view', ['Mod+2']),
  'library.deleted': anytime('library', 'view', ['Mod+3']),
  'library.groupByNone': anytime('library', 'view', []),
  'library.groupByStatus': anytime('library', 'view', []),
  'library.groupByOutlet': anytime('library', 'view', []),
  'library.arrange': anytime('library', 'view', []),
  'filter.open': anytime('desk', 'view', []),
  'filter.all': anytime('desk', 'view', []),
  'filter.verified': anytime('desk', 'view', []),
  'filter.unverifiable': anytime('desk', 'view', []),
  'filter.refuted': anytime('desk', 'view', []),
  'filter.disagreed': anytime('desk', 'view', []),
  'filter.missing': anytime('desk', 'view', []),
  'pane.next': anytime('desk', 'view', ['F6']),
  'pane.previous': anytime('desk', 'view', ['Shift+F6']),
  'pane.claims': anytime('desk', 'view', ['Mod+1']),
  'pane.inspector': anytime('desk', 'view', ['Mod+2']),
  'pane.sources': anytime('desk', 'view', ['Mod+3']),
  'pane.proof': anytime('desk', 'view', ['Mod+4']),
  'text.larger': anytime('everywhere', 'view', ['Mod+=', 'Mod++']),
  'text.smaller': anytime('everywhere', 'view', ['Mod+-']),
  'text.reset': anytime('everywhere', 'view', ['Mod+0']),
  'theme.system': anytime('everywhere', 'view', []),
  'theme.light': anytime('everywhere', 'view', []),
  'theme.dark': anytime('everywhere', 'view', []),
  'theme.contrast': anytime('everywhere', 'view', []),
  'language.system': anytime('everywhere', 'view', []),
  'language.en': anytime('everywhere', 'view', []),
  'language.nl': anytime('everywhere', 'view', []),
  'app.keys': plain('everywhere', 'help', ['?']),
  'help.guide': anytime('everywhere', 'help', ['F1']),
  'help.tour': anytime('desk', 'help', []),
  'app.about': anytime('everywhere', 'help', []),
  'desk.back': plain('desk', null, ['Escape']),
} as const satisfies Record<string, CommandShape>;

/** Also what the notice `command` carries when a menu entry is chosen. */
export type CommandId = keyof typeof table;

/** The commands that a screen, or the app itself, performs: all but what the page does of itself. */
export type CommandIn<Where extends CommandPlace> = {
  [Id in CommandId]: (typeof table)[Id] extends { where: Where; fires: 'plain' | 'anytime' } ? Id : never;
}[CommandId];

/** A command, with its id and the message that names it. */
export interface Command extends CommandShape {
  id: CommandId;
  label: MessageKey;
}

const ids = Object.keys(table) as CommandId[];

/** Every command, in the order in which menus, palette and key list show them. */
export const commands: readonly Command[] = ids.map(commandOf);

/** Returns whether a string, from a menu notice say, is the id of a command. */
export function isCommandId(id: string): id is CommandId {
  return Object.hasOwn(table, id);
}

/** Returns the command with this id. */
export function commandOf(id: CommandId): Command {
  return { id, label: `command.${id}`, ...table[id] };
}

/** Returns the parts of a key to show, each on a key cap: 'Mod+Shift+Z' → Ctrl, Shift, Z; 'S V' → S, V. */
export function keyCaps(key: string, mac: boolean): string[] {
  return key.split(' ').flatMap((part) =>
    part
      .replace(/(^|\+)\+$/, '$1Plus')
      .split('+')
      .map((name) => capName(name, mac)),
  );
}

function capName(name: string, mac: boolean): string {
  const names: Record<string, string> = {
    Mod: mac ? '⌘' : 'Ctrl',
    Shift: mac ? '⇧' : 'Shift',
    Escape: 'Esc',
    Delete: 'Del',
    Plus: '+',
    ArrowUp: '↑',
    ArrowDown: '↓',
    ArrowLeft: '←',
    ArrowRight: '→',
  };
  return names[name] ?? name;
}

/** Returns the key as Electron's menus write it ('Mod+Shift+Z' → 'CmdOrCtrl+Shift+Z'), or null for a sequence. */
export function acceleratorOf(key: string): string | null {
  if (key.includes(' ')) return null;
  return key
    .replace(/(^|\+)\+$/, '$1Plus')
    .replace('Mod', 'CmdOrCtrl')
    .replace(/Arrow(Up|Down|Left|Right)/, '$1');
}
