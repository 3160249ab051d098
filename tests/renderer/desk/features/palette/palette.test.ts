import { expect, test } from 'vitest';
import { newId } from '../../../../../core/kernel/ids.ts';
import { translator } from '../../../../../core/i18n/translate.ts';
import { dataFrom } from '../../../../../renderer/desk/article-state/article-data.ts';
import { rowAfterKey } from '../../../../../renderer/desk/ui/keyboard.ts';
import {
  bestFits,
  fitOf,
  paletteEntries,
} from '../../../../../renderer/desk/features/palette/palette-entries.ts';
import { claimOnWords, quay } from '../../app/desk/an-article.ts';

test('every word must fit; the beginning of a word fits better', () => {
  expect(fitOf('next cl', 'Next claim')).toBe(4);
  expect(fitOf('laim', 'Next claim')).toBe(1);
  expect(fitOf('zoe', 'Zoë’s café')).toBe(2);
  expect(fitOf('next undo', 'Next claim')).toBeNull();
  expect(fitOf('', 'anything')).toBe(0);
});

test('the best fits come first, equals in their order', () => {
  expect(bestFits('pen', ['open', 'pencil', 'penned'], (item) => item, 9)).toEqual([
    'pencil',
    'penned',
    'open',
  ]);
  expect(bestFits('pen', ['open', 'pencil', 'penned'], (item) => item, 1)).toEqual(['pencil']);
});

test('offers the commands of the screen and, once something is typed, claims by words, speaker and number', () => {
  const state = quay();
  const mayor = { speaker: 'Hrynko', speakerSpan: null, cue: null, cueSpan: null };
  const claims = [
    claimOnWords(state, 'Exports fell'),
    claimOnWords(state, 'the bridge', { attribution: mayor }),
  ];
  const data = dataFrom({ ...state, claims });
  const t = translator('en');
  const snippets = [{ name: 'sat', text: 'Satellite pass clouded.' }];
  const checkers = [
    { id: newId(), name: 'Noor Visser', initials: 'NV', createdAt: '2026-03-05T09:00:00.000Z' },
  ];
  const keys = (query: string, screen: 'library' | 'desk' = 'desk') =>
    paletteEntries(query, screen, screen === 'desk' ? data : null, snippets, checkers, t, true).map(
      ({ key }) => key,
    );
  expect(keys('')).toContain('claim.next');
  expect(keys('')).not.toContain(claims[0]!.id);
  expect(keys('', 'library')).not.toContain('claim.next');
  expect(keys('', 'library')).not.toContain('article.paste');
  expect(keys('exports')).toEqual([claims[0]!.id]);
  expect(keys('hrynko')).toEqual([claims[1]!.id]);
  expect(keys('undo')).toContain('history.undo');
  // By other words too, after what is called so.
  expect(keys('preferences')).toEqual(['app.settings']);
  for (const word of ['headline', 'title', 'rename']) expect(keys(word)[0]).toBe('article.details');
  expect(keys('newer version')).toEqual(['article.loadVersion', 'article.pasteVersion']);
  const dutch = (query: string) =>
    paletteEntries(query, 'desk', null, [], checkers, translator('nl'), true).map(({ key }) => key);
  // By the menu that a command is in, which its row names.
  expect(dutch('help')).toEqual(['app.keys', 'help.guide', 'help.tour', 'app.about']);
  expect(dutch('controleur')).toContain('app.settings');
  expect(dutch('kop')).toContain('article.details');
  expect(dutch('versie')).toEqual([
    'article.loadVersion',
    'article.pasteVersion',
    'version.left',
    'app.about',
  ]);
  expect(keys('search').indexOf('find.open')).toBeGreaterThanOrEqual(0);
  expect(keys('')).not.toContain('snippet sat');
  expect(keys(';sat')).toEqual(['snippet sat']);
  // Before a command that has these letters within a word.
  expect(keys('sat')[0]).toBe('snippet sat');
  expect(keys('clouded')).toEqual(['snippet sat']);
  expect(keys('snippet')).toContain('snippet sat');
  for (const words of ['noor', 'nv', 'who is checking'])
    expect(keys(words, 'library')).toContain(`checker ${checkers[0]!.id}`);
  expect(keys('')).not.toContain(`checker ${checkers[0]!.id}`);
});

test('arrows, pages and ends go through a list and stop there', () => {
  expect(rowAfterKey('ArrowDown', 3, 5, 2)).toBe(4);
  expect(rowAfterKey('ArrowDown', 4, 5, 2)).toBe(4);
  expect(rowAfterKey('ArrowUp', 0, 5, 2)).toBe(0);
  expect(rowAfterKey('ArrowDown', -1, 5, 2)).toBe(0);
  expect(rowAfterKey('ArrowUp', -1, 5, 2)).toBe(4);
  expect(rowAfterKey('PageDown', 1, 9, 4)).toBe(5);
  expect(rowAfterKey('End', 0, 9, 4)).toBe(8);
  expect(rowAfterKey('x', 0, 9, 4)).toBeNull();
  expect(rowAfterKey('ArrowDown', -1, 0, 4)).toBeNull();
});
