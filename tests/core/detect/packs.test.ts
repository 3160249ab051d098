import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyseWith } from '../../../core/detect/detector.ts';
import { claimPack, languages, sentencePack } from '../../../core/language/index.ts';
import { list, table, lexicon } from '../../../core/language/parts/lexicon.ts';
import { bare } from '../../../core/language/parts/sentences.ts';
import { unknown } from '../../../core/language/parts/unknown.ts';
import { reportClasses, wordClasses, type ClaimPack } from '../../../core/language/parts/claims.ts';
import { inputFor } from './input.ts';

const empty = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, ''])) as Record<Name, string>;

/** A language that nobody speaks: nothing outside its pack can know a word of it. */
const invented: ClaimPack = {
  ...unknown,
  language: 'qx',
  words: lexicon({ ...empty(wordClasses), event: 'zunat', hedge: 'mirp', past: 'zunat' }),
  reports: lexicon({
    ...empty(reportClasses),
    say: 'polat',
    that: 'ke',
    role: 'vurd',
    determiner: 'lo',
    finite: 'zunat, fel',
    clause: 'ost',
    additive: 'ost',
    unconfirmed: 'nul provat',
    pointer: 'tis',
  }),
  numbers: { ...unknown.numbers, numbers: table('tri 3'), weekdays: list('lunat'), days: table('ersta -1') },
};

describe('language packs', () => {
  it('are all listed, each with the parts that its folder has, and found by their language', () => {
    const folder = path.join(import.meta.dirname, '../../../core/language');
    const folders = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'parts')
      .map(({ name }) => name);
    expect(languages.map(({ tag }) => tag).sort()).toEqual(folders.sort());
    for (const language of languages) {
      const { tag, extent, ...parts } = language;
      const files = readdirSync(path.join(folder, tag)).filter((name) => name !== 'index.ts');
      expect(files.sort()).toEqual(
        Object.keys(parts)
          .map((part) => `${part}.ts`)
          .sort(),
      );
      if (extent === 'whole') expect(claimPack(`${tag}-XX`)).toBe(language.claims);
      expect(sentencePack(`${tag}-XX`)).toBe(language.sentences);
    }
    expect(claimPack('qx')).toBe(unknown);
    expect(sentencePack('qx')).toBe(bare);
  });

  it('say all that is known of a language: one of an invented language works by itself', () => {
    const text =
      'Vurd Hela Mors polat ke tri kelmi zunat ersta. Lo kelmi mirp zunat 40 dulni ost 12 parni fel rost. Tis nul provat.';
    const found = analyseWith(inputFor(text, 'qx', '2022-06-09'), invented);
    expect(found.supported).toBe(true);
    expect(found.claims[0]).toMatchObject({ attribution: { speaker: 'Vurd Hela Mors', cue: 'polat' } });
    expect(found.claims[1]).toMatchObject({ hedge: 'mirp' });
    expect(found.claims.map(({ start, end }) => text.slice(start, end)).slice(1)).toEqual([
      'Lo kelmi mirp zunat 40 dulni',
      '12 parni fel rost',
    ]);
    expect(found.figures).toMatchObject([{ value: 3 }, { date: '2022-06-08' }, { value: 40 }, { value: 12 }]);
    expect(found.caveats).toHaveLength(1);
  });
});
