import type { Command } from '../../../../core/commands/commands.ts';
import type { Claim } from '../../../../core/model/claim/claim.ts';
import { SNIPPET_SIGN, type Snippet } from '../../../../core/model/settings/snippets.ts';
import { isMessage, type Translate } from '../../../../core/i18n/translate.ts';
import type { Checker } from '../../../../core/model/session.ts';
import type { ArticleData } from '../../article-state/article-data.ts';
import { commandsOn } from '../../commands/key-match.ts';

export type PaletteEntry =
  | { type: 'command'; key: string; command: Command; label: string }
  | { type: 'checker'; key: string; checker: Checker }
  | { type: 'snippet'; key: string; snippet: Snippet }
  | { type: 'claim'; key: string; claim: Claim; number: number };

/** The most commands to offer whose names do not contain what was typed. */
const MAX_BY_WORDS = 8;
/** Claims and snippets offered at most. */
const MAX_CLAIMS = 30;
const MAX_SNIPPETS = 20;
const MAX_CHECKERS = 10;

/**
 * Returns what the palette offers for a query: the commands of the screen by their names, then by other words for them and by
 * the menu they are in, and, once something is typed, the checkers by their names, snippets by their name and text and the
 * claims of the article by their number, words and speaker.
 */
export function paletteEntries(
  query: string,
  screen: 'library' | 'desk',
  data: Pick<ArticleData, 'claims' | 'order'> | null,
  /** Those that can be inserted: none where there is no field for them. */
  snippets: readonly Snippet[],
  /** The checkers to switch to: all but the present one. */
  checkers: readonly Checker[],
  t: Translate,
  /** Whether there is something to lock. */
  hasVault: boolean,
): PaletteEntry[] {
  // The sign of snippets asks for nothing else, as it does in a field.
  if (query.trimStart().startsWith(SNIPPET_SIGN)) return snippetsIn(query, snippets, t);
  const commands = commandsOn(screen)
    .filter(({ id }) => id !== 'app.palette' && (hasVault || id !== 'app.lock'))
    .map((command) => ({
      type: 'command' as const,
      key: command.id,
      command,
      label: t(command.label),
    }));
  const byName = bestFits(query, commands, ({ label }) => label, commands.length);
  const others = commands.filter((entry) => !byName.includes(entry));
  const byWords = bestFits(
    query,
    others,
    ({ label, command }) => {
      const menu = command.menu === null ? '' : t(`menu.${command.menu}`);
      return `${commandWords(command, label, t)} ${menu}`;
    },
    MAX_BY_WORDS,
  );
  const found = [...byName, ...byWords];
  if (query.trim() === '') return found;
  const inserted = snippetsIn(query, snippets, t);
  // A snippet's whole name asks for it, and not for a command that has these letters somewhere.
  const named = inserted.filter(
    (entry) => entry.type === 'snippet' && entry.snippet.name.toLowerCase() === query.trim().toLowerCase(),
  );
  return [
    ...named,
    ...found,
    ...checkersIn(query, checkers, t),
    ...inserted.filter((entry) => !named.includes(entry)),
    ...(data === null ? [] : claimsFor(query, data)),
  ];
}

/** A command's name, and the other words that it is looked for by. */
export function commandWords({ id }: Command, label: string, t: Translate): string {
  const words = `words.${id}`;
  return isMessage(words) ? `${label} ${t(words)}` : label;
}

/** By name and initials, and all by what checking is called. */
function checkersIn(query: string, checkers: readonly Checker[], t: Translate): PaletteEntry[] {
  const entries = checkers.map((checker) => ({
    type: 'checker' as const,
    key: `checker ${checker.id}`,
    checker,
  }));
  const words = ({ checker }: { checker: Checker }) =>
    `${checker.name} ${checker.initials} ${t('sitting.who')}`;
  return bestFits(query, entries, words, MAX_CHECKERS);
}

/** By name and text, and all by the word itself. */
function snippetsIn(query: string, snippets: readonly Snippet[], t: Translate): PaletteEntry[] {
  const entries = snippets.map((snippet) => ({
    type: 'snippet' as const,
    key: `snippet ${snippet.name}`,
    snippet,
  }));
  const words = ({ snippet }: { snippet: Snippet }) =>
    `${snippet.name} ${snippet.text} ${t('snippets.inPalette')}`;
  return bestFits(query.replace(SNIPPET_SIGN, ' '), entries, words, MAX_SNIPPETS);
}

function claimsFor(query: string, { claims, order }: Pick<ArticleData, 'claims' | 'order'>): PaletteEntry[] {
  const entries = order.ids.flatMap((id, index) => {
    const claim = claims.get(id);
    return claim === undefined ? [] : [{ type: 'claim' as const, key: id, claim, number: index + 1 }];
  });
  return bestFits(
    query,
    entries,
    ({ claim, number }) => `${number} ${claim.quote} ${claim.attribution?.speaker ?? ''}`,
    MAX_CLAIMS,
  );
}

/**
 * Returns how well a query fits a text, or null if it does not: every word of the query must begin a word of the
 * text (2 for each), or stand in one (1 for each). Case and accents do not count.
 */
export function fitOf(query: string, text: string): number | null {
  const plain = ` ${plainOf(text)}`;
  let fit = 0;
  for (const word of plainOf(query).split(/\s+/).filter(Boolean)) {
    if (plain.includes(` ${word}`)) fit += 2;
    else if (plain.includes(word)) fit += 1;
    else return null;
  }
  return fit;
}

function plainOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Returns the items that fit, best first, at most `limit`; equal ones keep their order. */
export function bestFits<Item>(
  query: string,
  items: readonly Item[],
  textOf: (item: Item) => string,
  limit: number,
): Item[] {
  const fits = items.flatMap((item) => {
    const fit = fitOf(query, textOf(item));
    return fit === null ? [] : [{ item, fit }];
  });
  return fits
    .sort((a, b) => b.fit - a.fit)
    .slice(0, limit)
    .map(({ item }) => item);
}
