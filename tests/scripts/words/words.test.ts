import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPo, writePo } from '../../../scripts/words/po.ts';
import { readWords, writeWords } from '../../../scripts/words/word-folder.ts';
import { testFolder } from '../../helpers/library.ts';

const folder = join(import.meta.dirname, '../../../core/i18n');

describe('words for translators', () => {
  test('go out as PO and come back as the same files, comments of English apart', async () => {
    const english = await readWords(join(folder, 'en'));
    const dutch = await readWords(join(folder, 'nl'));
    expect(dutch.map(({ key }) => key)).toEqual(english.map(({ key }) => key));
    const scratch = testFolder();
    cpSync(join(folder, 'en'), join(scratch, 'en'), { recursive: true });
    await writeWords(scratch, 'nl', readPo(writePo(english, dutch, 'nl'), english));
    expect(readdirSync(join(scratch, 'nl'))).toEqual(readdirSync(join(folder, 'nl')));
    const back = await readWords(join(scratch, 'nl'));
    expect(back).toEqual(dutch);
    for (const name of readdirSync(join(folder, 'nl')))
      expect(readFileSync(join(scratch, 'nl', name), 'utf8'), name).toBe(
        readFileSync(join(folder, 'nl', name), 'utf8'),
      );
    rmSync(scratch, { recursive: true });
  });

  test('a new language begins with empty messages, and is not read before each is there and can be read', async () => {
    const english = await readWords(join(folder, 'en'));
    expect(() => readPo(writePo(english, [], 'fr'), english)).toThrow(
      /verdict\.verified: not translated|and \d+ more/,
    );
    const [first, ...others] = english;
    if (first === undefined) throw new Error('no messages');
    const broken = [{ ...first, text: '{n, plural, one {x}}' }, ...others];
    expect(() => readPo(writePo(english, broken, 'fr'), english)).toThrow(/not in ICU MessageFormat/);
    const older = english.map((message, at) => (at === 0 ? { ...message, text: 'Other words' } : message));
    expect(() => readPo(writePo(older, english, 'fr'), english)).toThrow(/the English words are others now/);
  });
});
