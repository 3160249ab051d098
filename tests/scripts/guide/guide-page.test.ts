import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { commands, keyCaps } from '../../../core/commands/commands.ts';
import { guidePage } from '../../../scripts/guide/guide-plugin.ts';

const folder = path.join(import.meta.dirname, '..', '..', '..', 'docs', 'guide');
const read = (language: 'en' | 'nl'): string => readFileSync(path.join(folder, `${language}.md`), 'utf8');

test('a text becomes a page: a list of its parts, keys as keys, words of the shell as they are', () => {
  const { html, pictures } = guidePage(
    '# Title\n\nPress `Ctrl+K` or `J`, then `tickmark verify`.\n\n![A “view”](desk-en.png)\n\n## One & two\n',
    'en',
    'dark',
  );
  expect(html).toContain('<html lang="en" data-theme="dark">');
  expect(html).toContain('<kbd>Ctrl+K</kbd> or <kbd>J</kbd>, then <code>tickmark verify</code>');
  expect(html).toContain('<a href="#part-1">One &amp; two</a>');
  expect(html).toContain('<h2 id="part-1">One &amp; two</h2>');
  expect(pictures).toEqual(['desk-en.png']);
});

test('markup, links to elsewhere and pictures from elsewhere stop the build', () => {
  const page = (markdown: string) => () => guidePage(markdown, 'en', 'system');
  expect(page('# A\n\n<script>1</script>')).toThrow('markup');
  expect(page('# A\n\n[b](https://example.org)')).toThrow('https://example.org');
  expect(page('# A\n\n![b](../secret.png)')).toThrow('../secret.png');
});

test('both languages have the same parts and pictures, in the same order', () => {
  const shape = (language: 'en' | 'nl'): string[] =>
    [...read(language).matchAll(/^(#+ |!\[|- |\| `|```)/gm)].map(([, mark]) => mark ?? '');
  expect(shape('nl')).toEqual(shape('en'));
  const keys = (language: 'en' | 'nl'): string[] =>
    [...guidePage(read(language), language, 'system').html.matchAll(/<kbd>([^<]+)/g)].map(
      ([, key]) => key ?? '',
    );
  expect(keys('nl')).toEqual(keys('en'));
});

/** A key as the guide writes it: Ctrl+Shift+→, and S V for one after the other. */
const shown = (key: string): string =>
  keyCaps(key, false)
    .join(' ')
    .replaceAll(/(Ctrl|Shift) /g, '$1+');

test('every key that the guide names is the key of a command, of a field, or of the player', () => {
  const known = new Set([
    ...commands.flatMap(({ keys }) => keys.map(shown)),
    ...['Ctrl+Enter', 'Enter', 'Esc', 'Shift', 'Ctrl', ';'],
    'I',
  ]);
  const { html } = guidePage(read('en'), 'en', 'system');
  const named = [...html.matchAll(/<kbd>([^<]+)/g)].map(([, key]) => key ?? '');
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter((key) => !known.has(key))).toEqual([]);
});
