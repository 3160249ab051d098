import { describe, expect, test } from 'vitest';
import { cliWords, fileWords, readArguments } from '../../../main/app/arguments.ts';

describe('readArguments', () => {
  test('takes the library out, from wherever it stands', () => {
    expect(readArguments(['list', '--library', 'a.sqlite', '--json'], {}, '/desk')).toEqual({
      library: '/desk/a.sqlite',
      words: ['list', '--json'],
    });
    expect(readArguments(['--library=/b.sqlite'], { TICKMARK_LIBRARY: '/c' }, '/desk').library).toBe(
      '/b.sqlite',
    );
    expect(readArguments([], { TICKMARK_LIBRARY: 'c' }, '/desk').library).toBe('/desk/c');
    expect(readArguments([], {}, '/desk').library).toBeNull();
  });
});

describe('cliWords', () => {
  test('tells a command from a start of the window', () => {
    expect(cliWords(['--no-sandbox', '--', 'list', '--json'])).toEqual(['list', '--json']);
    expect(cliWords(['./list'])).toBeNull();
    expect(cliWords(['story.txt'])).toBeNull();
    expect(cliWords([])).toBeNull();
    expect(cliWords(['mark', '--help'])).toEqual(['help']);
    expect(cliWords(['--version'])).toEqual(['version']);
    expect(cliWords(['--version', 'list'])).toEqual(['version']);
    expect(cliWords(['story.txt', '--version'])).toEqual(['version']);
  });

  test('leaves to a command what is its own option', () => {
    const words = ['import', '--version', '7a', 'story.txt'];
    expect(cliWords(words)).toEqual(words);
    expect(cliWords(['--no-sandbox', ...words])).toEqual(words);
  });

  test('passes over switches that Chromium may have', () => {
    expect(fileWords(['--inspect=0', 'a.txt', '/b.html'], '/desk')).toEqual(['/desk/a.txt', '/b.html']);
  });
});
